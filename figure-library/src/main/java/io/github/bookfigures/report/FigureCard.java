package io.github.bookfigures.report;

import static io.github.bookfigures.report.Html.code;
import static io.github.bookfigures.report.Html.element;
import static io.github.bookfigures.report.Html.link;
import static io.github.bookfigures.report.Html.text;

import io.github.bookfigures.citation.Citation;
import io.github.bookfigures.snippet.PageSnippets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** One figure of the report: its picture, and all that is known of it to be opened. */
final class FigureCard {
    private static final int VALUES_LISTED = 40;

    private final ReportFigure figure;
    private final String base;
    private final boolean described;

    /**
     * A figure.
     *
     * @param base the way to the figures' folder
     * @param described whether there is a card of its generator
     */
    FigureCard(ReportFigure figure, String base, boolean described) {
        this.figure = figure;
        this.base = base;
        this.described = described;
    }

    String html() {
        String words = String.join(
                        " ",
                        figure.id(),
                        figure.title(),
                        figure.entry().caption().orElse(""),
                        figure.entry().alt().orElse(""),
                        figure.summary())
                .toLowerCase(Locale.ROOT);
        return "<article id=\"" + figure.id() + "\" data-words=\"" + text(words) + "\" data-tags=\""
                + text(String.join(" ", figure.entry().tags())) + "\" data-state=\"" + figure.state()
                + "\" data-generator=\"" + text(generator()) + "\">\n" + picture()
                + element("h3", text(figure.title())) + "\n<p class=\"id\">" + code(figure.id())
                + (figure.failed() ? " <strong class=\"bad\">" + text(figure.state()) + "</strong>" : "")
                + "</p>\n"
                + (figure.cause().isEmpty() ? "" : "<p class=\"bad cause\">" + text(figure.cause()) + "</p>\n")
                + (figure.findings().isEmpty()
                        ? ""
                        : "<p class=\"flaw\">" + text(String.join("; ", figure.findings())) + "</p>\n")
                + "<details><summary>Details of " + code(figure.id()) + "</summary>\n" + details()
                + "</details>\n</article>\n";
    }

    private String generator() {
        return figure.entry().generator().value();
    }

    private String picture() {
        Optional<String> light = figure.text().picture();
        if (figure.failed() || light.isEmpty()) {
            return "<p class=\"empty\">" + (figure.failed() ? text(figure.state()) : "no picture for pages") + "</p>\n";
        }
        String dark = figure.text()
                .darkPicture()
                .map(file -> "<source media=\"(prefers-color-scheme: dark)\" srcset=\"" + base + file + "\">")
                .orElse("");
        String alt = figure.entry().alt().or(figure.entry()::caption).orElse(figure.id());
        return "<a class=\"picture\" href=\"" + base + light.get() + "\"><picture>" + dark
                + "<img loading=\"lazy\" src=\"" + base + light.get() + "\" alt=\"" + text(alt) + "\"></picture></a>\n";
    }

    private String details() {
        return figure.entry()
                        .caption()
                        .map(caption -> element("p", text(caption)))
                        .orElse("") + "<dl>\n"
                + row("Cause", text(figure.cause()))
                + row("Files", figure.failed() ? "" : files())
                + row("Data", data())
                + row(
                        "Generator",
                        (described
                                        ? Html.jump(GeneratorCard.anchor(generator()), code(generator()))
                                        : code(generator()))
                                + (figure.summary().isEmpty() ? "" : ". " + text(figure.summary())))
                + row("Parameters", figure.parameters().isEmpty() ? "" : element("pre", text(figure.parameters())))
                + row("Seed", Long.toString(figure.entry().seed()))
                + row("Tags", text(String.join(", ", figure.entry().tags())))
                + row(
                        "Claims",
                        list(figure.claims().stream().map(FigureCard::claim).toList()))
                + row("Lint", list(figure.findings().stream().map(Html::text).toList()))
                + row("Took", figure.seconds() > 0 ? Html.seconds(figure.seconds()) : "")
                + row("Memory", memory())
                + row(
                        "Last made because",
                        list(figure.reasons().stream().map(Html::text).toList()))
                + row(
                        "Cited in",
                        list(figure.citations().stream().map(FigureCard::place).toList()))
                + "</dl>\n" + sources() + values() + snippets();
    }

