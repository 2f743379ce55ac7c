package io.github.bookfigures.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.bookfigures.manifest.FigureEntry;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingTest {
    private static final List<String> GENERATORS = List.of(
            "activation-functions",
            "finetune-learning-rates",
            "learning-rate-comparison",
            "vanishing-gradient",
            "xor-mapping",
            "xor-problem");

    private static final String DIRT = """
            Some words about the table.

            ## 第一章
            | 图片文件 | 引用位置 | 生成脚本 | 备注 |
            | --- | :---: | --- | --- |
            | `chapter_01/xor_problem.png` | 1.2_perceptron.md | `chapter_01/scripts/generate_xor_plot.py` | |\\n| chapter_01/xor_mapping_process.png | 1.3, 2.1 | images/generate_xor_mapping.py | shows the fold |
            | chapter_01/activation_functions/relu.png, `chapter_01/activation_functions/tanh.png` | 1.3 | scripts/generate_activation_plot.py | |
            | chapter_01/activation_functions/*.png | 1.3 | scripts/generate_activation_plot.py | |
            | ~~old_name.png~~ 图 1.gif | 1.4 | | |
            | grad_old.png → chapter_02/vanishing_gradient.gif | 2.2 | plots.py: `plot_vanishing_gradient()` | renamed |

            ## 附录 (Appendix)
            | appendix/learning_rate_comparison.png | A.1 | x.py |
            | fine_tuning/learning_rate_comparison.png | 1.6 | y.py | # not a comment: {x} |
            | no image here | 1 | z.py | |
            """;

    @TempDir
    private Path folder;

    @Test
    void a_table_kept_by_hand_becomes_a_manifest_that_can_be_read() {
        MappingImport.Skeleton skeleton = MappingImport.of(DIRT, GENERATORS);
        assertThat(SmallBook.in(folder)
                        .with("src/figures/figures.yaml", skeleton.manifest())
                        .figures())
                .extracting(figure -> figure.id() + " " + figure.file() + " "
                        + figure.generator().value() + " " + figure.formats())
                .containsExactly(
                        "xor-problem chapter_01/xor_problem xor-problem [PNG, SVG, PDF]",
                        "xor-mapping-process chapter_01/xor_mapping_process xor-mapping [PNG, SVG, PDF]",
                        "relu chapter_01/activation_functions/relu activation-functions [PNG, SVG, PDF]",
                        "tanh chapter_01/activation_functions/tanh activation-functions [PNG, SVG, PDF]",
                        "vanishing-gradient chapter_02/vanishing_gradient vanishing-gradient [GIF]",
                        "learning-rate-comparison appendix/learning_rate_comparison learning-rate-comparison"
                                + " [PNG, SVG, PDF]",
                        "fine-tuning-learning-rate-comparison fine_tuning/learning_rate_comparison"
                                + " learning-rate-comparison [PNG, SVG, PDF]");
        assertThat(skeleton.known()).isEqualTo(7);
        assertThat(skeleton.unknown()).containsExactly("chapter_01/activation_functions/*.png", "1.gif");
    }

    @Test
    void what_is_known_of_an_image_without_generator_is_kept_in_a_comment() {
        MappingImport.Skeleton skeleton =
                MappingImport.of("# One\n| a/sketch.html | 1.1 | tool.py | by hand |", GENERATORS);
        assertThat(skeleton.manifest()).isEqualTo("""
                        # Made from a table by figure:import-mapping. Captions and descriptions are still to be written.
                        figures: []

                          # One
                          # no generator was recognised:
                          # - id: sketch
                          #   file: a/sketch
                          #   generator: ?
                          #   formats: [html]
                          #   # cited in 1.1
                          #   # made by tool.py
                          #   # notes: by hand
                        """);
    }

    @Test
    void the_table_of_a_book_names_image_places_generator_and_notes_by_chapter() {
        SmallBook book = SmallBook.in(folder)
                .with("src/site/markdown/a.md", "# Kanten\n\n## Eins | zwei\n![x](figures/chapter_01/relu.svg)")
                .with("src/site/markdown/index.md", "# Welcome\n![x](figures/chapter_01/relu.svg)")
                .with("src/main/latex/a.tex", "\\chapter{Kanten}\\section{Eins | zwei}\\bookfigure{relu}{f}{c}");
        assertThat(new MappingTable(book.figures(), book.manuscript()).markdown("The figures"))
                .isEqualTo("""
                        # The figures

                        ## Kanten

                        | image | cited in | generator | notes |
                        | --- | --- | --- | --- |
                        | `chapter_01/relu.png` | Eins \\| zwei (a.tex, a.md); Welcome (index.md) | `activation-functions` | C. |

                        ## Shown nowhere

                        | image | cited in | generator | notes |
                        | --- | --- | --- | --- |
                        | `xor.png` |  | `xor-problem` | C. |
                        """);
    }

    @Test
    void the_table_of_a_book_can_be_read_back() {
        SmallBook book = SmallBook.in(folder).with("src/site/markdown/a.md", "# A\n![x](figures/xor.png)");
        String table = new MappingTable(book.figures(), book.manuscript()).markdown("The figures");
        List<FigureEntry> again = book.with(
                        "src/figures/figures.yaml",
                        MappingImport.of(table, GENERATORS).manifest())
                .figures();
        assertThat(again)
                .extracting(FigureEntry::file, figure -> figure.generator().value())
                .containsExactly(tuple("chapter_01/relu", "activation-functions"), tuple("xor", "xor-problem"));
    }
}
