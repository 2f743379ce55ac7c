package io.github.bookfigures.render;

import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.StreamLines;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/** Stream lines with arrow heads on their way, in one colour or in that of the magnitude. */
final class MarkStreamLines implements MarkPainter {
    private static final double WEIGHT = 0.72;
    /** Letters between lines at density 1, at most this share of the shorter side of the plot area. */
    private static final double DISTANCE = 1.45;

    private static final double MOST = 0.12;
    /** Distances between arrow heads on one line. */
    private static final double HEADS = 9;
    /** Steps drawn in one colour. */
    private static final int PIECE = 4;

    private final StreamLines field;
    private final Style style;
    private final Optional<ColourScale> colours;
    private Rectangle2D tracedIn = new Rectangle2D.Double();
    private List<List<Point2D>> traced = List.of();

    MarkStreamLines(StreamLines field, Style style) {
        this.field = field;
        this.style = style;
        this.colours = field.colours().map(ColourScale::onPaper);
    }

    @Override
    public void extend(PlotExtent extent) {
        extent.x().edge(field.x()[0]);
        extent.x().edge(field.x()[field.x().length - 1]);
        extent.y().edge(field.y()[0]);
        extent.y().edge(field.y()[field.y().length - 1]);
    }

    @Override
    public void paint(Graphics2D g, PlotFrame frame) {
        double distance = distance(frame.area());
        frame.clipped(g, 0, () -> {
            for (List<Point2D> line : lines(frame, distance)) {
                g.setStroke(MarkStroke.of(style.line() * WEIGHT, Dash.SOLID));
                if (colours.isEmpty()) {
                    g.setColor(style.colour(field.role()));
                    g.draw(path(line, 0, line.size() - 1));
                } else {
                    for (int from = 0; from < line.size() - 1; from += PIECE) {
                        int to = Math.min(line.size() - 1, from + PIECE);
                        g.setColor(colour(frame, line.get((from + to) / 2)));
                        g.draw(path(line, from, to));
                    }
                }
                heads(g, frame, line, distance);
            }
        });
    }

    /** Lines are traced once for a plot area: a chart is drawn several times while its texts look for places. */
    private List<List<Point2D>> lines(PlotFrame frame, double distance) {
        if (!tracedIn.equals(frame.area())) {
            tracedIn = frame.area();
            PlotField paper = new PlotField(frame);
            traced = new StreamTracer((x, y) -> direction(frame, paper, x, y), frame.area(), distance).lines();
        }
        return traced;
    }

    private double distance(Rectangle2D area) {
        return Math.min(DISTANCE * style.text(), MOST * Math.min(area.getWidth(), area.getHeight())) / field.density();
    }

    private Optional<Point2D> direction(PlotFrame frame, PlotField paper, double px, double py) {
        double x = frame.xAt(px);
        double y = frame.yAt(py);
        Point2D vector = paper.vector(x, y, at(field.u(), x, y), at(field.v(), x, y));
        double length = vector.distance(0, 0);
        return length > 0 && Double.isFinite(length)
                ? Optional.of(new Point2D.Double(vector.getX() / length, vector.getY() / length))
                : Optional.empty();
    }

    /** Bilinear between the four values about a place; NaN outside of the grid. */
    private double at(double[][] values, double x, double y) {
        int j = below(field.x(), x);
        int i = below(field.y(), y);
        if (i < 0 || j < 0) {
            return Double.NaN;
        }
        double s = (x - field.x()[j]) / (field.x()[j + 1] - field.x()[j]);
        double t = (y - field.y()[i]) / (field.y()[i + 1] - field.y()[i]);
        return (1 - t) * ((1 - s) * values[i][j] + s * values[i][j + 1])
                + t * ((1 - s) * values[i + 1][j] + s * values[i + 1][j + 1]);
    }

    private static int below(double[] grid, double value) {
        double slack = 1e-9 * (grid[grid.length - 1] - grid[0]);
        if (!(value >= grid[0] - slack && value <= grid[grid.length - 1] + slack)) {
            return -1;
        }
        int at = 0;
        while (at < grid.length - 2 && grid[at + 1] <= value) {
            at++;
        }
        return at;
    }

    private Color colour(PlotFrame frame, Point2D place) {
        double x = frame.xAt(place.getX());
        double y = frame.yAt(place.getY());
        return style.colour(colours.orElseThrow(), Math.hypot(at(field.u(), x, y), at(field.v(), x, y)));
    }

    private void heads(Graphics2D g, PlotFrame frame, List<Point2D> line, double distance) {
        double step = line.get(0).distance(line.get(1));
        long count = Math.max(1, Math.round((line.size() - 1) * step / (HEADS * distance)));
        double size = Math.min(style.text() * 0.55, distance * 0.7);
        for (int n = 0; n < count; n++) {
            int at = (int) Math.min(line.size() - 2, (n + 0.5) / count * (line.size() - 1));
            Point2D from = line.get(at);
            Point2D to = line.get(at + 1);
            double length = Math.max(from.distance(to), 1e-12);
            g.setColor(colours.isEmpty() ? style.colour(field.role()) : colour(frame, from));
            g.fill(head(from, (to.getX() - from.getX()) / length, (to.getY() - from.getY()) / length, size));
        }
    }

    private static Path2D head(Point2D at, double ux, double uy, double size) {
        double half = size * 0.42;
        double backX = at.getX() - size / 2 * ux;
        double backY = at.getY() - size / 2 * uy;
        return MarkSymbol.polygon(
                at.getX() + size / 2 * ux,
                at.getY() + size / 2 * uy,
                backX - half * uy,
                backY + half * ux,
                backX + half * uy,
                backY - half * ux);
    }

    private static Path2D path(List<Point2D> line, int from, int to) {
        double[] x = new double[to - from + 1];
        double[] y = new double[to - from + 1];
        for (int i = from; i <= to; i++) {
            x[i - from] = line.get(i).getX();
            y[i - from] = line.get(i).getY();
        }
        Path2D path = new Path2D.Double();
        new ThinnedLine(x, y).appendTo(path, false);
        return path;
    }

    @Override
    public double obstacle() {
        return 0.5;
    }

    @Override
    public Optional<ChartKey> key() {
        return ChartKey.of(field.name(), (g, box) -> {
            g.setColor(style.colour(field.role()));
            g.setStroke(MarkStroke.of(style.line() * WEIGHT, Dash.SOLID));
            g.draw(new Line2D.Double(box.getMinX(), box.getCenterY(), box.getMaxX(), box.getCenterY()));
            g.fill(head(new Point2D.Double(box.getCenterX(), box.getCenterY()), 1, 0, style.text() * 0.55));
        });
    }

    @Override
    public Optional<ChartColours> colours() {
        return colours.flatMap(ChartColours::of);
    }
}
