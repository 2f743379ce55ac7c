package io.github.bookfigures.citation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.manifest.FigureEntry;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CitationAuditTest {
    private static final String BOTH =
            "# One\n\n![A hinge.](figures/chapter_01/relu.svg)\n\n![Corners.](figures/xor.png)\n";

    @TempDir
    private Path folder;

    private SmallBook book;

    @BeforeEach
    void begin() {
        book = SmallBook.in(folder);
    }

    @Test
    void a_book_that_shows_all_its_figures_is_in_order() {
        book.with("src/site/markdown/one.md", BOTH);
        assertThat(book.errors()).isEmpty();
        assertThat(book.warnings()).isEmpty();
    }

    @Test
    void a_macro_in_a_paragraph_must_not_begin_a_line() {
        String warning = "a macro at the beginning of a line is a block of its own in Markdown and tears the paragraph."
                + " Put a word of the sentence before it, in the same line.";
        book.with("src/site/markdown/one.md", BOTH + """

                As <!-- MACRO{figref|id=relu} --> shows, the slope is
                <!-- MACRO{figvalue|id=relu|path=slope} --> or so.

                <!-- MACRO{figref|id=relu} --> shows it.

                - <!-- MACRO{figref|id=relu} -->
                  again

                <!-- MACRO{figref|id=relu} -->

                <!-- MACRO{figure|id=relu} -->
                """);
        assertThat(book.warnings())
                .containsExactly(
                        "src/site/markdown/one.md:8:24: " + warning,
                        "src/site/markdown/one.md:10:22: " + warning,
                        "src/site/markdown/one.md:12:24: " + warning);
    }

    @Test
    void a_figure_that_no_page_shows_is_an_error_at_its_place_in_the_manifest() {
        book.with("src/site/markdown/one.md", "![Corners.](figures/xor.png)");
        assertThat(book.errors())
                .containsExactly("src/figures/figures.yaml:3:5: figure 'relu' is shown nowhere in the book."
                        + " Show 'chapter_01/relu.png' in a page or chapter, or remove the figure.");
    }

    @Test
    void texts_are_about_the_figures_when_they_show_one_or_mean_one_that_is_not_made() {
        book.with("src/site/markdown/one.md", "![A logo.](images/logo.png)");
        assertThat(CitationAudit.concerns(book.figures(), List.of(), book.manuscript()))
                .isFalse();
        book.with("src/site/markdown/two.md", "![Corners.](figures/xro.png)");
        assertThat(CitationAudit.concerns(book.figures(), List.of(), book.manuscript()))
                .isTrue();
    }

    @Test
    void texts_may_show_figures_of_other_manifests_of_the_project() {
        book.with("src/site/markdown/one.md", BOTH);
        List<FigureEntry> own = book.figures().subList(0, 1);
        List<FigureEntry> others = book.figures().subList(1, 2);
        assertThat(CitationAudit.of(own, List.of(), book.manuscript()).errors()).hasSize(1);
        assertThat(CitationAudit.of(own, others, book.manuscript()).errors()).isEmpty();
        book.with("src/site/markdown/one.md", "![Corners.](figures/xor.png)");
        assertThat(CitationAudit.concerns(own, others, book.manuscript()))
                .isNotEqualTo(CitationAudit.concerns(others, own, book.manuscript()));
        assertThat(CitationAudit.of(others, own, book.manuscript()).errors()).isEmpty();
    }

    @Test
    void a_link_to_a_download_does_not_show_a_figure() {
        book.with("src/site/markdown/one.md", "[PNG](figures/chapter_01/relu.png), ![Corners.](figures/xor.png)");
        assertThat(book.errors()).hasSize(1).first().asString().contains("figure 'relu' is shown nowhere");
    }

    @Test
    void a_misspelt_file_is_an_error_with_line_column_and_the_nearest_file() {
        book.with("src/site/markdown/one.md", BOTH + "\nAs in ![A hinge.](figures/chapter_1/relu.svg).\n");
        assertThat(book.errors())
                .containsExactly("src/site/markdown/one.md:7:19: unknown file 'chapter_1/relu.svg' of a figure."
                        + " Known files: chapter_01/relu.json, chapter_01/relu.png, chapter_01/relu.svg, xor.json,"
                        + " xor.png, xor.svg. Did you mean 'chapter_01/relu.svg'?");
    }

    @Test
    void a_misspelt_id_is_an_error_with_the_nearest_id() {
        book.with("src/site/markdown/one.md", BOTH)
                .with("src/main/latex/book.tex", "See \\bookfigref{rleu} and\n\\bookfigure[t]{zzz}\n");
        assertThat(book.errors())
                .containsExactly(
                        "src/main/latex/book.tex:1:17: unknown figure 'rleu'. Known figures: relu, xor."
                                + " Did you mean 'relu'?",
                        "src/main/latex/book.tex:2:16: unknown figure 'zzz'. Known figures: relu, xor.");
    }

    @Test
    void a_format_that_is_not_made_is_an_error_that_names_those_that_are() {
        book.with("src/site/markdown/one.md", BOTH)
                .with("src/main/latex/book.tex", "\\includegraphics[width=5cm]{figures/xor.pdf}");
        assertThat(book.errors())
                .containsExactly("src/main/latex/book.tex:1:29: figure 'xor' is not written to 'xor.pdf'."
                        + " Its files end in .json, .png, .svg; 'formats' in the manifest says which.");
    }

    @Test
    void captions_and_descriptions_that_are_missing_are_warnings() {
        book.with("src/figures/figures.yaml", "figures:\n  - {id: xor, generator: xor-problem}\n")
                .with("src/site/markdown/one.md", "![](figures/xor.png)");
        assertThat(book.errors()).isEmpty();
        assertThat(book.warnings())
                .containsExactly(
                        "src/figures/figures.yaml:2:5: figure 'xor' has no alt. Say under 'alt' what is to be seen,"
                                + " for those who cannot see it.",
                        "src/figures/figures.yaml:2:5: figure 'xor' has no caption. Say under 'caption' what the"
                                + " reader should take from it.",
                        "src/site/markdown/one.md:1:5: picture 'xor.png' has no alternative text. Say what is to be"
                                + " seen, for those who cannot see it.");
    }

    @Test
    void pictures_that_are_no_figures_are_left_alone() {
        book.with("src/site/markdown/one.md", BOTH + "![](images/me.png) ![](https://example.org/figures/x.png)\n");
        assertThat(book.errors()).isEmpty();
        assertThat(book.warnings()).isEmpty();
    }

    @Test
    void a_picture_below_a_graphicspath_shows_the_figure_of_that_file() {
        book.with(
                "src/main/latex/book.tex",
                "\\graphicspath{{figures/}}\\includegraphics{chapter_01/relu}\n"
                        + "\\includegraphics{xor}\\includegraphics{portrait}");
        assertThat(book.errors()).isEmpty();
    }
}
