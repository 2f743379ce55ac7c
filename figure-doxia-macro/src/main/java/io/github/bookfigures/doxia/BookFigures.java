package io.github.bookfigures.doxia;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The figures that builds of a project have left for its pages. */
final class BookFigures {
    private static final String FILE = "pages";
    private static final String ENDING = ".xml";

    private final SortedMap<String, BookFigure> figures;

    private BookFigures(SortedMap<String, BookFigure> figures) {
        this.figures = Collections.unmodifiableSortedMap(figures);
    }

    /**
     * Reads those of all manifests of a project.
     *
     * @param folder where a build leaves its texts, {@code target/figures}
     * @param language of the page, such as {@code zh-CN}: where a manifest has no figures in it, those of {@code zh} are
     *     taken, or else those in the book's own language
     * @throws UnknownFigure when nothing was built, or what was built cannot be read
     */
    static BookFigures in(Path folder, String language) throws UnknownFigure {
        SortedMap<String, BookFigure> figures = new TreeMap<>();
        List<Path> files = files(folder);
        if (files.isEmpty()) {
            throw new UnknownFigure("there is no " + folder.resolve(FILE + ENDING)
                    + ": the figures are built first, by figure:generate in the phase pre-site (`mvn site`)");
        }
        for (Path file : files) {
            for (BookFigure figure : read(inLanguage(file, language))) {
                if (figures.put(figure.id(), figure) != null) {
                    throw new UnknownFigure("two manifests of this project have a figure '" + figure.id() + "': "
                            + files.stream().map(Path::toString).collect(Collectors.joining(" and "))
                            + "; remove what belongs to a manifest that is no more, or run `mvn clean`");
                }
            }
        }
        return new BookFigures(figures);
    }

    /** @throws UnknownFigure when there is none of this id */
    BookFigure figure(String id) throws UnknownFigure {
        BookFigure figure = figures.get(id);
        if (figure == null) {
            throw UnknownFigure.named(id, figures.keySet());
        }
        return figure;
    }

    private static List<Path> files(Path folder) throws UnknownFigure {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(file -> file.endsWith(FILE + ENDING))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UnknownFigure(folder + " cannot be read: " + e.getMessage());
        }
    }

    private static Path inLanguage(Path file, String language) {
        for (String code = language; !code.isEmpty(); code = code.substring(0, Math.max(0, code.lastIndexOf('-')))) {
            Path translated = file.resolveSibling(FILE + "-" + code + ENDING);
            if (Files.isRegularFile(translated)) {
                return translated;
            }
        }
        return file;
    }

    private static List<BookFigure> read(Path file) throws UnknownFigure {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // Otherwise it prints to the console what the exception says, too.
            builder.setErrorHandler(null);
            Document document = builder.parse(file.toFile());
            List<BookFigure> figures = new ArrayList<>();
            for (Element figure : elements(document.getDocumentElement(), "figure")) {
                SortedMap<String, Double> values = new TreeMap<>();
                for (Element value : elements(figure, "value")) {
                    values.put(value.getAttribute("path"), Double.parseDouble(value.getTextContent()));
                }
                figures.add(new BookFigure(
                        figure.getAttribute("id"),
                        Integer.parseInt(figure.getAttribute("number")),
                        figure.getAttribute("reference"),
                        elements(figure, "html").get(0).getTextContent(),
                        values));
            }
            return figures;
        } catch (ParserConfigurationException | SAXException | IOException | RuntimeException e) {
            throw new UnknownFigure(file + " cannot be read: " + e.getMessage() + "; build the figures again");
        }
    }

    private static List<Element> elements(Element parent, String name) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < parent.getChildNodes().getLength(); i++) {
            if (parent.getChildNodes().item(i) instanceof Element child
                    && child.getTagName().equals(name)) {
                elements.add(child);
            }
        }
        return elements;
    }
}