    private String memory() {
        ReportFigure.Memory memory = figure.memory();
        return memory.known()
                ? memory.peakMegabytes() + " MB at most, " + memory.addedMegabytes() + " MB more than before"
                : "";
    }

    private String sources() {
        return figure.sources().entrySet().stream()
                .map(source ->
                        "<details><summary>Source: " + code(source.getKey()) + "</summary>\n<pre class=\"source\">"
                                + text(source.getValue().strip()) + "</pre></details>\n")
                .collect(Collectors.joining());
    }

    private static String row(String name, String content) {
        return content.isEmpty() ? "" : "<dt>" + name + "</dt><dd>" + content + "</dd>\n";
    }

    private static String list(List<String> items) {
        return items.isEmpty()
                ? ""
                : "<ul>" + items.stream().map(item -> element("li", item)).collect(Collectors.joining()) + "</ul>";
    }

    private String files() {
        return figure.entry().endings().stream()
                .map(ending -> link(
                        base + figure.entry().file() + ending,
                        ending.replaceFirst("^-?(\\w+)?\\.(\\w+)$", "$2 $1").strip()))
                .collect(Collectors.joining(", "));
    }

    private String data() {
        return figure.data().map(file -> link(base + file, "JSON")).orElse("")
                + figure.csv().map(file -> ", " + link(file, "CSV")).orElse("");
    }

    private static String claim(ReportFigure.Claim claim) {
        return (claim.holds() ? "" : "<strong class=\"bad\">not true:</strong> ")
                + code(claim.claim())
                + (claim.measured().isEmpty() ? "" : " measured " + text(claim.measured()))
                + (claim.by().equals("generator") ? " (of every such figure)" : "");
    }

    private static String place(Citation citation) {
        return code(citation.position().toString())
                + citation.heading().map(heading -> " under " + text(heading)).orElse("")
                + (citation.kind() == Citation.Kind.MENTIONED ? " (mentioned)" : "");
    }

    private String values() {
        if (figure.text().values().isEmpty()) {
            return "";
        }
        int more = figure.text().values().size() - VALUES_LISTED;
        String rows = figure.text().values().entrySet().stream()
                .limit(VALUES_LISTED)
                .map(value -> "<tr><td>" + code(value.getKey()) + "</td><td>" + Html.number(value.getValue())
                        + "</td></tr>\n")
                .collect(Collectors.joining());
        return "<details><summary>Measured numbers</summary>\n<table><thead><tr><th>path</th><th>value</th></tr></thead><tbody>\n"
                + rows + "</tbody></table>\n" + (more > 0 ? "<p>And " + more + " more in the data.</p>" : "")
                + "</details>\n";
    }

    private String snippets() {
        return "<details><summary>To be copied</summary>\n"
                + snippet("Maven site, Markdown", "<!-- MACRO{figure|id=" + figure.id() + "} -->")
                + snippet("LaTeX", "\\bookfigure{" + figure.id() + "}")
                + snippet("Markdown", PageSnippets.markdown(figure.text()))
                + snippet("AsciiDoc", PageSnippets.asciiDoc(figure.text()))
                + snippet("HTML", PageSnippets.html(figure.text())) + "</details>\n";
    }

    private static String snippet(String name, String code) {
        return code.isEmpty()
                ? ""
                : "<div class=\"snippet\"><p>" + name + " <button type=\"button\" class=\"copy\" aria-label=\"Copy for "
                        + name + "\">Copy</button></p>" + element("pre", text(code.strip())) + "</div>\n";
    }
}
