package io.github.bookfigures.render;

import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Draws into scalable vector graphics. */
final class SvgWriter implements FormatWriter {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final Pattern FRACTION = Pattern.compile("-?\\d*\\.\\d+");

    /** A document type makes readers of XML look for its definition in the net. */
    private static final Pattern HEAD = Pattern.compile("^.*?<svg", Pattern.DOTALL);

    private static final int MATRIX_DECIMALS = 6;

    @Override
    public byte[] write(Artwork artwork) {
        Sheet sheet = artwork.sheet();
        Drawing drawing = artwork.drawing(Lettering.OUTLINES);
        Document document = GenericDOMImplementation.getDOMImplementation().createDocument(NAMESPACE, "svg", null);
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        context.setPrecision(MATRIX_DECIMALS);
        SVGGraphics2D g = new SVGGraphics2D(context, true);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        if (!sheet.transparent()) {
            g.setColor(drawing.paper());
            g.fill(new Rectangle2D.Double(0, 0, sheet.widthInPoints(), sheet.heightInPoints()));
        }
        drawing.paint(g);
        Element root = g.getRoot();
        root.setAttribute("width", number(sheet.width()) + "in");
        root.setAttribute("height", number(sheet.height()) + "in");
        root.setAttribute("viewBox", "0 0 " + number(sheet.widthInPoints()) + " " + number(sheet.heightInPoints()));
        root.setAttribute("role", "img");
        describe(document, root, "desc", sheet.description());
        describe(document, root, "title", sheet.title());
        shorten(root);
        StringWriter text = new StringWriter();
        try {
            g.stream(root, text, false, false);
        } catch (IOException e) {
            throw new RenderException("the SVG cannot be written: " + e.getMessage(), e);
        }
        return HEAD.matcher(text.toString())
                .replaceFirst("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void describe(Document document, Element root, String name, String text) {
        if (!text.isEmpty()) {
            Element element = document.createElementNS(NAMESPACE, name);
            element.appendChild(document.createTextNode(text));
            root.insertBefore(element, root.getFirstChild());
        }
    }

    private static void shorten(Node node) {
        if (node instanceof Element element && element.hasAttribute("d")) {
            element.setAttribute("d", shorter(element.getAttribute("d")));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            shorten(child);
        }
    }

    /** A path in hundredths, finer than any printer. */
    private static String shorter(String path) {
        Matcher fractions = FRACTION.matcher(path);
        StringBuilder shorter = new StringBuilder(path.length());
        int from = 0;
        while (fractions.find()) {
            shorter.append(path, from, fractions.start());
            long hundredths = Math.round(Double.parseDouble(fractions.group()) * 100);
            if (hundredths < 0) {
                shorter.append('-');
                hundredths = -hundredths;
            }
            long rest = hundredths % 100;
            if (hundredths >= 100 || rest == 0) {
                shorter.append(hundredths / 100);
            }
            if (rest != 0) {
                shorter.append('.').append(rest / 10);
                if (rest % 10 != 0) {
                    shorter.append(rest % 10);
                }
            }
            from = fractions.end();
        }
        return shorter.append(path, from, path.length()).toString();
    }

    private static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(MATRIX_DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return rounded.toPlainString();
    }
}
