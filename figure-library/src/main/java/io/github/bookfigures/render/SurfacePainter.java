package io.github.bookfigures.render;

import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Surface;
import io.github.bookfigures.figure.Symbol;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/** Draws a surface in space: walls, contour lines on the floor, the mesh from far to near, trails, axes. */
final class SurfacePainter implements PanelPainter {
    private static final double BAR_SHARE = 0.72;

    /** The narrowest plot area in which the box with its labels can be told, in ems. */
    private static final double LEAST_WIDTH = 16;

    /** A box looks natural in a plot area this high, compared to its width, until it is so many ems high. */
    private static final double LEAST_SHARE = 0.85;

    private static final double ENOUGH = 22;

    private final Surface surface;
    private final Style style;
    /** The legend in the rows that room was asked for. */
    private Optional<ChartLegend> below = Optional.empty();

    SurfacePainter(Surface surface, Style style) {
        this.surface = surface;
        this.style = style;
    }

    @Override
    public double leastWidth() {
        return style.text() * LEAST_WIDTH;
    }

    @Override
    public double leastHeight(double plotWidth) {
        return Math.min(plotWidth * LEAST_SHARE, style.text() * ENOUGH);
    }

    @Override
    public Margins margins(double plotWidth, double plotHeight) {
        double right = bar(plotHeight).map(ChartColourBar::width).orElse(0.0);
        ChartLegend legend = legend(plotWidth + right);
        below = Optional.of(legend);
        double bottom = keys().isEmpty() ? 0 : legend.rowsHeight() + style.text() * 0.6;
        return new Margins(0, right, bottom, 0);
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D plotArea) {
        double em = style.text();
        Rectangle2D place = new Rectangle2D.Double(
                plotArea.getX() + 3.6 * em,
                plotArea.getY() + 0.4 * em,
                Math.max(em, plotArea.getWidth() - 5.2 * em),
                Math.max(em, plotArea.getHeight() - 3.4 * em));
        SurfaceBox box = new SurfaceBox(surface, place);
        SurfaceAxes axes = new SurfaceAxes(surface, box, style);
        SurfaceTrails trails = new SurfaceTrails(box, style);
        SurfaceMesh mesh = new SurfaceMesh(surface, box, style);
        axes.paintWalls(g);
        paintFloor(g, box);
        surface.trails().forEach(trail -> trails.paintFloor(g, trail));
        mesh.paint(g);
        SurfaceDepth depth = mesh.depth(plotArea);
        surface.trails().forEach(trail -> trails.paint(g, trail, depth));
        axes.paintAxes(g);
        bar(plotArea.getHeight()).ifPresent(bar -> bar.paint(g, barPlace(plotArea, box)));
        if (!keys().isEmpty()) {
            below.orElseGet(() -> legend(plotArea.getWidth()))
                    .paintRows(g, plotArea.getCenterX(), plotArea.getMaxY() + em * 0.6);
        }
    }

    private void paintFloor(Graphics2D g, SurfaceBox box) {
        ContourTracer tracer = new ContourTracer(surface.xs(), surface.ys(), surface.zs());
        g.setStroke(MarkStroke.of(style.line() * 0.5, Dash.SOLID));
        for (double level : surface.floorLevels()) {
            Path2D path = new Path2D.Double();
            for (ContourLine line : tracer.lines(level)) {
                for (int i = 0; i < line.x().length; i++) {
                    double[] at = box.seenAt(line.x()[i], line.y()[i], box.floor());
                    if (i == 0) {
                        path.moveTo(at[0], at[1]);
                    } else {
                        path.lineTo(at[0], at[1]);
                    }
                }
                if (line.closed()) {
                    path.closePath();
                }
            }
            g.setColor(ColourMap.mix(style.colour(surface.colours(), level), style.colour(Role.INK), 0.1));
            g.draw(path);
        }
    }

    List<ChartKey> keys() {
        return surface.trails().stream()
                .flatMap(trail -> ChartKey.of(trail.name(), (g, box) -> sample(g, box, trail)).stream())
                .toList();
    }

    private void sample(Graphics2D g, Rectangle2D box, Surface.Trail trail) {
        boolean place = trail.x().length == 1;
        if (!place) {
            g.setColor(style.colour(trail.role()));
            g.setStroke(MarkStroke.of(style.line() * 1.35, style.theme().dash(trail.role(), Dash.AUTO)));
            g.draw(new Line2D.Double(box.getMinX(), box.getCenterY(), box.getMaxX(), box.getCenterY()));
        }
        MarkPoints.sample(
                g,
                box,
                place ? Symbol.STAR : Symbol.DISC,
                style.symbol() * (place ? 2.2 : 0.85),
                style.colour(trail.role()),
                style);
    }

    private ChartLegend legend(double width) {
        return ChartLegend.inRows(keys(), style, width);
    }

    private Optional<ChartColourBar> bar(double height) {
        return ChartColours.of(surface.colours())
                .map(colours -> new ChartColourBar(colours, style, height * BAR_SHARE));
    }

    /** The bar stands beside the box, also when the box fills a part of a wide place only. */
    private Rectangle2D barPlace(Rectangle2D plotArea, SurfaceBox box) {
        double height = plotArea.getHeight() * BAR_SHARE;
        return new Rectangle2D.Double(
                plotArea.getX(),
                plotArea.getCenterY() - height / 2,
                Math.min(plotArea.getWidth(), box.right() + 3 * style.text() - plotArea.getX()),
                height);
    }
}
