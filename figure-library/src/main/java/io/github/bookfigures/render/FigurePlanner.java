package io.github.bookfigures.render;

import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Figure.Cell;
import io.github.bookfigures.figure.Text;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Finds the place of everything on a sheet: takes the first arrangement whose panels can all be read, the declared one
 * first, and makes the figure as high as that needs.
 */
final class FigurePlanner {
    private static final double COLUMN_GAP = 1.8;
    private static final double ROW_GAP = 1.5;

    /** Two widths nearer than this, in points, are the same. */
    private static final double HAIR = 0.01;

    /** The height of a figure that fills a page of a book, in points. */
    private static final double PAGE = 620;

    /** The least share of their wanted height that rows get so that the figure fits a page. */
    private static final double LOWEST_ROW = 0.55;

    /** Rows that lack less than this share of their height keep the figure's proportions. */
    private static final double HARDLY = 0.03;

    /** From this many times its natural width on a figure for narrow sheets would become too high. */
    private static final double WIDER = 1.15;

    private final Figure declared;
    private final Style style;

    FigurePlanner(Figure figure, Style style) {
        this.declared = new SharedAxes(figure, style).resolved();
        this.style = style;
    }

    /**
     * The figure at a width, as high as it needs; at its natural size as it was declared.
     *
     * @param width in points
     */
    FigurePlan plan(double width) {
        return best(width, OptionalDouble.empty());
    }

    /**
     * The figure on a sheet.
     *
     * @throws RenderException when the sheet is too small, or the title too long for it
     */
    FigurePlan plan(double width, double height) {
        return best(width, OptionalDouble.of(height));
    }

    private FigurePlan best(double width, OptionalDouble height) {
        if (width >= naturalWidth() - HAIR) {
            FigurePlan plan = place(asDeclared(), width, height(width, height));
            return usable(List.of(new Trial(plan, 1)));
        }
        List<Trial> trials = new ArrayList<>();
        double least = style.leastShare();
        for (Style letters : least < 1 ? List.of(style, style.scaled(least)) : List.of(style)) {
            Optional<Figure> figure = Optional.of(declared);
            while (figure.isPresent()) {
                FigurePlanner planner = new FigurePlanner(figure.get(), letters);
                Optional<FigurePlan> asDeclared = planner.filling(width, height);
                if (asDeclared.isPresent()) {
                    return asDeclared.get();
                }
                for (Arrangement way : planner.ways(width)) {
                    FigurePlan plan =
                            planner.place(way, width, way.asDeclared() ? planner.height(width, height) : height);
                    if (plan.legible(way.natural())) {
                        return plan;
                    }
                    trials.add(new Trial(plan, plan.shortfall(way.natural())));
                }
                figure = planner.declared.narrow();
            }
        }
        return usable(trials);
    }

    /** The declared arrangement on a sheet of a given height, when it can be read: nothing else need be measured then. */
    private Optional<FigurePlan> filling(double width, OptionalDouble height) {
        return Optional.of(height)
                .filter(OptionalDouble::isPresent)
                .map(given -> place(asDeclared(), width, given))
                .filter(plan -> plan.legible(List.of()));
    }

    /**
     * An arrangement that cannot be read.
     *
     * @param shortfall how many times its worst panel would have to be as large
     */
    private record Trial(FigurePlan plan, double shortfall) {}

    /** The height that was given; on a sheet as wide as the figure is by nature, its own. */
    private OptionalDouble height(double width, OptionalDouble given) {
        return given.isPresent() || width < naturalWidth() - HAIR
                ? given
                : OptionalDouble.of(width * declared.height() / declared.width());
    }

    /** On a sheet much wider than it was made for, a figure for narrow ones keeps the height of its panels. */
    private List<Arrangement> ways(double width) {
        if (width < naturalWidth() - HAIR) {
            return Arrangements.of(declared, naturalSizes());
        }
        return List.of(
                width > naturalWidth() * WIDER ? new Arrangement(declared, naturalSizes(), false) : asDeclared());
    }

    /** Where nothing can be read well, what comes nearest to it. */
    private static FigurePlan usable(List<Trial> trials) {
        return trials.stream()
                .filter(trial -> trial.plan().problem().isEmpty())
                .min(Comparator.comparingDouble(Trial::shortfall))
                .orElseThrow(
                        () -> new RenderException(trials.get(0).plan().problem().orElseThrow()))
                .plan();
    }

    private Arrangement asDeclared() {
        return new Arrangement(declared, List.of(), true);
    }

    private List<PlotSize> naturalSizes() {
        Style natural = Style.printed(style.theme(), style.type(), declared.width());
        FigurePlan plan = new FigurePlanner(declared, natural)
                .place(asDeclared(), naturalWidth(), OptionalDouble.of(naturalHeight()));
        return plan.panels().stream().map(panel -> panel.ems(natural.text())).toList();
    }

    private double naturalWidth() {
        return declared.width() * Sheet.POINTS;
    }

    private double naturalHeight() {
        return declared.height() * Sheet.POINTS;
    }

