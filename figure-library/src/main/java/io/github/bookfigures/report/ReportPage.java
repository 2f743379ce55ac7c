package io.github.bookfigures.report;

import static io.github.bookfigures.report.Html.element;
import static io.github.bookfigures.report.Html.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of the report: one file with its style and its script in it. Without the script all its parts are there, too. */
final class ReportPage {
    private final String title;
    private final String base;
    private final List<ReportFigure> figures;
    private final GeneratorNotes generators;

    /** @param base the way to the figures' folder */
    ReportPage(String title, String base, List<ReportFigure> figures, GeneratorNotes generators) {
        this.title = title;
        this.base = base;
        this.figures = List.copyOf(figures);
        this.generators = generators;
    }

    String html() {
        long built = figures.stream().filter(figure -> !figure.failed()).count();
        List<String> failures =
                figures.stream().filter(ReportFigure::failed).map(this::failure).toList();
        List<String> lint = figures.stream()
                .filter(figure -> !figure.findings().isEmpty())
                .map(figure -> Html.jump(figure)
                        + figure.findings().stream()
                                .map(finding -> element("p", text(finding)))
                                .collect(Collectors.joining()))
                .toList();
        CostTable costs = new CostTable(figures);
        List<String> described = described();
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + element("title", "Figures of " + text(title)) + "\n<style>\n" + resource("report.css")
                + "</style>\n</head>\n<body>\n"
                + "<header><h1>Figures of " + text(title) + "</h1>\n<p>" + figures.size() + " figures, " + built
                + " built.</p></header>\n<nav role=\"tablist\" aria-label=\"Parts of the report\">\n"
                + tab("all", "All figures", figures.size()) + tab("failures", "Failures", failures.size())
                + tab("lint", "Lint", lint.size()) + tab("slowest", "Slowest and largest", costs.size())
                + tab("generators", "Generators", described.size()) + "</nav>\n<main>\n"
                + panel("all", filter() + chapters())
                + panel("failures", list(failures, "No figure failed."))
                + panel("lint", list(lint, "Nothing was found wrong with how figures look."))
                + panel("slowest", costs.html())
                + panel("generators", String.join("", described))
                + "</main>\n<script>\n" + resource("report.js") + "</script>\n</body>\n</html>\n";
    }

    private static String tab(String id, String label, int count) {
        return "<button type=\"button\" role=\"tab\" id=\"tab-" + id + "\" aria-controls=\"panel-" + id + "\">" + label
                + " (" + count + ")</button>\n";
    }

    private static String panel(String id, String content) {
        return "<section role=\"tabpanel\" id=\"panel-" + id + "\" aria-labelledby=\"tab-" + id
                + "\" tabindex=\"-1\">\n" + content + "</section>\n";
    }

    private String filter() {
        return "<form role=\"search\">\n<label>Text <input type=\"search\" name=\"words\"></label>\n"
                + select("tags", "Tag", values(figures.stream().flatMap(figure -> figure.entry().tags().stream())))
                + select("state", "State", values(figures.stream().map(ReportFigure::state)))
                + select(
                        "generator",
                        "Generator",
                        values(figures.stream()
                                .map(figure -> figure.entry().generator().value())))
                + "<output aria-live=\"polite\">" + figures.size() + " shown</output>\n</form>\n";
    }

    private static Collection<String> values(Stream<String> values) {
        return values.collect(Collectors.toCollection(TreeSet::new));
    }

    private static String select(String name, String label, Collection<String> values) {
        return "<label>" + label + " <select name=\"" + name + "\"><option value=\"\">all</option>"
                + values.stream().map(value -> element("option", text(value))).collect(Collectors.joining())
                + "</select></label>\n";
    }

    private String chapters() {
        Map<String, StringBuilder> chapters = new LinkedHashMap<>();
        figures.forEach(figure -> chapters.computeIfAbsent(figure.chapter(), chapter -> new StringBuilder())
                .append(new FigureCard(
                                figure,
                                base,
                                generators
                                        .descriptions()
                                        .containsKey(figure.entry().generator().value()))
                        .html()));
        StringBuilder html = new StringBuilder();
        chapters.forEach((chapter, cards) -> html.append("<section class=\"chapter\">\n<h2>")
                .append(text(chapter))
                .append("</h2>\n<div class=\"cards\">\n")
                .append(cards)
                .append("</div>\n</section>\n"));
        return html.toString();
    }

    private String failure(ReportFigure figure) {
        return Html.jump(figure) + " " + text(figure.state()) + element("p", text(figure.cause()));
    }

    private List<String> described() {
        Map<String, List<ReportFigure>> makes = figures.stream()
                .collect(Collectors.groupingBy(
                        figure -> figure.entry().generator().value()));
        return generators.descriptions().entrySet().stream()
                .filter(generator -> makes.containsKey(generator.getKey()))
                .map(generator -> new GeneratorCard(
                                generator.getKey(), generator.getValue(), makes.get(generator.getKey()))
                        .html())
                .toList();
    }

    private static String list(List<String> items, String otherwise) {
        return items.isEmpty()
                ? element("p", otherwise) + "\n"
                : "<ol>\n"
                        + items.stream().map(item -> element("li", item) + "\n").collect(Collectors.joining())
                        + "</ol>\n";
    }

    private static String resource(String name) {
        try (InputStream resource = ReportPage.class.getResourceAsStream(name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
