package io.github.bookfigures.picture;

import io.github.bookfigures.data.InputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Looks whether a file is well-formed SVG. Reads nothing that the file names. */
final class SvgFile {
    private SvgFile() {}

    static void check(String file, byte[] content) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            Element root = builder.parse(new ByteArrayInputStream(content)).getDocumentElement();
            if (!"svg".equals(root.getLocalName())) {
                throw new InputException(
                        "picture '" + file + "' begins with <" + root.getNodeName() + ">, expected <svg>");
            }
        } catch (SAXParseException e) {
            throw new InputException(file + ":" + e.getLineNumber() + ":" + e.getColumnNumber()
                    + ": this is no well-formed SVG: " + e.getMessage());
        } catch (SAXException | IOException e) {
            throw new InputException("picture '" + file + "' is no well-formed SVG: " + e.getMessage());
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the XML parser of this Java is not as expected", e);
        }
    }
}
