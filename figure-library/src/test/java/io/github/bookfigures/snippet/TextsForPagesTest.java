package io.github.bookfigures.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.data.DataCodec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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
    void noTextAddsAnElementOrAnAttribute() throws Exception {
        String worst = "</figcaption></figure><script>alert(1)</script>\" onerror=\"alert(1)\" x='<!-- ]]> <?xml?>"
                + " &#60;b&#62; &lt;i&gt;\u0000\u001b[31m\n\n\u202E\uFFFF \uD83D\uDE00 \u05D0\u05D1 ";
        for (FigureText figure : List.of(figure(worst, List.of(".png")), figure(worst, List.of(".png", "-dark.png")))) {
            boolean dark = figure.darkPicture().isPresent();
            List<String> shown = new java.util.ArrayList<>(List.of("figure id"));
            shown.addAll(dark ? List.of("picture", "source media srcset", "img alt src") : List.of("img alt src"));
            shown.add("figcaption");
            assertThat(elements(PageSnippets.html(figure))).isEqualTo(shown);
            String page = elementOf(PageFigures.xml(List.of(figure)), "html");
            shown.add("span class");
            assertThat(elements(page)).isEqualTo(shown);
        }
        assertThat(PageSnippets.markdown(figure(worst, List.of(".png")))).doesNotContain("<", "\n\n\n", "\u001b");
        assertThat(PageSnippets.asciiDoc(figure(worst, List.of(".png")))).doesNotContain("<", "\n\n", "\u001b");
    }

    /** The elements in their order, each with the names of its attributes. */
    private static List<String> elements(String xml) throws Exception {
        org.w3c.dom.NodeList all = parsed(xml).getElementsByTagName("*");
        List<String> elements = new java.util.ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            StringBuilder element = new StringBuilder(all.item(i).getNodeName());
            for (int k = 0; k < all.item(i).getAttributes().getLength(); k++) {
                element.append(' ').append(all.item(i).getAttributes().item(k).getNodeName());
            }
            elements.add(element.toString());
        }
        return elements;
    }

    private static String elementOf(String xml, String name) throws Exception {
        return parsed(xml).getElementsByTagName(name).item(0).getTextContent();
    }

    private static org.w3c.dom.Document parsed(String xml) throws Exception {
        return javax.xml.parsers.DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void markdownShowsTextsAsTheyAre() {
        assertThat(PageSnippets.markdown(figure("A [b](c) *d* <e>", List.of(".png"))))
                .isEqualTo("![A \\[b\\]\\(c\\) \\*d\\* &lt;e&gt;](figures/ch/a.png)\n\n"
                        + "*A \\[b\\]\\(c\\) \\*d\\* &lt;e&gt;*\n");
    }

    @Test
    void markdownSwitchesWithTheReaderWhenThereIsADarkFigure() {
        assertThat(PageSnippets.markdown(figure("A*", List.of(".png", "-dark.png"))))
                .isEqualTo("<picture>\n<source media=\"(prefers-color-scheme: dark)\""
                        + " srcset=\"figures/ch/a-dark.png\" />\n<img src=\"figures/ch/a.png\" alt=\"A*\" />\n</picture>\n"
                        + "\n*A\\**\n");
    }

    @Test
    void asciiDocShowsTextsAsTheyAre() {
        assertThat(PageSnippets.asciiDoc(figure(".A *b* {c} [d] \"e\", f...", List.of(".png"))))
                .isEqualTo("[#fig-a]\n.&#46;A &#42;b&#42; &#123;c&#125; &#91;d&#93; &#34;e&#34;, f.&#46;&#46;\n"
                        + "image::figures/ch/a.png[alt=\"&#46;A &#42;b&#42; &#123;c&#125; &#91;d&#93; &#34;e&#34;,"
                        + " f.&#46;&#46;\"]\n");
    }

    @Test
    void asciiDocGoesDarkWithTheReaderAndIsCountedWithOtherImages() {
        assertThat(PageSnippets.asciiDoc(figure("A", List.of(".svg", "-dark.svg"))))
                .isEqualTo("[#fig-a]\n.A\nimage::figures/ch/a.svg[alt=\"A\"]\n\nifdef::backend-html5[]\n++++\n"
                        + "<style>@media (prefers-color-scheme: dark) { [id=\"fig-a\"] img { content:"
                        + " url(\"figures/ch/a-dark.svg\"); } }</style>\n++++\nendif::[]\n");
    }

    @Test
    void asciiDocHasNumbersInAllFormatsAsAttributes() {
        FigureText text = new FigureText(
                "a.b",
                "a",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                FigureText.Numbering.ENGLISH,
                List.of(".png"),
                Optional.empty(),
                new TreeMap<>(Map.of("plain.lossAt[-1]", -0.01234, "min(loss)", 3.0)));
        assertThat(AsciiDocValues.of(text))
                .startsWith(":figvalue-a-b-min-loss: pass:q[3]\n")
                .contains(
                        ":figvalue-a-b-plain-lossat-last: pass:q[−0.01234]\n",
                        ":figvalue-a-b-plain-lossat-last_3f: pass:q[−0.012]\n",
                        ":figvalue-a-b-plain-lossat-last_1p: pass:q[−1.2\u202f%]\n",
                        ":figvalue-a-b-plain-lossat-last_2e: pass:q[−1.23\u202f×\u202f10^−2^]\n");
        assertThat(AsciiDocValues.name("a", "loss[0]")).isEqualTo("figvalue-a-loss-0");
    }

    @Test
    void macrosOfPagesFindEachFigureWithItsNumberAndItsValues() throws Exception {
        FigureText paper = figure("Paper", List.of(".pdf"));
        FigureText shown = new FigureText(
                "b",
                "ch/b",
                Optional.of(NASTY + "\u0001"),
                Optional.empty(),
                Optional.empty(),
                FigureText.Numbering.ENGLISH,
                List.of(".png"),
                Optional.of(2.5),
                new TreeMap<>(java.util.Map.of("max(y)", 0.5)));
        byte[] xml = PageFigures.xml(List.of(paper, shown)).getBytes(StandardCharsets.UTF_8);
        org.w3c.dom.Element root = javax.xml.parsers.DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(xml))
                .getDocumentElement();
        org.w3c.dom.Element figure =
                (org.w3c.dom.Element) root.getElementsByTagName("figure").item(0);
        assertThat(root.getElementsByTagName("figure").getLength()).isEqualTo(1);
        assertThat(figure.getAttribute("id")).isEqualTo("b");
        assertThat(figure.getAttribute("number")).isEqualTo("1");
        assertThat(figure.getElementsByTagName("html").item(0).getTextContent())
                .startsWith("<figure id=\"fig-b\"> <img src=\"figures/ch/b.png\" alt=\"50% &lt;b onload=")
                .contains("style=\"width:2.500in;max-width:100%;height:auto\"")
                .contains("<figcaption><span class=\"figure-number\">Figure 1.</span> 50% &lt;b onload=");
        org.w3c.dom.Element value =
                (org.w3c.dom.Element) figure.getElementsByTagName("value").item(0);
        assertThat(value.getAttribute("path")).isEqualTo("max(y)");
        assertThat(value.getTextContent()).isEqualTo("0.5");
    }

    @Test
    void aFigureForPaperAloneHasNoPlaceInPages() {
        assertThat(PageSnippets.html(figure("A", List.of(".eps")))).isEmpty();
        assertThat(PageSnippets.markdown(figure("A", List.of(".eps")))).isEmpty();
        assertThat(PageSnippets.asciiDoc(figure("A", List.of(".eps")))).isEmpty();
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
                FigureText.Numbering.ENGLISH,
                endings,
                Optional.empty(),
                new TreeMap<>());
    }
}
