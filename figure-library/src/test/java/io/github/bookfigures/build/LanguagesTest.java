package io.github.bookfigures.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.plan.Selection;
import io.github.bookfigures.yaml.Problem;
import io.github.bookfigures.yaml.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** German, because the library's own font has its letters. */
class LanguagesTest {
    @TempDir
    Path folder;

    private Book book;

    @BeforeEach
    void open() throws IOException {
        book = new Book(folder)
                .manifest(
                        "defaults: {formats: [svg], languages: [en, de, fr], svgText: text}",
                        "figures:",
                        "  - {id: one, generator: good, caption: Squares of numbers., alt: A bent line.}",
                        "  - {id: two, generator: good, params: {points: 3}, languages: [en, de]}",
                        "  - {id: three, generator: other-texts, languages: [en, de]}");
        labels(
                "\"Number\": Zahl",
                "\"Square\": Quadrat",
                "\"Squares\": Quadrate",
                "\"Squares of numbers.\": Quadratzahlen.");
    }

    @Test
    void eachLanguageHasItsFileAndAllShareOneMeasurement() throws Exception {
        BuildReport report = book.build();
        assertThat(drawn(report))
                .containsExactly(
                        "one-de.svg", "one-fr.svg", "one.svg", "three-de.svg", "three.svg", "two-de.svg", "two.svg");
        assertThat(site("one.svg")).contains("Square", "Squares of numbers.", "A bent line.");
        assertThat(site("one-de.svg")).contains("Quadrat", "Quadratzahlen.").doesNotContain("Square");
        assertThat(site("one-fr.svg")).contains("Square");
        assertThat(folder.resolve("site/one-de.json")).doesNotExist();
        assertThat(texts("figures-de.tex")).contains("Quadratzahlen.");
        assertThat(texts("pages-de.xml")).contains("figures/one-de.svg", "Quadratzahlen.");
        assertThat(texts("pages-fr.xml")).contains("figures/one-fr.svg", "figures/two.svg");
        assertThat(texts("pages.xml")).contains("figures/one.svg").doesNotContain("-de");
    }

    @Test
    void whatIsNotTranslatedIsToldForEachFigureAndEndsAStrictBuild() throws Exception {
        book.build();
        assertThat(flaws("one"))
                .containsExactly(
                        "[translation] in fr, 3 of 3 texts have no translation: \"Squares\", \"Number\", \"Square\"; run"
                                + " figure:labels and fill them in in labels.fr.yaml",
                        "[translation] in de, these have no translation: alt; run figure:labels and fill them in in"
                                + " labels.de.yaml",
                        "[translation] in fr, these have no translation: caption, alt; run figure:labels and fill them in"
                                + " in labels.fr.yaml");
        assertThat(flaws("two")).isEmpty();
        BuildReport strict = book.strict().build(Selection.ALL);
        assertThat(strict.failures()).extracting(FigureFailure::id).containsExactly("one", "three");
    }

    @Test
    void aLabelDrawsAnewTheFiguresThatUseItInItsLanguageAndMeasuresNothing() throws Exception {
        book.build();
        labels("\"Number\": Nummer", "\"Square\": Quadrat", "\"Squares\": Quadrate");
        BuildReport report = book.build();
        assertThat(drawn(report)).containsExactly("one-de.svg", "two-de.svg");
        assertThat(book.events)
                .filteredOn(BuildEvent.FigureFinished.class::isInstance)
                .allSatisfy(event -> assertThat(((BuildEvent.FigureFinished) event).measuring())
                        .isEmpty());
        assertThat(reasons("two")).containsExactly("text Number Zahl → Nummer");
        assertThat(drawn(book.build())).isEmpty();
        labels("\"Number\": Nummer", "\"Square\": Quadrat", "\"Squares\": Quadrate", "\"Rings\": Ringe");
        assertThat(drawn(book.build())).containsExactly("three-de.svg");
        Files.delete(folder.resolve("labels.de.yaml"));
        // As three-de.svg was at first, it is still kept.
        assertThat(drawn(book.build())).containsExactly("one-de.svg", "two-de.svg");
    }

    @Test
    void aTranslatedCaptionDrawsNothingAndIsInTheFile() throws Exception {
        book.build();
        labels("\"Number\": Zahl", "\"Square\": Quadrat", "\"Squares\": Quadrate", "\"Squares of numbers.\": Neu.");
        BuildReport report = book.build();
        assertThat(drawn(report)).isEmpty();
        assertThat(site("one-de.svg")).contains("Neu.");
        assertThat(texts("figures-de.tex")).contains("{Neu.}");
    }

