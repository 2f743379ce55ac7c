package io.github.bookfigures.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.plan.Selection;
import io.github.bookfigures.plan.Work.Need;
import io.github.bookfigures.yaml.Problem;
import io.github.bookfigures.yaml.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures that a manifest makes of an author's files, without code. */
class FiguresFromDataTest {
    @TempDir
    Path folder;

    private Book book;

    @BeforeEach
    void aBookOfTwoTablesAndAFormula() throws IOException {
        write("data/loss.csv", "step,train,test,note\n1,3,4,a\n2,2,3,b\n3,1,2,c\n");
        write("data/votes.csv", "who,votes\nAnn,3\nBob,5\n");
        book = new Book(folder)
                .manifest(
                        "defaults: {formats: [svg]}",
                        "figures:",
                        "  - {id: loss, generator: chart, params: {data: data/loss.csv, x: step, y: [train, test]},",
                        "     expect: ['numbers.test[-1] < 2.5']}",
                        "  - {id: votes, generator: bar-chart, params: {data: data/votes.csv}}",
                        "  - {id: sinc, generator: function-plot, params: {y: [sin(x)/x]}}");
    }

    @Test
    void anEditOfAFileMeasuresItsFigureAndNoOther() throws Exception {
        assertThat(book.build().done()).extracting(FigureDone::need).containsOnly(Need.MEASURE);
        assertThat(Files.readString(folder.resolve("site/loss.svg"))).contains("<svg");
        assertThat(book.build().done()).extracting(FigureDone::need).containsOnly(Need.NOTHING);
        write("data/loss.csv", "step,train,test,note\n1,3,4,a\n2,2,3,b\n3,1,1.5,c\n");
        assertThat(book.build().done())
                .extracting(figure -> figure.id() + " " + figure.need())
                .containsExactly("loss MEASURE", "votes NOTHING", "sinc NOTHING");
    }

    @Test
    void aBadCellFailsItsFigureAloneAndWithItsPlace() throws Exception {
        write("data/loss.csv", "# of run 3\nstep,train,test,note\n1,3,4,a\n2,2,three,b\n3,1,2,c\n");
        BuildReport report = book.build(Selection.ALL);
        assertThat(report.failures())
                .extracting(failure -> failure.id() + ": " + failure.cause())
                .containsExactly("loss: data/loss.csv:4:5: 'three' in column 'test' is no number,"
                        + " expected a number or nothing");
        assertThat(report.done()).extracting(FigureDone::id).containsExactly("votes", "sinc");
    }

    @Test
    void aFileThatIsNotThereAndWhatIsMissingIsToldAtItsPlaceInTheManifest() throws Exception {
        book.manifest(
                "figures:",
                "  - {id: a, generator: chart, params: {data: data/los.csv}}",
                "  - {id: b, generator: chart, params: {x: step}}",
                "  - {id: c, generator: function-plot, params: {y: [sin x]}}",
                "  - {id: d, generator: diagram, params: {edges: [a b]}}");
        assertThat(((Reading.Invalid<BuildReport>) book.read(Selection.ALL)).problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "figures.yaml:2:46: input 'data/los.csv' does not exist. Paths are relative to the manifest. Did"
                                + " you mean 'data/loss.csv'?",
                        "figures.yaml:3:39: generator 'chart' refuses these parameters: needs data: a file under 'data',"
                                + " such as data: results.csv.",
                        "figures.yaml:4:47: generator 'function-plot' refuses these parameters: formula \"sin x\":"
                                + " expected '(' after function 'sin' at column 4.",
                        "figures.yaml:5:41: generator 'diagram' refuses these parameters: 'a b' is no edge, expected two"
                                + " names with ' -> ', ' --> ' or ' -- ' between them, such as 'data -> model: train'.");
    }

    @Test
    void aPathThatIsNoFileOfTheBookIsToldAtItsPlaceInTheManifest() throws Exception {
        book.manifest(
                "figures:",
                "  - {id: a, generator: chart, params: {data: data}}",
                "  - {id: b, generator: chart, params: {data: /data/loss.csv}}",
                "  - {id: c, generator: chart, params: {data: 'data\\loss.csv'}}",
                "  - {id: d, generator: table, inputs: [data/lost.csv], params: {data: data/loss.csv}}");
        assertThat(((Reading.Invalid<BuildReport>) book.read(Selection.ALL)).problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "figures.yaml:2:46: input 'data' is a folder. Expected a file.",
                        "figures.yaml:3:46: input '/data/loss.csv' is absolute. Expected a path relative to the manifest,"
                                + " which is the same wherever the book is built.",
                        "figures.yaml:4:46: input 'data\\loss.csv' does not exist. Paths are relative to the manifest,"
                                + " with '/' between folders.",
                        "figures.yaml:5:40: input 'data/lost.csv' does not exist. Paths are relative to the manifest."
                                + " Did you mean 'data/loss.csv'?");
        book.manifest("figures:", "  - {id: a, generator: chart, params: {data: \"loss\\0.csv\"}}");
        assertThat(((Reading.Invalid<BuildReport>) book.read(Selection.ALL)).problems())
                .extracting(Problem::toString)
                .containsExactly("figures.yaml:2:46: control character U+0000 in a text."
                        + " Remove it: no name, figure or page can hold it.");
    }

    @Test
    void aClaimOfTheBookIsHeldAgainstTheFile() throws Exception {
        write("data/loss.csv", "step,train,test,note\n1,3,4,a\n2,2,3,b\n3,1,2.75,c\n");
        List<FigureFailure> failures = book.build(Selection.ALL).failures();
        assertThat(failures)
                .extracting(FigureFailure::cause)
                .containsExactly("claim \"numbers.test[-1] < 2.5\" does not hold (measured: 2.75 < 2.5)");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
