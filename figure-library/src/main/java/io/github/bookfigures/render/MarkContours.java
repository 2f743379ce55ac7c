package io.github.bookfigures.render;

import io.github.bookfigures.figure.Contours;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.render.ContourLabels.DrawnLine;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Lines of equal value, the regions between them, and the numbers on some of them. */
final class MarkContours implements MarkPainter {
    private static final double LINE = 0.35;
    private static final int LAST = 5;
    /** Weight of the coloured regions as obstacles, and from where on something else lies in a place too. */
    private static final double REGIONS = 0.08;

    private static final double CROSSED = 0.1;

    private final Contours contours;
    private final Style style;
    private final ContourTracer tracer;

    MarkContours(Contours contours, Style style) {
        this.contours = contours;
        this.style = style;
        this.tracer = new ContourTracer(contours.x(), contours.y(), contours.z());
    }

    @Override
    public void extend(PlotExtent extent) {
        extent.x().edge(contours.x()[0]);
        extent.x().edge(contours.x()[contours.x().length - 1]);
        extent.y().edge(contours.y()[0]);
        extent.y().edge(contours.y()[contours.y().length - 1]);
    }

    @Override
    public void paint(Graphics2D g, PlotFrame frame) {
        double[] levels = contours.levels();
        frame.clipped(g, 0, () -> {
            if (contours.filled()) {
                fill(g, frame);
            }
            g.setStroke(MarkStroke.plain(style.line() * (contours.filled() ? LINE : 0.6)));
            for (int k = 0; k < levels.length; k++) {
                g.setColor(line(k));
                g.draw(path(frame, tracer.lines(levels[k])));
            }
        });
    }

    @Override
    public void occupy(Graphics2D g, PlotFrame frame) {
        if (contours.filled()) {
            frame.clipped(g, 0, () -> g.fill(all(frame)));
        } else {
            paint(g, frame);
        }
    }

    /** The numbers come after all other texts: there are many places for them, and they are missed least. */
    @Override
    public int turn() {
        return LAST;
    }

    @Override
    public void write(Graphics2D g, PlotFrame frame, PlotTexts texts) {
        ContourLabels labels = new ContourLabels(style, frame, texts, contours.filled() ? CROSSED : 1);
        List<List<DrawnLine>> lines = Arrays.stream(contours.levels())
                .mapToObj(level -> tracer.lines(level).stream()
                        .map(line -> DrawnLine.of(line, frame))
                        .toList())
                .toList();
        for (int k = 0; k < contours.levels().length; k++) {
            double level = contours.levels()[k];
            if (contours.labelled().contains(level)) {
                List<List<DrawnLine>> others = new ArrayList<>(lines);
                others.remove(k);
                labels.write(g, level, lines.get(k), others, ground(k));
            }
        }
    }

    /** The colour about a line. */
    private Color ground(int k) {
        return contours.filled()
                ? ColourMap.mix(
                        ChartColours.region(style, contours.colours(), contours.levels(), k),
                        ChartColours.region(style, contours.colours(), contours.levels(), k + 1),
                        0.5)
                : style.colour(Role.PAPER);
    }

    private void fill(Graphics2D g, PlotFrame frame) {
        double[] levels = contours.levels();
        g.setColor(ChartColours.region(style, contours.colours(), levels, 0));
        g.fill(all(frame));
        for (int k = 0; k < levels.length; k++) {
            g.setColor(ChartColours.region(style, contours.colours(), levels, k + 1));
            g.fill(path(frame, tracer.regions(levels[k])));
        }
    }

    private Rectangle2D all(PlotFrame frame) {
        Rectangle2D all = new Rectangle2D.Double();
        all.setFrameFromDiagonal(
                frame.at(contours.x()[0], contours.y()[0]),
                frame.at(contours.x()[contours.x().length - 1], contours.y()[contours.y().length - 1]));
        return all;
    }

    private Color line(int level) {
        Color region = ChartColours.region(style, contours.colours(), contours.levels(), level + 1);
        return ColourMap.mix(region, style.colour(Role.INK), contours.filled() ? 0.35 : 0.25);
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
        return contours.filled() ? REGIONS : 0.7;
    }

    @Override
    public Optional<ChartColours> colours() {
        return ChartColours.of(contours.colours(), contours.levels());
    }
}
