package io.github.bookfigures.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.bookfigures.data.DataCodec;
import io.github.bookfigures.plan.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is claimed of a figure's data is reported with what was measured, however the build came by the data. */
class ReportedClaimsTest {
    private static final String[] CLAIMS = {
        "book: count(y) = 5: true (5.0 = 5.0)",
        "book: y[2] < 5: true (4.0 < 5.0)",
        "generator: zero squared is zero: true (0.0 = 0.0 ± 0.0)"
    };

    @TempDir
    Path folder;

    @BeforeEach
    void aBook() throws Exception {
        book("A curve.").build();
    }

    @Test
    void whenItIsMeasured() throws Exception {
        assertThat(claims()).containsExactly(CLAIMS);
    }

    @Test
    void whenNothingOfTheFigureChanges() throws Exception {
        Files.delete(folder.resolve("target/figures/figures.json"));
        assertThat(book("A curve.").build().untouched()).isEqualTo(1);
        assertThat(claims()).containsExactly(CLAIMS);
    }

    @Test
    void whenOnlyTheCaptionChanges() throws Exception {
        assertThat(book("Another.").build().measurements()).isZero();
        assertThat(claims()).containsExactly(CLAIMS);
    }

    @Test
    void whenAllThatIsLeftIsTheCache() throws Exception {
        for (String gone : List.of("target", "site", "generated", "cache/records")) {
            WorkFolders.delete(folder.resolve(gone));
        }
        assertThat(book("A curve.").build().measurements()).isZero();
        assertThat(claims()).containsExactly(CLAIMS);
    }

    @Test
    void whenTheCacheIsGone() throws Exception {
        WorkFolders.delete(folder.resolve("cache/entries"));
        assertThat(book("Another.").build().measurements()).isZero();
        assertThat(claims()).containsExactly(CLAIMS);
    }

    @Test
    void whenOneOfThemIsNotTrueOrSaysNothing() throws Exception {
        new Book(folder)
                .manifest(
                        "defaults: {formats: [svg]}",
                        "figures: [{id: curve, generator: good, expect: [\"y[2] < 5\", \"y[2] > 5\", \"z = 1\"]}]")
                .build(Selection.ALL);
        assertThat(claims())
                .containsExactly(
                        "book: y[2] < 5: true (4.0 < 5.0)",
                        "book: y[2] > 5: false (4.0 > 5.0)",
                        "book: z = 1: false (claim \"z = 1\": 'z' leads nowhere; there is x, y)",
                        "generator: zero squared is zero: true (0.0 = 0.0 ± 0.0)");
    }

    @Test
    void whyAFigureWasMadeIsToldUntilItIsMadeAgain() throws Exception {
        assertThat(reasons()).containsExactly("new");
        new Book(folder)
                .manifest(
                        "defaults: {formats: [svg]}",
                        "figures: [{id: curve, generator: good, params: {points: 6}, alt: Squares.}]")
                .build();
        List<String> why = List.of("params.points 5 → 6");
        assertThat(reasons()).containsExactlyElementsOf(why);
        JsonNode curve = read("history").get("curve");
        assertThat(curve.get("measureSeconds").doubleValue()).isPositive();
        assertThat(curve.get("drawSeconds").doubleValue()).isPositive();
        Files.delete(folder.resolve("target/figures/figures.history.json"));
        new Book(folder).build();
        assertThat(reasons()).containsExactlyElementsOf(why);
    }

    private Book book(String caption) throws IOException {
        return new Book(folder)
                .manifest(
                        "defaults: {formats: [svg]}",
                        "figures:",
                        "  - {id: curve, generator: good, caption: " + caption + ",",
                        "     expect: [count(y) = 5, \"y[2] < 5\"]}");
    }

    private List<String> claims() throws IOException {
        List<String> claims = new ArrayList<>();
        Path summary = folder.resolve("target/figures/figures.json");
        for (JsonNode said : new DataCodec()
                .tree(Files.readAllBytes(summary))
                .get("figures")
                .get(0)
                .get("claims")) {
            claims.add(said.get("by").textValue() + ": " + said.get("claim").textValue() + ": " + said.get("holds")
                    + " (" + said.get("measured").textValue() + ")");
        }
        return claims;
    }

    private List<String> reasons() throws IOException {
        List<String> reasons = new ArrayList<>();
        read("history").get("curve").get("reasons").forEach(reason -> reasons.add(reason.textValue()));
        return reasons;
    }

    private JsonNode read(String what) throws IOException {
        Path file = folder.resolve("target/figures/figures." + what + ".json");
        return new DataCodec().tree(Files.readAllBytes(file)).get("figures");
    }
}
