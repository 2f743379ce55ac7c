package io.github.bookfigures.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManuscriptTest {
    @TempDir
    private Path folder;

    @Test
    void markdown_cites_by_image_link_reference_element_and_macro() {
        assertThat(cited("src/site/markdown/a.md", """
                        ![one [1] \\] of
                        two lines](figures/a.png "title") and <img alt='b' src="../figures/b.svg">
                        ![c][c] [d](figures/d.json) <!-- MACRO{figure|id=e} --> <!--MACRO{figvalue|path=x|id=f}-->

                        [c]: figures/c.png

                        - item

                            ![in the item](figures/g.png)

                        <picture><source srcset="figures/h-dark.svg" media="(prefers-color-scheme: dark)"></picture>
                        """))
                .containsExactly(
                        "2:12 SHOWN a.png",
                        "2:57 SHOWN b.svg",
                        "3:13 MENTIONED d.json",
                        "3:50 SHOWN e",
                        "3:86 MENTIONED f",
                        "5:6 SHOWN c.png",
                        "9:20 SHOWN g.png",
                        "11:26 SHOWN h-dark.svg");
    }

    @Test
    void markdown_in_code_and_comments_cites_nothing() {
        assertThat(cited("src/site/markdown/a.md", """
                        Write `![x](figures/x.png)` or ``a ` ![x](figures/x.png)``.

                        ```markdown
                        ![x](figures/x.png)
                        <!-- and this opens nothing
                        ```
                        <!-- ![x](figures/x.png)
                        ``` -->

                            ![x](figures/x.png)

                        \\![no image](figures/link.png) a lone ` and then ![seen](figures/y.png)

                        ~~~
                        ![x](figures/never-closed.png)
                        """))
                .containsExactly("12:14 MENTIONED link.png", "12:58 SHOWN y.png");
    }

    @Test
    void apt_cites_by_picture_link_and_macro() {
        assertThat(cited("src/site/apt/a.apt", """
                         -----
                         Title
                         -----

                        Section

                        [figures/a.png] A picture.

                          {{{./figures/b.png}its file}} %{figure|id=c} %{figref|id=d}

                        ~~ [figures/x.png] A comment.

                        +---+
                        [figures/x.png]
                        +---+
                        """))
                .containsExactly("7:2 SHOWN a.png", "9:6 MENTIONED b.png", "9:45 SHOWN c", "9:60 MENTIONED d");
    }

    @Test
    void xdoc_cites_by_element_and_macro() {
        assertThat(cited("src/site/xdoc/a.xml", """
                        <document><body><section name="S">
                        <img src="figures/a.png" alt="A"/><a href="figures/b.html">b</a>
                        <macro name="figure"><param name="id" value="c"/></macro>
                        <!-- <img src="figures/x.png"/> --><source><img src="figures/x.png"/></source>
                        </section></body></document>
                        """))
                .containsExactly("2:11 SHOWN a.png", "2:44 SHOWN b.html", "3:46 SHOWN c");
    }

    @Test
    void asciidoc_cites_by_block_and_inline_image() {
        assertThat(cited("src/docs/asciidoc/a.adoc", """
                        = Book
                        == Section

                        image::figures/a.png[A picture,640]
                        Text image:figures/b.png[] and link:figures/c.pdf[c]. Written \\image::figures/x.png[].

                        // image::figures/x.png[]

                        ----
                        image::figures/x.png[]
                        ----

                        ////
                        image::figures/x.png[]
                        ////

                        include::../target/figures/snippets/d.adoc[]
                        include::../target/figures/values/e.adoc[]
                        """))
                .containsExactly(
                        "4:8 SHOWN a.png",
                        "5:12 SHOWN b.png",
                        "5:37 MENTIONED c.pdf",
                        "17:37 SHOWN d",
                        "18:35 MENTIONED e");
    }

    @Test
    void latex_cites_by_picture_and_by_macro_but_not_where_the_macro_is_defined() {
        assertThat(cited("src/main/latex/a.tex", """
                        \\newcommand{\\bookfigure}[3]{\\includegraphics{figures/#2.pdf}\\label{fig:#1}}
                        50\\% of \\includegraphics[width=\\linewidth]{figures/a} % \\includegraphics{figures/x}
                        \\bookfigure[t]{b}{figures/b}{Caption} \\figvalue{c}{loss}{0.00}
                        \\verb|\\bookfigure{x}|
                        \\begin{verbatim}
                        \\bookfigure{x}
                        \\end{verbatim}
                        \\end{document}
                        \\bookfigure{x}
                        """))
                .containsExactly("2:44 SHOWN a", "3:16 SHOWN b", "3:49 MENTIONED c");
    }

    @Test
    void a_citation_knows_its_heading_and_a_page_its_title() {
        Manuscript manuscript = SmallBook.in(folder)
                .with("src/site/markdown/a.md", "The *start*\n===\n\n## Über `Kanten` ##\n\n![x](figures/x.png)\n")
                .with("src/main/latex/b.tex", "\\chapter{One}\\section[s]{Two \\emph{words}}\\bookfigure{x}")
                .with("src/docs/c.adoc", "= 附录 (Appendix)\nimage::figures/x.png[x]")
                .with("src/site/markdown/d.md", "![x](figures/x.png)")
                .manuscript();
        assertThat(manuscript.pages())
                .extracting(page ->
                        page.title() + " / " + page.citations().get(0).heading().orElse("none"))
                .containsExactly(
                        "附录 (Appendix) / 附录 (Appendix)",
                        "One / Two words",
                        "The start / Über Kanten",
                        "src/site/markdown/d.md / none");
    }

    @Test
    void files_of_other_kinds_hidden_folders_and_bytes_that_are_no_utf_8_do_no_harm() throws java.io.IOException {
        SmallBook book = SmallBook.in(folder)
                .with("src/site/.obsidian/a.md", "![x](figures/x.png)")
                .with("src/site/target/a.md", "![x](figures/x.png)")
                .with("src/site/resources/a.txt", "![x](figures/x.png)")
                .with("src/site/site.xml", "<site><img src='figures/x.png'/></site>");
        java.nio.file.Files.write(
                folder.resolve("src/site/latin.md"),
                "\u00e9 ![x](figures/y.png)".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThat(words(book)).containsExactly("1:8 SHOWN y.png");
    }

    @Test
    void columns_count_characters_and_lines_may_end_as_on_windows() {
        assertThat(cited("src/site/markdown/a.md", "\uFEFF![x](figures/a.png)\r\n\uD83D\uDE00 ![x](figures/b.png)\r\n"))
                .containsExactly("1:6 SHOWN a.png", "2:8 SHOWN b.png");
    }

    private List<String> cited(String file, String text) {
        return words(SmallBook.in(folder).with(file, text));
    }

    private static List<String> words(SmallBook book) {
        return book.manuscript().citations().stream()
                .map(citation -> citation.position().line() + ":"
                        + citation.position().column() + " " + citation.kind() + " "
                        + citation.target().word())
                .toList();
    }
}
