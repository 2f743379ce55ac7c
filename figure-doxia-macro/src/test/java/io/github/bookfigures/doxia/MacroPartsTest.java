package io.github.bookfigures.doxia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MacroPartsTest {
    @TempDir
    private Path folder;

    @Test
    void aPageIsFoundByWhatDoxiaCallsItsSource() {
        assertThat(PagePlace.ofReference("Intermediate HTML from src/site/markdown/sub/page.md"))
                .contains(new PagePlace("src/site/markdown/sub/page.md", "", "sub/page"));
        assertThat(PagePlace.ofReference("src/site/zh_CN/xdoc/a.b.xml.vm"))
                .contains(new PagePlace("src/site/zh_CN/xdoc/a.b.xml", "zh_CN", "a.b"));
        assertThat(PagePlace.ofReference("elsewhere.txt")).isEmpty();
    }

    @Test
    void linksLeadFromAnyFolderToAnyOther() {
        PagePlace deep = new PagePlace("", "zh_CN", "a/b/c");
        assertThat(deep.base()).isEqualTo("../../../");
        assertThat(deep.linkTo("x/y", "fig-1")).isEqualTo("../../x/y.html#fig-1");
        assertThat(deep.linkTo("a/b/c", "fig-1")).isEqualTo("#fig-1");
    }

    @Test
    void numbersAreWrittenAsInLatex() throws UnknownFigure {
        assertThat(NumberFormat.html(2.0, "")).isEqualTo("2");
        assertThat(NumberFormat.html(-0.00001234, "")).isEqualTo("−0.00001234");
        assertThat(NumberFormat.html(2.0 / 3, ".3f")).isEqualTo("0.667");
        assertThat(NumberFormat.html(2.0 / 3, ".1p")).isEqualTo("66.7\u202f%");
        assertThat(NumberFormat.html(99960, ".1e")).isEqualTo("1.0\u202f×\u202f10<sup>5</sup>");
        assertThat(NumberFormat.html(-1234, "2e")).isEqualTo("−1.23\u202f×\u202f10<sup>3</sup>");
        assertThatThrownBy(() -> NumberFormat.html(1, "%d<"))
                .hasMessage(
                        "there is no format '%d<'; write .3f for decimals, .1p for percent or .2e for powers of ten");
    }

    @Test
    void whatIsNotThereIsToldWithWhatIsNear() throws Exception {
        assertThatThrownBy(() -> BookFigures.in(folder, ""))
                .hasMessage("there is no " + folder.resolve("pages.xml")
                        + ": the figures are built first, by figure:generate in the phase pre-site (`mvn site`)");
        pages("pages.xml", List.of("loss", "lose", "acc", "b", "c", "d"));
        assertThatThrownBy(() -> BookFigures.in(folder, "").figure("loss2"))
                .hasMessage("there is no figure 'loss2'; the nearest of 6 are 'loss', 'lose', 'acc', 'b', 'c'");
        pages("slides/pages.xml", List.of("acc"));
        assertThatThrownBy(() -> BookFigures.in(folder, "").figure("loss"))
                .hasMessage(
                        "two manifests of this project have a figure 'acc': " + folder.resolve("pages.xml") + " and "
                                + folder.resolve("slides/pages.xml")
                                + "; remove what belongs to a manifest that is no more, or run `mvn clean`");
        Files.writeString(folder.resolve("pages.xml"), "<figures><figure");
        assertThatThrownBy(() -> BookFigures.in(folder, ""))
                .hasMessageStartingWith(folder.resolve("pages.xml") + " cannot be read: ")
                .hasMessageEndingWith("; build the figures again");
    }

    @Test
    void aPageTakesTheFiguresOfItsLanguageOrOfTheOneItBelongsTo() throws Exception {
        pages("pages.xml", List.of("a", "b"));
        pages("pages-zh.xml", List.of("b", "a"));
        assertThat(BookFigures.in(folder, "zh").figure("b").number()).isEqualTo(1);
        assertThat(BookFigures.in(folder, "zh-CN").figure("b").number()).isEqualTo(1);
        assertThat(BookFigures.in(folder, "de").figure("b").number()).isEqualTo(2);
    }

    @Test
    void aFigureIsReadAsItWasWritten() throws Exception {
        pages("pages.xml", List.of("a"));
        BookFigure figure = BookFigures.in(folder, "").figure("a");
        assertThat(figure.number()).isEqualTo(1);
        assertThat(figure.values()).containsEntry("max(y)", 0.5);
        assertThat(figure.html("../")).isEqualTo("<img src=\"../figures/a.png\" alt=\"figures/ &quot;a&quot;\" />");
    }

    @Test
    void thePageOfAFigureIsFoundInAllFormats() throws Exception {
        page("apt/apt.apt", "%{figure|id=a.b}");
        page("xdoc/sub/x.xml", "<macro name=\"figure\">\n <param name=\"id\" value=\"x\"/></macro>");
        page("markdown/deep/m.md.vm", "See <!-- MACRO{figref|id=x} -->\n<!-- MACRO{figure|base=..|id=m} -->");
        PagesWithFigures pages = new PagesWithFigures(folder);
        assertThat(pages.showing("a.b")).contains("apt");
        assertThat(pages.showing("x")).contains("sub/x");
        assertThat(pages.showing("m")).contains("deep/m");
        assertThat(pages.showing("aXb")).isEmpty();
    }

    private void page(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void pages(String name, List<String> ids) throws Exception {
        StringBuilder xml = new StringBuilder("<figures>");
        for (String id : ids) {
            xml.append(
                    "<figure id=\"" + id + "\" number=\"" + (ids.indexOf(id) + 1) + "\"><html>&lt;img src=\"figures/"
                            + id
                            + ".png\" alt=\"figures/ &amp;quot;a&amp;quot;\" /&gt;</html><value path=\"max(y)\">0.5</value></figure>");
        }
        page(name, xml.append("</figures>").toString());
    }
}
