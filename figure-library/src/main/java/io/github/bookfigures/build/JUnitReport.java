package io.github.bookfigures.build;

import io.github.bookfigures.store.AtomicFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * What became of each figure, as test results: the format that JUnit's Ant task began and that servers of continuous
 * integration read. A figure is a test case; one that was not attempted is skipped.
 */
final class JUnitReport {
    /** What XML 1.0 cannot hold, not even escaped. */
    private static final String NO_XML = "[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

    private final BuildReport report;
    private final Map<String, Double> seconds;

    /** @param seconds how long measuring and drawing took, by id; figures for which nothing ran may be missing */
    JUnitReport(BuildReport report, Map<String, Double> seconds) {
        this.report = report;
        this.seconds = seconds;
    }

    void write(Path file) throws IOException {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            suite(xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException("the report cannot be written as XML: " + e.getMessage(), e);
        }
        AtomicFile.write(file, (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void suite(XMLStreamWriter xml) throws XMLStreamException {
        int failures = report.failures().size();
        int skipped = report.notAttempted().size();
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", "figures");
        xml.writeAttribute("tests", String.valueOf(report.built().size() + failures + skipped));
        xml.writeAttribute("failures", String.valueOf(failures));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute("skipped", String.valueOf(skipped));
        xml.writeAttribute("time", time(report.seconds()));
        Map<String, FigureFailure> failed =
                report.failures().stream().collect(Collectors.toMap(FigureFailure::id, Function.identity()));
        Map<String, NotAttempted> left =
                report.notAttempted().stream().collect(Collectors.toMap(NotAttempted::id, Function.identity()));
        for (String id : ids()) {
            xml.writeStartElement("testcase");
            xml.writeAttribute("classname", "figures");
            xml.writeAttribute("name", id);
            xml.writeAttribute("time", time(seconds.getOrDefault(id, 0.0)));
            if (failed.containsKey(id)) {
                FigureFailure failure = failed.get(id);
                xml.writeStartElement("failure");
                xml.writeAttribute("type", failure.stage().word());
                xml.writeAttribute("message", clean(failure.cause()));
                xml.writeCharacters("log: " + clean(failure.log().toString()));
                xml.writeEndElement();
            } else if (left.containsKey(id)) {
                xml.writeEmptyElement("skipped");
                xml.writeAttribute(
                        "message", "not attempted because " + clean(left.get(id).because()));
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private List<String> ids() {
        return Stream.of(
                        report.built().stream(),
                        report.failures().stream().map(FigureFailure::id),
                        report.notAttempted().stream().map(NotAttempted::id))
                .flatMap(ids -> ids)
                .sorted()
                .toList();
    }

    private static String clean(String text) {
        return text.replaceAll(NO_XML, "?");
    }

    private static String time(double seconds) {
        return String.format(Locale.ROOT, "%.3f", seconds);
    }
}
