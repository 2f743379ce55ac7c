package io.github.bookfigures.report;

import static io.github.bookfigures.report.Html.code;
import static io.github.bookfigures.report.Html.element;
import static io.github.bookfigures.report.Html.text;

import io.github.bookfigures.generator.GeneratorDescription;
import java.util.List;
import java.util.stream.Collectors;

/** A generator in the report: what it is for, what is measured, its parameters, and the figures it makes. */
final class GeneratorCard {
    private final String name;
    private final GeneratorDescription described;
    private final List<ReportFigure> figures;

    /** @param figures of this generator */
    GeneratorCard(String name, GeneratorDescription described, List<ReportFigure> figures) {
        this.name = name;
        this.described = described;
        this.figures = List.copyOf(figures);
    }

    /** What leads to it; no id of a figure has large letters. */
    static String anchor(String name) {
        return "Generator-" + name;
    }

    String html() {
        return "<section class=\"generator\" id=\"" + text(anchor(name)) + "\">\n" + element("h2", code(name)) + "\n"
                + (described.summary().isEmpty() ? "" : element("p", text(described.summary())) + "\n")
                + described.about().stream().map(Html::prose).collect(Collectors.joining("\n"))
                + parameters() + "<p>Figures: "
                + figures.stream().map(Html::jump).collect(Collectors.joining(", ")) + "</p>\n</section>\n";
    }

    private String parameters() {
        return described.parameters().isEmpty()
                ? ""
                : "<table><thead><tr><th>parameter</th><th>type</th><th>default</th><th>what</th></tr></thead><tbody>\n"
                        + described.parameters().stream()
                                .map(GeneratorCard::row)
                                .collect(Collectors.joining())
                        + "</tbody></table>\n";
    }

    private static String row(GeneratorDescription.Parameter parameter) {
        String fallback = parameter.fallback().map(Html::code).orElse("required");
        return "<tr><td>" + code(parameter.name()) + "</td><td>" + Html.words(parameter.type()) + "</td><td>"
                + (parameter.group() ? "" : fallback) + "</td><td>" + text(parameter.doc()) + "</td></tr>\n";
    }
}
