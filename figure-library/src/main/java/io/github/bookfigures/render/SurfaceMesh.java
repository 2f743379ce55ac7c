package io.github.bookfigures.render;

import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Surface;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The surface as quadrangles, drawn from the farthest to the nearest, lit from one side. */
final class SurfaceMesh {
    /** More cells than this along an axis are too fine for print: the grid is thinned. */
    private static final int MOST = 72;

    /** More lines than this along an axis are a grey veil: some are left out. */
    private static final int MOST_LINES = 36;

    private static final double DARKEST = 0.42;
    private static final double LINE = 0.16;
    private static final double OVERLAP = 0.4;

    private final Style style;
    private final List<Quad> quads = new ArrayList<>();
    private final int linesEvery;

    /**
     * A piece of the surface.
     *
     * @param corners places on paper and nearness of its four corners
     * @param near mean nearness
     * @param colour its colour in the light
     * @param place where in the grid
     */
    private record Quad(double[][] corners, double near, Color colour, Place place) {
        /** Which side of the surface is seen: the sign of the area on paper. */
        boolean front() {
            double[] a = difference(corners[2], corners[0]);
            double[] b = difference(corners[3], corners[1]);
            return a[0] * b[1] > a[1] * b[0];
        }

        /** Which line of the grid an edge lies on. */
        int line(int edge) {
            return switch (edge) {
                case 0 -> place.row();
                case 1 -> place.column() + 1;
                case 2 -> place.row() + 1;
                default -> place.column();
            };
        }

        /** The quadrangle beyond the edge from the given corner to the next one. */
        Place beyond(int edge) {
            return switch (edge) {
                case 0 -> new Place(place.row() - 1, place.column());
                case 1 -> new Place(place.row(), place.column() + 1);
                case 2 -> new Place(place.row() + 1, place.column());
                default -> new Place(place.row(), place.column() - 1);
            };
        }
    }

    private record Place(int row, int column) {}

    SurfaceMesh(Surface surface, SurfaceBox box, Style style) {
        this.style = style;
        int stepX = (surface.xs().length + MOST - 2) / MOST;
        int stepY = (surface.ys().length + MOST - 2) / MOST;
        int cells = Math.max((surface.xs().length - 1) / stepX, (surface.ys().length - 1) / stepY);
        linesEvery = Math.max(1, (cells + MOST_LINES - 1) / MOST_LINES);
        double[] light = box.light();
        for (int i = 0; i < surface.ys().length - 1; i += stepY) {
            for (int j = 0; j < surface.xs().length - 1; j += stepX) {
                int nextI = Math.min(surface.ys().length - 1, i + stepY);
                int nextJ = Math.min(surface.xs().length - 1, j + stepX);
                add(
                        surface,
                        box,
                        light,
                        new int[][] {{i, j}, {i, nextJ}, {nextI, nextJ}, {nextI, j}},
                        new Place(i / stepY, j / stepX));
            }
        }
        quads.sort(Comparator.comparingDouble(Quad::near));
    }

    private void add(Surface surface, SurfaceBox box, double[] light, int[][] nodes, Place place) {
        double[][] corners = new double[4][];
        double[][] units = new double[4][];
        double height = 0;
        double near = 0;
        for (int n = 0; n < 4; n++) {
            double x = surface.xs()[nodes[n][1]];
            double y = surface.ys()[nodes[n][0]];
            double z = surface.zs()[nodes[n][0]][nodes[n][1]];
            if (!Double.isFinite(z)) {
                return;
            }
            units[n] = new double[] {box.unit(0, x), box.unit(1, y), box.unit(2, z)};
            corners[n] = box.seen(units[n][0], units[n][1], units[n][2]);
            height += z / 4;
            near += corners[n][2] / 4;
        }
        double shade = DARKEST * (1 - Math.abs(cosine(units, light)));
        Color colour = ColourMap.mix(style.colour(surface.colours(), height), Color.BLACK, shade);
        quads.add(new Quad(corners, near, colour, place));
    }

    /** Cosine between the normal of a quadrangle and the light, as Lambert's law asks for. */
    private static double cosine(double[][] corner, double[] light) {
        double[] a = difference(corner[2], corner[0]);
        double[] b = difference(corner[3], corner[1]);
        double x = a[1] * b[2] - a[2] * b[1];
        double y = a[2] * b[0] - a[0] * b[2];
        double z = a[0] * b[1] - a[1] * b[0];
        double length = Math.sqrt(x * x + y * y + z * z);
        return length == 0 ? 1 : (x * light[0] + y * light[1] + z * light[2]) / length;
    }

    private static double[] difference(double[] a, double[] b) {
        return new double[] {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
    }

    /**
     * Each edge is drawn with the later of its two quadrangles, since that one covers what was there. Edges of fills are
     * smoothed where the surface ends or turns away: elsewhere neighbours are nearly alike, and smoothing takes long.
     */
    void paint(Graphics2D g) {
        Map<Place, Boolean> fronts = new HashMap<>();
        quads.forEach(quad -> fronts.put(quad.place(), quad.front()));
        Set<Place> drawn = new HashSet<>();
        g.setStroke(MarkStroke.of(style.line() * LINE, Dash.SOLID));
        for (Quad quad : quads) {
            boolean inside = true;
            Path2D lines = new Path2D.Double();
            for (int edge = 0; edge < 4; edge++) {
                Place beyond = quad.beyond(edge);
                boolean outline = fronts.getOrDefault(beyond, !quad.front()) != quad.front();
                inside &= !outline;
                if (outline || quad.line(edge) % linesEvery == 0 && drawn.contains(beyond)) {
                    line(lines, quad.corners()[edge], quad.corners()[(edge + 1) % 4]);
                }
            }
            drawn.add(quad.place());
            g.setColor(quad.colour());
            if (inside) {
                Smoothing.without(g, () -> g.fill(outline(quad, OVERLAP)));
            } else {
                g.fill(outline(quad, OVERLAP));
            }
            if (lines.getCurrentPoint() != null) {
                g.setColor(ColourMap.mix(quad.colour(), style.colour(Role.INK), 0.22));
                g.draw(lines);
            }
        }
    }

    private static void line(Path2D lines, double[] from, double[] to) {
        Point2D end = lines.getCurrentPoint();
        if (end == null || end.getX() != from[0] || end.getY() != from[1]) {
            lines.moveTo(from[0], from[1]);
        }
        lines.lineTo(to[0], to[1]);
    }

    /** The quadrangle with its corners so far away from its middle: neighbours overlap and no gap shows the paper. */
    private static Path2D outline(Quad quad, double more) {
        double x = 0;
        double y = 0;
        for (double[] corner : quad.corners()) {
            x += corner[0] / 4;
            y += corner[1] / 4;
        }
        double[] places = new double[8];
        for (int n = 0; n < 4; n++) {
            double dx = quad.corners()[n][0] - x;
            double dy = quad.corners()[n][1] - y;
            double length = Math.max(1e-9, Math.hypot(dx, dy));
            places[2 * n] = quad.corners()[n][0] + more * dx / length;
            places[2 * n + 1] = quad.corners()[n][1] + more * dy / length;
        }
        return MarkSymbol.polygon(places);
    }

    /** How near the surface is at each place of the paper. */
    SurfaceDepth depth(java.awt.geom.Rectangle2D area) {
        SurfaceDepth depth = new SurfaceDepth(area);
        for (Quad quad : quads) {
            depth.cover(quad.corners()[0], quad.corners()[1], quad.corners()[2]);
            depth.cover(quad.corners()[0], quad.corners()[2], quad.corners()[3]);
        }
        return depth;
    }
}
