package io.github.bookfigures.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bookfigures.plan.Selection;
import io.github.bookfigures.plan.Work.Need;
import io.github.bookfigures.yaml.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockTest {
    @TempDir
    Path folder;

    private Book book;

    @BeforeEach
    void aLockedBook() throws Exception {
        book = new Book(folder)
                .manifest(
                        "defaults: {formats: [svg]}",
                        "figures:",
                        "  - {id: one, generator: good, caption: Squares.}",
                        "  - {id: two, generator: good, params: {points: 7}}");
        book.build();
        assertThat(lock()).isEmpty();
    }

    @Test
    void whatIsLockedHoldsNothingOfThisMachineAndIsTheSameTheSecondTime() throws Exception {
        Path file = folder.resolve("figures.lock.json");
        String lock = Files.readString(file);
        assertThat(lock)
                .contains("\"caption\" : \"Squares.\"", "\"params.points\" : \"7\"", "\"file\" : \"two\"")
                .doesNotContain(folder.toString(), System.getProperty("user.name") + "\"");
        assertThat(lock.indexOf("\"one\"")).isLessThan(lock.indexOf("\"two\""));
        WorkFolders.delete(folder.resolve("target"));
        new Book(folder).force().build();
        assertThat(lock()).isEmpty();
        assertThat(Files.readString(file)).isEqualTo(lock);
    }

    @Test
    void onAMachineThatBuiltNothingFiguresAreAsLockedOrTheReasonIsSaid() throws Exception {
        nothingButTheSources();
        assertThat(check()).isEmpty();
        book.manifest(
                "defaults: {formats: [svg]}",
                "figures:",
                "  - {id: one, generator: good, caption: Their squares.}",
                "  - {id: two, generator: good, params: {points: 8}}",
                "  - {id: three, generator: good}");
        assertThat(check())
                .isEqualTo("one: caption Squares. → Their squares.\n"
                        + "two: params.points 7 → 8\n"
                        + "three: not in the lock");
        assertThat(folder.resolve("target/figure-logs")).doesNotExist();
    }

    @Test
    void aFileThatWasChangedOrDeletedIsNotAsLocked() throws Exception {
        Files.writeString(folder.resolve("site/one.svg"), "<svg/>");
        Files.delete(folder.resolve("generated/two.json"));
        assertThat(check()).isEqualTo("one: site/one.svg was changed\ntwo: generated/two.json is missing");
    }

    @Test
    void whatIsOutOfDateIsNotLocked() throws Exception {
        book.manifest("figures:", "  - {id: one, generator: good, formats: [svg], caption: Other.}");
        assertThat(lock()).containsExactly("one");
        assertThat(Files.readString(folder.resolve("figures.lock.json"))).contains("Squares.");
    }

    @Test
    void aBuildTellsWhatCameOutOtherwiseThanItWasLocked() throws Exception {
        Path file = folder.resolve("figures.lock.json");
        LockFile lock = LockFile.read(file).orElseThrow();
        String data = lock.figures().get("one").data();
        Files.writeString(file, Files.readString(file).replace(data, "0".repeat(64)));
        book.build();
        assertThat(book.events)
                .contains(
                        new BuildEvent.NotAsLocked("figure one: the same experiment gave other data than was locked"));
    }

    @Test
    void aLockWithMarksOfAMergeIsRefused() throws Exception {
        Files.writeString(folder.resolve("figures.lock.json"), "<<<<<<< ours\n{}\n");
        assertThatThrownBy(this::check)
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith(
                        "figures.lock.json is no lock of this version, or was merged badly. Delete it and run figure:lock"
                                + " again.");
    }

    @Test
    void figuresBuiltTwiceAreBitEqualAndThoseThatAreNotAreNamed() throws Exception {
        book.manifest(
                "defaults: {formats: [svg]}",
                "figures:",
                "  - {id: one, generator: good}",
                "  - {id: tossed, generator: tossed}",
                "  - {id: failing, generator: throwing}");
        List<Reproduction> figures =
                ((Reading.Valid<List<Reproduction>>) FigureBuild.reproduce(book.request(Selection.ALL))).value();
        assertThat(figures)
                .extracting(figure -> figure.id() + " " + figure.outcome())
                .containsExactly("one BIT_EQUAL", "tossed DIFFERENT", "failing FAILED");
        assertThat(figures.get(1).detail()).startsWith("y[0] differs by ");
        assertThat(Files.readString(folder.resolve("site/one.svg"))).contains("Squares.");
    }

    private void nothingButTheSources() throws IOException {
        for (String made : List.of("target", "site", "generated", "cache/entries", "cache/records")) {
            WorkFolders.delete(folder.resolve(made));
        }
    }

    private List<String> lock() throws IOException {
        return ((Reading.Valid<List<String>>) FigureBuild.lock(book.request(Selection.ALL))).value();
    }

    private String check() throws IOException {
        return ((Reading.Valid<List<ListedFigure>>) FigureBuild.check(book.request(Selection.ALL)))
                .value().stream()
                        .filter(figure -> figure.need() != Need.NOTHING)
                        .map(figure -> figure.id() + ": " + String.join("; ", figure.reasons()))
                        .collect(Collectors.joining("\n"));
    }
}
