package io.github.bookfigures.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Band;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Format;
import io.github.bookfigures.figure.HeatMap;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.SvgText;
import io.github.bookfigures.figure.Text;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class VectorFilesTest {
    private final FigureRenderer renderer = new FigureRenderer();

    @Test
    void aPathIsWrittenInShortStepsWhoseErrorsDoNotAddUp() {
        Path2D path = new Path2D.Double();
        path.moveTo(10, 10);
        path.lineTo(20.004, 10);
        path.lineTo(20.004, 5.5);
        path.lineTo(20.014, 5.514);
        path.quadTo(1, 2, -3.5, 4);
        path.closePath();
        assertThat(SvgPath.of(path, null, 2)).isEqualTo("M10 10h10v-4.5l.01.01q-19.01-3.51-23.51-1.51z");
        assertThat(SvgPath.of(path, AffineTransform.getScaleInstance(2, 2), 0)).isEqualTo("M20 20h20v-9q-38-7-47-3z");
        Path2D steps = new Path2D.Double();
        steps.moveTo(0, 0);
        for (int i = 1; i <= 1000; i++) {
            steps.lineTo(i * 0.0149, 1);
        }
        steps.lineTo(14.9, 0);
        assertThat(SvgPath.of(steps, null, 2)).endsWith("v-1");
    }

    @Test
    void aGroupHoldsNeighboursOfOneStyleAndCoordinatesArePoints() {
        SvgDocument document = new SvgDocument("fig-a");
        SvgGraphics g = new SvgGraphics(document, new SvgGlyphs(document, new GlyphLayout()));
        g.setColor(new Color(0xaabbcc));
        g.setStroke(new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {3, 1}, 0));
        g.scale(2, 2);
        g.draw(new Line2D.Double(0, 0, 10, 0));
        g.draw(new Line2D.Double(0, 1, 10, 1));
        g.setClip(new Rectangle2D.Double(0, 0, 5, 5));
        g.setColor(new Color(0, 0, 1, 0.5f));
        g.fill(new Rectangle2D.Double(1, 1, 2, 2));
        assertThat(document.text(new Sheet("default", 1, 1, 72, false, "", ""), ""))
                .contains("<g fill=\"none\" stroke=\"#abc\" stroke-width=\"4\" stroke-miterlimit=\"10\""
                        + " stroke-dasharray=\"6 2\">\n<path d=\"M0 0h20\"/>\n<path d=\"M0 2h20\"/>\n</g>\n")
                .contains("<clipPath id=\"fig-a-clip1\"><path d=\"M0 0h10v10h-10v-10z\"/></clipPath>")
                .contains("<g clip-path=\"url(#fig-a-clip1)\">\n<path fill=\"#00f\" fill-opacity=\".502\""
                        + " d=\"M2 2h4v4h-4v-4z\"/>\n</g>");
    }

    @Test
    void everyReferenceOfAnSvgHasItsTargetOnceAndTitleAndDescriptionAreNamed() throws Exception {
        Document document = svg(Samples.mixed(), sheet(Samples.mixed(), SvgText.OUTLINES));
        Set<String> ids = new HashSet<>();
        for (Element element : elements(document, "*")) {
            if (element.hasAttribute("id")) {
                assertThat(ids.add(element.getAttribute("id")))
                        .as(element.getAttribute("id"))
                        .isTrue();
            }
        }
        assertThat(elements(document, "use"))
                .isNotEmpty()
                .allSatisfy(use ->
                        assertThat(ids).contains(use.getAttribute("xlink:href").substring(1)));
        Element root = document.getDocumentElement();
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("fig-a-figure-title");
        assertThat(root.getAttribute("aria-describedby")).isEqualTo("fig-a-figure-desc");
        assertThat(ids).contains("fig-a-figure-title", "fig-a-figure-desc", "fig-a-figure-panel-a");
    }

    @Test
    void anSvgWithTextCarriesTheLettersItNeeds() throws Exception {
        Figure figure = Samples.table();
        Document document = svg(figure, sheet(figure, SvgText.TEXT));
        List<String> words =
                elements(document, "text").stream().map(Element::getTextContent).toList();
        assertThat(words).contains("Residual", "normalisation", "1,234,567");
        String styles = elements(document, "style").get(0).getTextContent();
        assertThat(styles)
                .startsWith("@font-face{font-family:'fig-a-figure-font")
                .contains("data:font/woff;base64,d09GR");
        assertThat(renderer.render(figure, sheet(figure, SvgText.TEXT), Format.SVG).length)
                .isLessThan(60_000);
    }

    @Test
    void aHeatMapOfManyCellsIsOnePictureAndOneOfFewIsShapes() throws Exception {
        Document many = svg(heatMap(40), sheet(heatMap(40), SvgText.OUTLINES));
        assertThat(elements(many, "image")).singleElement().satisfies(image -> {
            assertThat(image.getAttribute("width")).isEqualTo("320");
            assertThat(image.getAttribute("style")).isEqualTo("image-rendering:pixelated");
            byte[] png = java.util.Base64.getDecoder()
                    .decode(image.getAttribute("xlink:href").substring("data:image/png;base64,".length()));
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
            assertThat(picture.getRGB(0, 319)).isEqualTo(picture.getRGB(7, 312)).isNotEqualTo(picture.getRGB(319, 0));
        });
        Document few = svg(heatMap(8), sheet(heatMap(8), SvgText.OUTLINES));
        assertThat(elements(few, "image")).isEmpty();
    }

    @Test
    void anEpsFileSaysItsSizeAndHasNoClock() {
        String eps = new String(
                renderer.render(bands(), new Sheet("default", 4.31, 3, 72, false, "Bänder (zwei)", ""), Format.EPS),
                StandardCharsets.US_ASCII);
        assertThat(eps)
                .startsWith("%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 311 216\n%%HiResBoundingBox: 0 0 310.32 216\n"
                        + "%%Title: (B?nder \\(zwei\\))\n")
                .doesNotContain("CreationDate")
                .endsWith("%%EOF\n");
        assertThat(eps.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(255));
    }

    /** PostScript has no transparency: what shines through must have been drawn so. */
    @Test
    void ghostscriptDrawsAnEpsFileLikeThePng(@TempDir Path folder) throws Exception {
        assumeTrue(hasGhostscript(), "Ghostscript is not installed");
        for (Figure figure : List.of(bands(), heatMap(40), Samples.mixed())) {
            Sheet sheet = new Sheet("default", figure.width(), figure.height(), 60, false, "", "");
            Path eps = Files.write(folder.resolve("a.eps"), renderer.render(figure, sheet, Format.EPS));
            Path png = folder.resolve("a.png");
            Process process = new ProcessBuilder(
                            "gs",
                            "-q",
                            "-dSAFER",
                            "-dNOPAUSE",
                            "-dBATCH",
                            "-dEPSCrop",
                            "-sDEVICE=png16m",
                            "-r60",
                            "-dTextAlphaBits=4",
                            "-dGraphicsAlphaBits=4",
                            "-sOutputFile=" + png,
                            eps.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
            BufferedImage drawn = ImageIO.read(png.toFile());
            BufferedImage ours = ImageIO.read(new ByteArrayInputStream(renderer.render(figure, sheet, Format.PNG)));
            assertThat(difference(drawn, ours)).isLessThan(4);
        }
    }

    private static boolean hasGhostscript() throws InterruptedException {
        try {
            return new ProcessBuilder("gs", "-v")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Mean difference of the channels, of 255, of both images shrunk to a quarter: edges may be smoothed otherwise. */
    private static double difference(BufferedImage a, BufferedImage b) {
        assertThat(a.getWidth()).isEqualTo(b.getWidth());
        BufferedImage first = shrunk(a);
        BufferedImage second = shrunk(b);
        double sum = 0;
        for (int y = 0; y < first.getHeight(); y++) {
            for (int x = 0; x < first.getWidth(); x++) {
                for (int shift = 0; shift < 24; shift += 8) {
                    sum += Math.abs((first.getRGB(x, y) >> shift & 255) - (second.getRGB(x, y) >> shift & 255));
                }
            }
        }
        return sum / (3.0 * first.getWidth() * first.getHeight());
    }

    private static BufferedImage shrunk(BufferedImage image) {
        BufferedImage small =
                new BufferedImage(image.getWidth() / 4, image.getHeight() / 4, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = small.createGraphics();
        g.drawImage(
                image.getScaledInstance(small.getWidth(), small.getHeight(), java.awt.Image.SCALE_AREA_AVERAGING),
                0,
                0,
                null);
        g.dispose();
        return small;
    }

    private static Figure heatMap(int size) {
        double[][] values = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                values[i][j] = Math.sin(i * 0.7) * Math.cos(j * 0.3);
            }
        }
        return Figure.of(Chart.of(Axis.linear("column"), Axis.linear("row"))
                        .with(HeatMap.of(values, ColourScale.diverging(1, Text.of("value")))))
                .size(6, 4);
    }

    /** Two bands over a grid and over each other, and a line. */
    private static Figure bands() {
        double[] x = {0, 1, 2, 3};
        return Figure.of(Chart.of(Axis.linear("step"), Axis.linear("loss"))
                        .with(Band.of(x, new double[] {0, 1, 1, 2}, new double[] {4, 5, 3, 6}, Role.PLAIN))
                        .with(Band.of(x, new double[] {3, 2, 2, 1}, new double[] {8, 4, 7, 5}, Role.RESIDUAL))
                        .with(Line.of(x, new double[] {2, 3, 2, 4}, Role.PLAIN)))
                .size(6, 4);
    }

    private static Sheet sheet(Figure figure, SvgText text) {
        return new Sheet("default", figure.width(), figure.height(), 150, false, "A sample", "Boxes", "a-figure", text);
    }

    private Document svg(Figure figure, Sheet sheet) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(renderer.render(figure, sheet, Format.SVG)));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
