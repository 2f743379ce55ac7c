package io.github.bookfigures.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The page with all goals and their parameters, made from the descriptor that Maven reads of the plugin. */
final class GoalReference {
    private final Document descriptor;

    /** @param descriptor {@code plugin.xml}, as maven-plugin-plugin makes it from the annotations and comments of the goals */
    GoalReference(Path descriptor) throws IOException {
        try {
            this.descriptor = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(descriptor.toFile());
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException("not a descriptor: " + descriptor, e);
        }
    }

    /** A goal. */
    record Goal(
            String name,
            String description,
            Optional<String> phase,
            boolean needsProject,
            List<Parameter> parameters) {}

    /**
     * A parameter that a POM can set.
     *
     * @param property what sets it on the command line
     * @param fallback its default, as written
     */
    record Parameter(
            String name,
            String type,
            boolean required,
            Optional<String> property,
            Optional<String> fallback,
            String description) {}

    List<Goal> goals() {
        return elements(descriptor.getElementsByTagName("mojo")).stream()
                .map(mojo -> new Goal(
                        text(mojo, "goal").orElseThrow(),
                        text(mojo, "description").orElse(""),
                        text(mojo, "phase"),
                        text(mojo, "requiresProject").orElseThrow().equals("true"),
                        elements(mojo.getElementsByTagName("parameter")).stream()
                                .filter(parameter -> text(parameter, "editable")
                                        .orElseThrow()
                                        .equals("true"))
                                .map(parameter -> parameter(mojo, parameter))
                                .toList()))
                .toList();
    }

    String page() {
        return "# Goals and their parameters\n\nAll goals, made from the plugin's descriptor; what they do, and why, is told in"
                + " [the goals](goals.md). A property is set on\nthe command line, as in `-Dfigure.only=relu`, or under"
                + " `<properties>` of the POM; a parameter under `<configuration>` of the\nplugin or of one of its executions. Every"
                + " goal may run in a build with `-T`.\n"
                + goals().stream().map(GoalReference::section).collect(Collectors.joining());
    }

    private static String section(Goal goal) {
        String rows = goal.parameters().stream().map(GoalReference::row).collect(Collectors.joining());
        return "\n## `figure:" + goal.name() + "`\n\n" + markdown(goal.description())
                + goal.phase()
                        .map(phase -> " Bound to the phase `" + phase + "` unless the POM says otherwise.")
                        .orElse("")
                + (goal.needsProject() ? "" : " Needs no POM.") + "\n"
                + (rows.isEmpty()
                        ? "\nIt has no parameters.\n"
                        : "\n| parameter | property | type | default | what |\n| --- | --- | --- | --- | --- |\n"
                                + rows);
    }

    private static String row(Parameter parameter) {
        return "| `" + parameter.name() + "` | "
                + parameter.property().map(property -> "`" + property + "`").orElse("in the POM only") + " | "
                + type(parameter) + " | "
                + parameter
                        .fallback()
                        .map(fallback -> "`" + fallback + "`")
                        .orElse(parameter.required() ? "required" : "none")
                + " | " + markdown(parameter.description()) + " |\n";
    }

    private static String type(Parameter parameter) {
        return switch (parameter.type()) {
            case "boolean" -> "`true`, `false`";
            case "int" -> "whole number";
            case "java.io.File" -> "path";
            case "java.lang.String" -> "text";
            case "java.util.List" -> "list";
            default -> throw new IllegalStateException("a type without a name: " + parameter);
        };
    }

    private static String markdown(String description) {
        return description
                .replaceAll("\\s+", " ")
                .strip()
                .replaceAll("<([\\w-]+)>", "&lt;$1&gt;")
                .replaceAll("(?<= )([*?]|#\\w+|-X\\w+)(?=[ ,.])", "`$1`")
                .replace("|", "\\|");
    }

    private static Parameter parameter(Element mojo, Element parameter) {
        String name = text(parameter, "name").orElseThrow();
        Optional<Element> setting = child(mojo, "configuration").flatMap(settings -> child(settings, name));
        return new Parameter(
                name,
                text(parameter, "type").orElseThrow(),
                text(parameter, "required").orElseThrow().equals("true"),
                setting.map(Element::getTextContent)
                        .filter(text -> !text.isBlank())
                        .map(text -> text.replaceAll("[${}]", "")),
                setting.map(set -> set.getAttribute("default-value")).filter(text -> !text.isEmpty()),
                text(parameter, "description").orElse(""));
    }

    private static Optional<String> text(Element element, String name) {
        return child(element, name).map(Element::getTextContent);
    }

    private static Optional<Element> child(Element element, String name) {
        return elements(element.getChildNodes()).stream()
                .filter(child -> child.getTagName().equals(name))
                .findFirst();
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }
}
