package io.github.bookfigures.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Diagram;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Format;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape;
import io.github.bookfigures.figure.Text;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class FigureRendererTest {
    private final FigureRenderer renderer = new FigureRenderer();

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"PNG", "SVG", "PDF", "EPS"})
    void theSameFigureGivesTheSameBytes(Format format) {
        for (Figure figure : List.of(Samples.diagram(), Samples.mixed())) {
            byte[] file = renderer.render(figure, Samples.sheet(figure), format);
            FigureRenderer fresh = new FigureRenderer();
            fresh.render(Samples.cards(), Samples.sheet(Samples.cards()), format);
            assertThat(fresh.render(figure, Samples.sheet(figure), format)).isEqualTo(file);
        }
    }

    @Test
    void aPngHasTheSizeTheResolutionAndTheDescriptionOfTheSheet() throws IOException {
        byte[] png = renderer.render(Samples.cards(), sheet(5, 2.5, 300, false), Format.PNG);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(1500);
        assertThat(image.getHeight()).isEqualTo(750);
        assertThat(image.getColorModel().hasAlpha()).isFalse();
        int chunk = new String(png, StandardCharsets.ISO_8859_1).indexOf("pHYs");
        assertThat(ByteBuffer.wrap(png).getInt(chunk + 4)).isEqualTo(11811);
        assertThat(png[chunk + 12]).isEqualTo((byte) 1);
        assertThat(new String(png, StandardCharsets.UTF_8)).contains("Description\0Boxes & arrows <drawn>");
    }

    @Test
    void aTransparentPngHasNoPaper() throws IOException {
        BufferedImage image = ImageIO.read(
                new ByteArrayInputStream(renderer.render(Samples.cards(), sheet(5, 2.5, 100, true), Format.PNG)));
        assertThat(image.getRGB(0, 0) >>> 24).isZero();
        assertThat(image.getRGB(499, 249) >>> 24).isZero();
    }

    @Test
    void anSvgIsXmlWithTitleDescriptionPrintedSizeAndNoFonts() throws Exception {
        byte[] svg = renderer.render(Samples.diagram(), sheet(6, 3, 300, false), Format.SVG);
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg));
        assertThat(document.getDoctype()).isNull();
        Element root = document.getDocumentElement();
        assertThat(root.getAttribute("width")).isEqualTo("6in");
        assertThat(root.getAttribute("height")).isEqualTo("3in");
        assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 432 216");
        assertThat(root.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("A sample");
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo("Boxes & arrows <drawn>");
        assertThat(root.getElementsByTagName("use").getLength()).isGreaterThan(60);
        assertThat(root.getElementsByTagName("text").getLength()).isZero();
    }

    @Test
    void theNamesOfAxesAndOfPanelsAreFoundInAPdf() throws IOException {
        byte[] pdf = renderer.render(Samples.charts(), sheet(12, 7, 300, false), Format.PDF);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            // Letters of turned names come one by one.
            String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            for (Figure.Cell cell : Samples.charts().cells()) {
                Chart chart = (Chart) cell.panel();
                assertThat(text)
                        .contains(chart.title().plain().replace(" ", ""))
                        .contains(chart.x().name().plain().replace(" ", ""))
                        .contains(chart.y().name().plain().replace(" ", ""));
            }
        }
    }

    @Test
    void aPdfIsOnePageOfItsSizeWithEmbeddedFontsAndTextThatCanBeCopied() throws IOException {
        byte[] pdf = renderer.render(Samples.table(), sheet(6, 3, 300, false), Format.PDF);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isCloseTo(432, within(0.01f));
            assertThat(document.getPage(0).getMediaBox().getHeight()).isCloseTo(216, within(0.01f));
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("A sample");
            assertThat(document.getDocumentInformation().getCreationDate()).isNull();
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Three networks after 200 steps")
                    .contains("Residual with batch normalisation")
                    .contains("1,234,567");
            List<PDFont> fonts = fonts(document.getPage(0).getResources());
            assertThat(fonts).isNotEmpty();
            assertThat(fonts).allSatisfy(font -> {
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).contains("SourceSans3");
            });
        }
    }

    @Test
    void everyTextLandsOnTheSheetAndTextsDoNotOverlap() {
        for (Figure figure :
                List.of(Samples.cards(), Samples.table(), Samples.several(), Samples.charts(), Samples.mixed())) {
            Map<String, Rectangle2D> texts = new LinkedHashMap<>();
            FigureRenderer listening = new FigureRenderer(new Themes(), texts::put);
            Sheet sheet = new Sheet("default", figure.width(), figure.height(), 72, false, "", "");
            listening.render(figure, sheet, Format.PNG);
            Rectangle2D page = new Rectangle2D.Double(0, 0, sheet.widthInPoints(), sheet.heightInPoints());
            assertThat(texts)
                    .isNotEmpty()
                    .allSatisfy((text, where) -> assertThat(page.contains(where))
                            .as("%s at %s", text, where)
                            .isTrue());
        }
        for (Figure figure : List.of(Samples.cards(), Samples.table(), Samples.charts())) {
            List<Rectangle2D> places = new ArrayList<>();
            new FigureRenderer(new Themes(), (text, where) -> places.add(where))
                    .render(figure, Samples.sheet(figure), Format.PNG);
            for (int i = 0; i < places.size(); i++) {
                for (int j = 0; j < i; j++) {
                    assertThat(places.get(i).intersects(places.get(j))).isFalse();
                }
            }
        }
    }

    @Test
    void aPanelTitleOfTwoLinesStandsClearOfItsPanel() {
        Map<String, Rectangle2D> texts = new LinkedHashMap<>();
        new FigureRenderer(new Themes(), texts::put)
                .render(Samples.mixed(), Samples.sheet(Samples.mixed()), Format.PNG);
        Rectangle2D title = texts.get("(e) Three networks after 200 steps");
        assertThat(title.getMaxY()).isLessThan(texts.get("Network").getMinY());
    }

    @Test
    void aTextTooLongForItsBoxIsQuotedWithTheRoomThereIs() {
        Figure figure = Figure.of(Diagram.of(
                10,
                5,
                List.of(new Shape.Box(
                        5, 2, 0.5, 0.5, Shape.Outline.RECTANGLE, Role.PLAIN, true, Text.of("Internationalisation")))));
        assertThatThrownBy(() -> renderer.render(figure, sheet(6, 3, 100, false), Format.PNG))
                .isInstanceOf(RenderException.class)
                .hasMessageMatching(
                        "the text \"Internationalisation\" does not fit into its box of \\d+ by \\d+ points,"
                                + " even in letters of 3\\.7 points; make the box larger, the text shorter or the figure wider");
    }

    @Test
    void aTitleOfMoreThanTwoLinesIsRefused() {
        Figure figure = Samples.table().titled("{0}", "many words ".repeat(40));
        assertThatThrownBy(() -> renderer.render(figure, sheet(6, 3, 100, false), Format.PNG))
                .isInstanceOf(RenderException.class)
                .hasMessageEndingWith("does not fit into two lines; make it shorter or the figure wider");
    }

    @Test
    void aSheetTooSmallForItsPanelsIsRefused() {
        assertThatThrownBy(() -> renderer.render(Samples.charts(), sheet(2, 1.5, 100, false), Format.PNG))
                .isInstanceOf(RenderException.class)
                .hasMessageMatching(
                        "no room for panel \\d: its axes and titles leave \\d+ by \\d+ points of the sheet; make"
                                + " the figure larger or its titles shorter");
    }

    @Test
    void textOnAStrongColourIsWhicheverInkReadsBetter() {
        Theme theme = new Themes().named("default");
        assertThat(Contrast.better(theme.colour(Role.RESIDUAL), theme.colour(Role.INK), theme.colour(Role.PAPER)))
                .isEqualTo(theme.colour(Role.PAPER));
    }

    private static Sheet sheet(double width, double height, int dpi, boolean transparent) {
        return new Sheet("default", width, height, dpi, transparent, "A sample", "Boxes & arrows <drawn>");
    }

    private static List<PDFont> fonts(PDResources resources) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (COSName name : resources.getFontNames()) {
            fonts.add(resources.getFont(name));
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDFormXObject form && form.getResources() != null) {
                fonts.addAll(fonts(form.getResources()));
            }
        }
        return fonts;
    }
}
