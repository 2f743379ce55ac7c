package io.github.bookfigures.gallery.visual;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;

/**
 * The structure of an SVG file as lines of text that are equal when the drawings are: one element a line, attributes by
 * name, fractions in hundredths, embedded files by their type alone, paths by {@link SvgPathForm}.
 */
final class SvgNormalForm {
    private static final Pattern FRACTION = Pattern.compile("-?\\d*\\.\\d+(?:[eE][-+]?\\d+)?");
    private static final Pattern EMBEDDED = Pattern.compile("(data:[a-z0-9/+.-]+)[^)\"']*");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final List<String> lines = new ArrayList<>();

    private SvgNormalForm() {}

    /**
     * The lines of an SVG file.
     *
     * @throws IllegalArgumentException when it is not well-formed
     */
    static List<String> of(byte[] svg) {
        SvgNormalForm form = new SvgNormalForm();
        form.add(parse(svg).getDocumentElement(), "");
        return List.copyOf(form.lines);
    }

    private static Document parse(byte[] svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalArgumentException("not a well-formed SVG file: " + e.getMessage(), e);
        }
    }

    private void add(Element element, String indent) {
        StringBuilder line = new StringBuilder(indent).append(element.getTagName());
        attributes(element)
                .forEach((name, value) -> line.append(' ')
                        .append(name)
                        .append("=\"")
                        .append(value)
                        .append('"'));
        lines.add(line.toString());
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                add(inner, indent + " ");
            } else if (child instanceof Text text && !text.getData().isBlank()) {
                lines.add(indent + " \"" + normal(text.getData()) + "\"");
            }
        }
    }

    private static Map<String, String> attributes(Element element) {
        Map<String, String> sorted = new TreeMap<>();
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            String value = normal(attribute.getNodeValue());
            sorted.put(attribute.getNodeName(), attribute.getNodeName().equals("d") ? SvgPathForm.of(value) : value);
        }
        return sorted;
    }

    private static String normal(String text) {
        String shortened = EMBEDDED.matcher(text).replaceAll("$1");
        String spaced = SPACE.matcher(shortened.strip()).replaceAll(" ");
        return FRACTION.matcher(spaced).replaceAll(fraction -> rounded(Double.parseDouble(fraction.group())));
    }

    static String rounded(double value) {
        String fixed = String.format(Locale.ROOT, "%.2f", value).replaceFirst("\\.?0+$", "");
        return fixed.equals("-0") ? "0" : fixed;
    }
}
