package io.github.bookfigures.render;

import io.github.bookfigures.figure.Panel;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.DefaultExtensionHandler;
import org.apache.batik.svggen.DefaultImageHandler;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A panel drawn into a document, with the places of its texts: what tests look at instead of pixels. */
final class ChartDrawing {
    static final Rectangle2D PLOT = new Rectangle2D.Double(90, 40, 500, 320);

    /** A text and its box in points. */
    record Words(String text, Rectangle2D box) {}

    private final List<Words> words = new ArrayList<>();
    private final Element root;
    final Style style;

    ChartDrawing(Panel panel) {
        style = Style.printed(
                new Themes().named("default"),
                new FontTypesetter(Fonts.bundled(), (text, where) -> words.add(new Words(text, where))),
                12);
        Document document = GenericDOMImplementation.getDOMImplementation()
                .createDocument("http://www.w3.org/2000/svg", "svg", null);
        SVGGraphics2D g = new SVGGraphics2D(document, new DefaultImageHandler(), new DefaultExtensionHandler(), false);
        PanelPainter painter = ChartLook.painter(panel, style);
        painter.margins(PLOT.getWidth(), PLOT.getHeight());
        painter.paint(g, PLOT);
        root = g.getRoot();
    }

    List<Words> words() {
        return words;
    }

    Words words(String text) {
        return words.stream()
                .filter(w -> w.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no text '" + text + "' among " + words));
    }

    List<String> texts() {
        return words.stream().map(Words::text).toList();
    }

    int count(String element) {
        return elements(element).size();
    }

    int shapes() {
        return count("path") + count("polygon") + count("rect") + count("circle") + count("line");
    }

    List<Element> elements(String name) {
        NodeList found = root.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