    @Test
    void aLanguageThatIsNoLongerAskedForGoes() throws Exception {
        book.build();
        assertThat(folder.resolve("generated/two-de.svg")).exists();
        book.manifest("figures:", "  - {id: two, generator: good, params: {points: 3}, formats: [svg]}")
                .build();
        assertThat(folder.resolve("generated/two-de.svg")).doesNotExist();
        assertThat(folder.resolve("generated/two.svg")).exists();
        try (Stream<Path> files = Files.list(folder.resolve("target/figures"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("figures.tex", "pages.xml")
                    .doesNotContain("figures-de.tex", "pages-de.xml", "figures-fr.tex", "pages-fr.xml");
        }
    }

    @Test
    void aBookInAnotherLanguageNeedsNoSuffix() throws Exception {
        book.manifest(
                        "figures:",
                        "  - {id: one, generator: good, formats: [svg], svgText: text, languages: [de], caption: Etwas.}")
                .build();
        assertThat(site("one.svg")).contains("Quadrat", "Etwas.");
        assertThat(flaws("one")).isEmpty();
    }

    @Test
    void aLabelOfATextThatNoFigureHasIsToldWithTheNearest() throws Exception {
        labels("\"Numbr\": Zahl", "\"Nothing like it at all\": Nichts");
        book.build();
        assertThat(book.events)
                .filteredOn(BuildEvent.UnknownLabel.class::isInstance)
                .extracting(event -> ((BuildEvent.UnknownLabel) event).problem().toString())
                .containsExactly(
                        "labels.de.yaml:2:3: no figure has the text \"Numbr\". Did you mean \"Number\"? The goal"
                                + " figure:labels lists the texts there are.",
                        "labels.de.yaml:3:3: no figure has the text \"Nothing like it at all\". The goal figure:labels"
                                + " lists the texts there are.");
    }

    @Test
    void aFormulaThatIsNoneIsToldBeforeAnythingIsBuilt() throws Exception {
        labels("\"Rings $x$\": \"Ringe $\\\\nosuch{1}$\"");
        List<String> problems = ((Reading.Invalid<BuildReport>) book.read(Selection.ALL))
                .problems().stream().map(Problem::toString).toList();
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0))
                .startsWith(
                        "labels.de.yaml:2:16: in the translation of \"Rings $x$\" the formula $\\nosuch{1}$ is not LaTeX"
                                + " mathematics: ")
                .endsWith(" Formulas can stand as they are in the text.");
    }

    @Test
    void theGoalLabelsAddsWhatIsNewMarksWhatIsNotUsedAndLosesNoLine() throws Exception {
        book.build();
        Files.writeString(
                folder.resolve("labels.de.yaml"),
                String.join(
                                "\n",
                                "# Mine.",
                                "texts:",
                                "  # axes first",
                                "  Square: Quadrat   # a word",
                                "",
                                "  'Old text': |",
                                "    Alter",
                                "    Text",
                                "  \"Number\": Zahl")
                        + "\n");
        written();
        assertThat(lines("labels.de.yaml"))
                .containsExactly(
                        "# Mine.",
                        "texts:",
                        "  # axes first",
                        "  Square: Quadrat   # a word",
                        "",
                        "  # no figure has this text any more",
                        "  'Old text': |",
                        "    Alter",
                        "    Text",
                        "  \"Number\": Zahl",
                        "",
                        "  # every figure, in pages",
                        "  \"Figure {0}\":",
                        "  \"Figure {0}.\":",
                        "",
                        "  # one",
                        "  \"Squares of numbers.\":",
                        "  \"A bent line.\":",
                        "  \"Squares\":",
                        "",
                        "  # three",
                        "  \"Rings\":");
        List<String> once = lines("labels.de.yaml");
        written();
        assertThat(lines("labels.de.yaml")).isEqualTo(once);
        assertThat(lines("labels.fr.yaml")).contains("texts:", "  # one", "  \"Square\":");
        book.build();
    }

    private List<LabelsWritten> written() throws IOException {
        Reading<List<LabelsWritten>> reading = FigureBuild.labels(book.request(Selection.ALL));
        return ((Reading.Valid<List<LabelsWritten>>) reading).value();
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file));
    }

    private void labels(String... lines) throws IOException {
        Files.writeString(folder.resolve("labels.de.yaml"), "texts:\n  " + String.join("\n  ", lines) + "\n");
    }

    private String site(String file) throws IOException {
        return Files.readString(folder.resolve("site").resolve(file), StandardCharsets.UTF_8);
    }

    private String texts(String file) throws IOException {
        return Files.readString(folder.resolve("target/figures").resolve(file));
    }

    private List<String> flaws(String id) {
        return book.events.stream()
                .filter(BuildEvent.FigureFlawed.class::isInstance)
                .map(event -> ((BuildEvent.FigureFlawed) event).figure())
                .filter(figure -> figure.id().equals(id))
                .flatMap(figure -> figure.findings().stream())
                .map(Object::toString)
                .toList();
    }

    private List<String> reasons(String id) {
        return book.events.stream()
                .filter(BuildEvent.FigureFinished.class::isInstance)
                .map(BuildEvent.FigureFinished.class::cast)
                .filter(event -> event.figure().id().equals(id))
                .flatMap(event -> event.reasons().stream())
                .collect(Collectors.toList());
    }

    private static SortedSet<String> drawn(BuildReport report) {
        SortedSet<String> files = new TreeSet<>();
        report.done().forEach(done -> done.drawn().forEach(ending -> files.add(done.file() + ending)));
        return files;
    }
}
