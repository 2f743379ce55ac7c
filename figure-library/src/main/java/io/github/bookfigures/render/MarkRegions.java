package io.github.bookfigures.render;

import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Regions;
import io.github.bookfigures.figure.Role;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Regions of classes as calm tints, and the lines between them: class k's region is where its score exceeds the best other
 * score, found by marching squares.
 */
final class MarkRegions implements MarkPainter {
    private static final double PALE = 0.78;
    private static final double LINE = 0.8;
    /** Share of paper in the lines: they part regions, points stand before them. */
    private static final double LINE_PALE = 0.15;

    private final Regions regions;
    private final Style style;
    private final List<ContourTracer> margins = new ArrayList<>();

    MarkRegions(Regions regions, Style style) {
        this.regions = regions;
        this.style = style;
        for (int k = 0; k < regions.scores().length; k++) {
            margins.add(new ContourTracer(regions.x(), regions.y(), margin(k)));
        }
    }

    /** By how much class k is ahead of the best other class; NaN where a score is unknown. */
    private double[][] margin(int k) {
        double[][][] scores = regions.scores();
        double[][] margin = new double[regions.y().length][regions.x().length];
        for (int i = 0; i < margin.length; i++) {
            for (int j = 0; j < margin[i].length; j++) {
                double best = Double.NEGATIVE_INFINITY;
                for (int other = 0; other < scores.length; other++) {
                    best = other == k ? best : Math.max(best, scores[other][i][j]);
                }
                margin[i][j] = scores[k][i][j] - best;
            }
        }
        return margin;
    }

    @Override
    public void extend(PlotExtent extent) {
        for (double x : new double[] {regions.x()[0], regions.x()[regions.x().length - 1]}) {
            extent.x().edge(x);
        }
        for (double y : new double[] {regions.y()[0], regions.y()[regions.y().length - 1]}) {
            extent.y().edge(y);
        }
    }

    @Override
    public void paint(Graphics2D g, PlotFrame frame) {
        frame.clipped(g, 0, () -> {
            // Of more than two classes the borders do not quite meet: the cells below fill the gaps.
            if (margins.size() > 2) {
                Smoothing.without(g, () -> cells(g, frame));
            }
            for (int k = 0; k < margins.size(); k++) {
                g.setColor(pale(regions.roles().get(k)));
                g.fill(path(frame, margins.get(k).regions(0)));
            }
            g.setColor(ColourMap.mix(style.colour(Role.INK), style.colour(Role.PAPER), LINE_PALE));
            g.setStroke(MarkStroke.of(style.line() * LINE, Dash.SOLID));
            // Of two classes both have the same line.
            int lines = margins.size() == 2 ? 1 : margins.size();
            for (int k = 0; k < lines; k++) {
                g.draw(path(frame, margins.get(k).lines(0)));
            }
        });
    }

    private void cells(Graphics2D g, PlotFrame frame) {
        for (int i = 0; i + 1 < regions.y().length; i++) {
            for (int j = 0; j + 1 < regions.x().length; j++) {
                int[] winners = {winner(i, j), winner(i, j + 1), winner(i + 1, j), winner(i + 1, j + 1)};
                if (Arrays.stream(winners).distinct().count() > 1
                        && Arrays.stream(winners).allMatch(k -> k >= 0)) {
                    g.setColor(pale(regions.roles().get(winners[0])));
                    Rectangle2D cell = new Rectangle2D.Double();
                    cell.setFrameFromDiagonal(
                            frame.at(regions.x()[j], regions.y()[i]), frame.at(regions.x()[j + 1], regions.y()[i + 1]));
                    g.fill(cell);
                }
            }
        }
    }

    /** The class with the greatest score, or -1 where one is unknown. */
    private int winner(int i, int j) {
        int best = 0;
        for (int k = 0; k < regions.scores().length; k++) {
            double score = regions.scores()[k][i][j];
            if (Double.isNaN(score)) {
                return -1;
            }
            best = score > regions.scores()[best][i][j] ? k : best;
        }
        return best;
    }

    private Color pale(Role role) {
        return style.colour(role.tinted(role.tint() + PALE * (1 - role.tint())));
    }

    private static Path2D path(PlotFrame frame, List<ContourLine> lines) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (ContourLine line : lines) {
            double[] x = Arrays.stream(line.x()).map(frame::x).toArray();
            double[] y = Arrays.stream(line.y()).map(frame::y).toArray();
            new ThinnedLine(x, y).appendTo(path, line.closed());
        }
        return path;
    }

    @Override
    public double obstacle() {
        return 0.01;
    }
}
