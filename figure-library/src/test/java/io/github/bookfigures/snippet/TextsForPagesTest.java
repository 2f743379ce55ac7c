package io.github.bookfigures.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.data.DataCodec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TextsForPagesTest {
    private static final String NASTY = "50% <b onload=\"x\">A & 'B'</b> [a](b) *c* _d_ `e` \\end{figure} $x^2$ #1";

    @Test
    void everyNumberThatATextMayNameHasAPath() {
        String json =
                "{\"acc\": 0.5, \"bad\": \"NaN\", \"plain\": {\"loss\": [3, 2, 1]}, \"names\": [\"a\"], \"x y\": 1}";
        assertThat(MeasuredValues.of(new DataCodec().tree(json.getBytes(StandardCharsets.UTF_8))))
                .containsOnlyKeys(
                        "acc",
                        "count(plain.loss)",
                        "max(plain.loss)",
                        "mean(plain.loss)",
                        "min(plain.loss)",
                        "plain.loss[-1]",
                        "plain.loss[0]",
                        "plain.loss[1]",
                        "plain.loss[2]")
                .containsEntry("plain.loss[-1]", 1.0)
                .containsEntry("mean(plain.loss)", 2.0);
    }

    @Test
    void htmlIsWellFormedAndNothingInATextIsMarkup() throws Exception {
        String html = PageSnippets.html(figure(NASTY, List.of(".png", ".svg", "-dark.svg")));
        assertThat(html)
                .isEqualTo("<figure id=\"fig-a\">\n<picture>\n<source media=\"(prefers-color-scheme: dark)\""
                        + " srcset=\"figures/ch/a-dark.svg\" />\n<img src=\"figures/ch/a.svg\" alt=\"50% &lt;b"
                        + " onload=&quot;x&quot;&gt;A &amp; &#39;B&#39;&lt;/b&gt; [a](b) *c* _d_ `e` \\end{figure} $x^2$"
                        + " #1\" />\n</picture>\n<figcaption>50% &lt;b onload=&quot;x&quot;&gt;A &amp;"
                        + " &#39;B&#39;&lt;/b&gt; [a](b) *c* _d_ `e` \\end{figure} $x^2$ #1</figcaption>\n</figure>\n");
        javax.xml.parsers.DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void markdownShowsTextsAsTheyAre() {
        assertThat(PageSnippets.markdown(figure("A [b](c) *d* <e>", List.of(".png"))))
                .isEqualTo("![A \\[b\\]\\(c\\) \\*d\\* &lt;e&gt;](figures/ch/a.png)\n\n"
                        + "*A \\[b\\]\\(c\\) \\*d\\* &lt;e&gt;*\n");
    }

    @Test
    void aFigureForPaperAloneHasNoPlaceInPages() {
        assertThat(PageSnippets.html(figure("A", List.of(".eps")))).isEmpty();
        assertThat(PageSnippets.markdown(figure("A", List.of(".eps")))).isEmpty();
    }

    @Test
    void latexGetsNoCommandsFromTexts() {
        assertThat(LatexText.of(NASTY))
                .isEqualTo("50\\% \\textless{}b onload=\\textquotedbl{}x\\textquotedbl{}\\textgreater{}A \\&"
                        + " '{}B'{}\\textless{}/b\\textgreater{} [a](b) *c* \\_d\\_ \\textasciigrave{}e\\textasciigrave{}"
                        + " \\textbackslash{}end\\{figure\\} \\$x\\textasciicircum{}2\\$ \\#1");
        assertThat(LatexText.of("a\n\tb α−β"))
                .isEqualTo("a  b \\ensuremath{\\alpha}\\ensuremath{-}\\ensuremath{\\beta}");
    }

    private static FigureText figure(String text, List<String> endings) {
        return new FigureText(
                "a",
                "ch/a",
                Optional.of(text),
                Optional.empty(),
                Optional.of(text),
                endings,
                Optional.empty(),
                new TreeMap<>());
    }
}
