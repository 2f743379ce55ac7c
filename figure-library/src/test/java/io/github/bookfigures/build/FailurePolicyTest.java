package io.github.bookfigures.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.plan.Selection;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What becomes of other figures, and of old files, when a figure cannot be made. */
class FailurePolicyTest {
    @TempDir
    Path folder;

    @Test
    void figuresWhoseExperimentFailedAreNotAttempted() throws Exception {
        Book book = new Book(folder)
                .manifest(
                        "defaults: {formats: [svg]}",
                        "figures:",
                        "  - {id: first, generator: throwing-experiment}",
                        "  - {id: second, generator: throwing-experiment}",
                        "  - {id: good, generator: good}");
        BuildReport report = book.build(Selection.ALL);
        assertThat(report.built()).containsExactly("good");
        assertThat(report.failures()).extracting(FigureFailure::id).containsExactly("first");
        assertThat(report.notAttempted())
                .containsExactly(new NotAttempted("second", "its experiment failed, see 'first'"));
        assertThat(folder.resolve("target/figures/figures.json"))
                .content()
                .contains("\"state\" : \"not attempted\"")
                .contains("\"cause\" : \"its experiment failed, see 'first'\"");
    }

    @Test
    void aBuildThatFailsFastBeginsNothingMore() throws Exception {
        Book book = new Book(folder)
                .workers(1)
                .policy(true, false)
                .manifest(
                        "defaults: {formats: [svg]}",
                        "figures:",
                        "  - {id: bad, generator: throwing-experiment}",
                        "  - {id: after, generator: good}");
        BuildReport report = book.build(Selection.ALL);
        assertThat(report.built()).isEmpty();
        assertThat(report.failures()).extracting(FigureFailure::id).containsExactly("bad");
        assertThat(report.notAttempted())
                .containsExactly(new NotAttempted("after", "'bad' failed before and figure.failFast is set"));
        assertThat(folder.resolve("site")).doesNotExist();
    }

    @Test
    void oldPicturesOfFailedFiguresGoOrAreStamped() throws Exception {
        Book book = new Book(folder)
                .manifest(
                        "defaults: {width: 4 in, dpi: 72}",
                        "figures:",
                        "  - {id: curve, generator: good, formats: [png, svg, pdf, eps]}");
        book.build();
        byte[] png = Files.readAllBytes(folder.resolve("site/curve.png"));
        book.policy(false, true)
                .manifest(
                        "defaults: {width: 4 in, dpi: 72}",
                        "figures:",
                        "  - {id: curve, generator: throwing, formats: [png, svg, pdf, eps]}")
                .build(Selection.ALL);
        for (String output : List.of("site", "generated")) {
            assertThat(folder.resolve(output).toFile().list())
                    .as("what takes no stamp goes, and so do the numbers")
                    .containsExactlyInAnyOrder("curve.png", "curve.svg", "curve.pdf");
        }
        byte[] stamped = Files.readAllBytes(folder.resolve("site/curve.png"));
        assertThat(redShare(stamped)).isGreaterThan(redShare(png) + 0.02);
        assertThat(folder.resolve("site/curve.svg")).content().contains("<path class=\"stale\"");
        byte[] pdf = Files.readAllBytes(folder.resolve("site/curve.pdf"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getCustomMetadataValue("Stale"))
                    .isEqualTo("yes");
        }
        book.build(Selection.ALL);
        assertThat(folder.resolve("site/curve.png")).as("stamped once").hasBinaryContent(stamped);
        assertThat(folder.resolve("site/curve.pdf")).hasBinaryContent(pdf);
        book.policy(false, false).build(Selection.ALL);
        assertThat(folder.resolve("site").toFile().list()).isEmpty();
    }

    private static double redShare(byte[] png) throws Exception {
        java.awt.image.BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        int red = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                java.awt.Color colour = new java.awt.Color(image.getRGB(x, y));
                red += colour.getRed() > 180 && colour.getGreen() < 140 && colour.getBlue() < 140 ? 1 : 0;
            }
        }
        return red / (double) (image.getWidth() * image.getHeight());
    }

    @Test
    void serversOfContinuousIntegrationReadWhatBecameOfEachFigure() throws Exception {
        new Book(folder)
                .manifest(
                        "defaults: {formats: [svg]}",
                        "figures:",
                        "  - {id: first, generator: throwing-experiment}",
                        "  - {id: second, generator: throwing-experiment}",
                        "  - {id: good, generator: good}")
                .build(Selection.ALL);
        Document xml = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("target/figures/TEST-figures.xml").toFile());
        Element suite = xml.getDocumentElement();
        assertThat(suite.getTagName()).isEqualTo("testsuite");
        assertThat(List.of("tests", "failures", "errors", "skipped"))
                .extracting(suite::getAttribute)
                .containsExactly("3", "1", "0", "1");
        assertThat(testCase(xml, 0).getAttribute("name")).isEqualTo("first");
        Element failure =
                (Element) testCase(xml, 0).getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("type")).isEqualTo("measure");
        assertThat(failure.getAttribute("message"))
                .startsWith("UnsupportedOperationException: the scales are out of order, at ");
        assertThat(failure.getTextContent()).endsWith("first.log");
        assertThat(testCase(xml, 1).getAttribute("name")).isEqualTo("good");
        assertThat(Double.parseDouble(testCase(xml, 1).getAttribute("time"))).isPositive();
        Element skipped =
                (Element) testCase(xml, 2).getElementsByTagName("skipped").item(0);
        assertThat(skipped.getAttribute("message"))
                .isEqualTo("not attempted because its experiment failed, see 'first'");
    }

    private static Element testCase(Document xml, int number) {
        return (Element) xml.getElementsByTagName("testcase").item(number);
    }
}