    private FigurePlan place(Arrangement way, double width, OptionalDouble height) {
        Figure figure = way.figure();
        double inner = width - 2 * FigurePlan.PADDING;
        Optional<TextBlock> title = new FigureTitle(figure.title(), style).set(inner);
        Painters painters = new Painters(figure, style);
        ChartLegend legend = ChartLegend.inRows(painters.keys(), style, inner);
        List<PlacedPanel> panels = panels(figure, painters);
        double head = FigurePlan.head(title, style);
        double around = head + FigurePlan.foot(legend, style);
        Point2D corner = new Point2D.Double(FigurePlan.PADDING, head);
        if (height.isPresent() && way.asDeclared()) {
            LayoutTrack rows = rows(height.getAsDouble() - around, figure.rows());
            layout(figure, panels, inner, rows, corner).place();
            return new FigurePlan(title, legend, panels, width, height.getAsDouble(), style);
        }
        double proportional = width * declared.height() / declared.width();
        LayoutTrack rows = rows(Math.max(1, proportional - around), figure.rows());
        layout(figure, panels, inner, rows, corner).place();
        double[] wanted = wanted(way, panels, rows);
        if (height.isEmpty() && way.asDeclared() && roomy(rows, wanted)) {
            return new FigurePlan(title, legend, panels, width, proportional, style);
        }
        for (int round = 0; round < 2; round++) {
            rows = LayoutTrack.sized(wanted, ROW_GAP * style.text());
            layout(figure, panels, inner, rows, corner).place();
            wanted = onPage(wanted(way, panels, rows), written(panels, rows), PAGE - around - rows.betweenSizes());
        }
        rows = LayoutTrack.sized(wanted, ROW_GAP * style.text());
        layout(figure, panels, inner, rows, corner).place();
        if (height.isPresent()) {
            rows = rows(
                    height.getAsDouble() - around, Arrays.stream(wanted).boxed().toList());
            layout(figure, panels, inner, rows, corner).place();
        }
        return new FigurePlan(title, legend, panels, width, height.orElse(around + rows.total()), style);
    }

    private LayoutTrack rows(double length, List<Double> relative) {
        return LayoutTrack.dividing(length, relative, ROW_GAP * style.text());
    }

    private FigureLayout layout(
            Figure figure, List<PlacedPanel> panels, double width, LayoutTrack rows, Point2D corner) {
        LayoutTrack columns = LayoutTrack.dividing(width, figure.columns(), COLUMN_GAP * style.text());
        return new FigureLayout(panels, columns, rows, corner);
    }

    private static boolean roomy(LayoutTrack rows, double[] wanted) {
        return IntStream.range(0, wanted.length).allMatch(i -> rows.size(i) >= wanted[i] * (1 - HARDLY));
    }

    /** Lower rows where all together would be higher than a page leaves room for, as far as that is bearable. */
    private static double[] onPage(double[] wanted, double[] written, double room) {
        double share =
                Math.min(1, Math.max(LOWEST_ROW, room / Arrays.stream(wanted).sum()));
        return IntStream.range(0, wanted.length)
                .mapToDouble(i -> Math.max(written[i], wanted[i] * share))
                .toArray();
    }

    /** How high each row of plot areas should be at the present widths. */
    private static double[] wanted(Arrangement way, List<PlacedPanel> panels, LayoutTrack rows) {
        return heights(
                panels, rows, i -> panels.get(i).wantedHeight(way.natural().get(i)));
    }

    /** How high each row of plot areas must be for what is written there. */
    private static double[] written(List<PlacedPanel> panels, LayoutTrack rows) {
        return heights(panels, rows, i -> panels.get(i).writtenHeight());
    }

    /** What the panels of each row ask for; those over several rows may stretch the last. */
    private static double[] heights(List<PlacedPanel> panels, LayoutTrack rows, IntToDoubleFunction ofPanel) {
        double[] heights = new double[rows.count()];
        for (boolean spanning : new boolean[] {false, true}) {
            for (int i = 0; i < panels.size(); i++) {
                Cell cell = panels.get(i).cell();
                if (cell.rowSpan() > 1 == spanning) {
                    int last = cell.row() + cell.rowSpan() - 1;
                    double room = rows.end(last) - rows.start(cell.row());
                    for (int row = cell.row(); row <= last; row++) {
                        room += (row < last ? heights[row] : 0) - rows.size(row);
                    }
                    heights[last] = Math.max(heights[last], ofPanel.applyAsDouble(i) - room);
                }
            }
        }
        return heights;
    }

    private List<PlacedPanel> panels(Figure figure, Painters painters) {
        List<PlacedPanel> panels = new ArrayList<>();
        for (int i = 0; i < figure.cells().size(); i++) {
            Cell cell = figure.cells().get(i);
            Text own = cell.panel().title();
            Text title = figure.cells().size() == 1
                    ? own
                    : new Text(("(" + (char) ('a' + i) + ") " + own.template()).strip(), own.arguments());
            panels.add(new PlacedPanel(cell, painters.of(cell), title, style));
        }
        return panels;
    }
}
