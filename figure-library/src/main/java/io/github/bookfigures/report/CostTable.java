package io.github.bookfigures.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What figures cost: time and memory, slowest first; a script sorts by the other columns. */
final class CostTable {
    private final List<ReportFigure> figures;

    CostTable(List<ReportFigure> figures) {
        this.figures = figures.stream()
                .filter(figure -> figure.seconds() > 0)
                .sorted(Comparator.comparingDouble(ReportFigure::seconds)
                        .reversed()
                        .thenComparing(ReportFigure::id))
                .toList();
    }

    int size() {
        return figures.size();
    }

    String html() {
        if (figures.isEmpty()) {
            return "<p>No times are known: the figures were not built here.</p>\n";
        }
        return "<table class=\"costs\"><caption>Measuring and drawing, when that was last done here. Memory is that of the whole"
                + " process, and how much of it the figure added to what was there.</caption>\n<thead><tr>"
                + heading("Time", "descending") + heading("Memory at most", "none") + heading("Added", "none")
                + "<th scope=\"col\">Figure</th></tr></thead>\n<tbody>\n"
                + figures.stream().map(CostTable::row).collect(Collectors.joining()) + "</tbody></table>\n";
    }

    private static String heading(String label, String sorted) {
        return "<th scope=\"col\" aria-sort=\"" + sorted + "\"><button type=\"button\" class=\"sort\">" + label
                + "</button></th>";
    }

    private static String row(ReportFigure figure) {
        ReportFigure.Memory memory = figure.memory();
        return "<tr>" + cell(figure.seconds(), Html.seconds(figure.seconds()))
                + cell(memory.peakMegabytes(), memory.known() ? memory.peakMegabytes() + " MB" : "not known")
                + cell(memory.addedMegabytes(), memory.known() ? memory.addedMegabytes() + " MB" : "not known") + "<td>"
                + Html.jump(figure) + "</td></tr>\n";
    }

    private static String cell(double value, String words) {
        return "<td data-value=\"" + value + "\">" + words + "</td>";
    }
}
