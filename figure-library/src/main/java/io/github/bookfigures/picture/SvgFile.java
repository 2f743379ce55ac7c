package io.github.bookfigures.picture;

import io.github.bookfigures.data.InputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Looks whether a file is well-formed SVG that is whole by itself and only shows something. Reads nothing that the file
 * names.
 */
final class SvgFile extends DefaultHandler {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final Set<String> ACTIVE = Set.of("script", "iframe", "object", "embed");
    private static final Set<String> SHOWING = Set.of("image", "use", "feImage");

    private final String file;
    private boolean begun;
    private Locator place;

    private SvgFile(String file, Locator place) {
        this.file = file;
        this.place = place;
    }

    static void check(String file, byte[] content) {
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            SAXParser parser = factory.newSAXParser();
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            parser.parse(new ByteArrayInputStream(content), new SvgFile(file, new org.xml.sax.helpers.LocatorImpl()));
        } catch (SAXParseException e) {
            throw new InputException(file + ":" + e.getLineNumber() + ":" + e.getColumnNumber()
                    + ": this is no well-formed SVG: " + e.getMessage());
        } catch (SAXException | IOException e) {
            throw new InputException("picture '" + file + "' is no well-formed SVG: " + e.getMessage());
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the XML parser of this Java is not as expected", e);
        }
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        place = locator;
    }

    @Override
    public void startElement(String namespace, String name, String written, Attributes attributes) {
        if (!begun) {
            begun = true;
            checkRoot(namespace, name, written);
        }
        if (ACTIVE.contains(name.toLowerCase(Locale.ROOT))) {
            throw problem("<" + written + "> in a picture, expected nothing that acts; remove it");
        }
        for (int i = 0; i < attributes.getLength(); i++) {
            String attribute = attributes.getLocalName(i);
            String value = attributes.getValue(i).strip();
            if (attribute.toLowerCase(Locale.ROOT).startsWith("on") || isScript(value)) {
                throw problem("'" + attributes.getQName(i) + "' of <" + written
                        + "> runs a script, expected nothing that acts; remove it");
            }
            if (attribute.equals("href") && SHOWING.contains(name) && !isInside(value)) {
                throw problem("<" + written + "> shows another file, which pages do not load with a picture;"
                        + " put it into this one");
            }
        }
    }

    private void checkRoot(String namespace, String name, String written) {
        if (!"svg".equals(name)) {
            throw new InputException("picture '" + file + "' begins with <" + written + ">, expected <svg>");
        }
        if (!NAMESPACE.equals(namespace)) {
            throw problem("browsers take this for SVG only with xmlns=\"" + NAMESPACE + "\" in <" + written + ">");
        }
    }

    private static boolean isScript(String value) {
        return value.replaceAll("\\s", "").toLowerCase(Locale.ROOT).startsWith("javascript:");
    }

    private static boolean isInside(String value) {
        return value.isEmpty() || value.startsWith("#") || value.startsWith("data:");
    }

    private InputException problem(String what) {
        return new InputException(file + ":" + place.getLineNumber() + ":" + place.getColumnNumber() + ": " + what);
    }

    @Override
    public void error(SAXParseException invalid) {
        // Only a document without a schema is not valid, as SVG files are.
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
        throw e;
    }
}
