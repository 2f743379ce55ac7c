package io.github.bookfigures.render;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Contours;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Text;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lines of equal value, the regions between them, and the numbers on some of them. */
final class MarkContours implements MarkPainter {
    private static final double LINE = 0.35;

    private final Contours contours;
    private final Style style;
    private final ContourTracer tracer;

    MarkContours(Contours contours, Style style) {
        this.contours = contours;
        this.style = style;
        this.tracer = new ContourTracer(contours.x(), contours.y(), contours.z());
    }

    /** A number set along its line. */
    private record Label(TextBlock text, double x, double y, double angle) {
        Path2D hole() {
            Rectangle2D box = new Rectangle2D.Double(
                    -text.width() / 2 - 1.5, -text.height() / 2, text.width() + 3, text.height());
            AffineTransform turn = AffineTransform.getTranslateInstance(x, y);
            turn.rotate(angle);
            return new Path2D.Double(box, turn);
        }
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
            List<Label> labels = new ArrayList<>();
            List<Path2D> paths = new ArrayList<>();
            for (int k = 0; k < levels.length; k++) {
                List<ContourLine> lines = tracer.lines(levels[k]);
                paths.add(path(frame, lines));
                if (contours.labelled().contains(levels[k])) {
                    labelled(frame, lines, k).ifPresent(labels::add);
                }
            }
            draw(g, frame, paths, labels);
        });
    }

    private void fill(Graphics2D g, PlotFrame frame) {
        double[] levels = contours.levels();
        Rectangle2D all = new Rectangle2D.Double();
        all.setFrameFromDiagonal(
                frame.at(contours.x()[0], contours.y()[0]),
                frame.at(contours.x()[contours.x().length - 1], contours.y()[contours.y().length - 1]));
        g.setColor(ChartColours.region(style, contours.colours(), levels, 0));
        g.fill(all);
        for (int k = 0; k < levels.length; k++) {
            g.setColor(ChartColours.region(style, contours.colours(), levels, k + 1));
            g.fill(path(frame, tracer.regions(levels[k])));
        }
    }

    private void draw(Graphics2D g, PlotFrame frame, List<Path2D> paths, List<Label> labels) {
        Shape before = g.getClip();
        if (!labels.isEmpty()) {
            Area open = new Area(frame.area());
            labels.forEach(label -> open.subtract(new Area(label.hole())));
            g.clip(open);
        }
        g.setStroke(MarkStroke.of(
                style.line() * (contours.filled() ? LINE : 0.6), io.github.bookfigures.figure.Dash.SOLID));
        for (int k = 0; k < paths.size(); k++) {
            g.setColor(line(k));
            g.draw(paths.get(k));
        }
        g.setClip(before);
        for (Label label : labels) {
            AffineTransform upright = g.getTransform();
            g.translate(label.x(), label.y());
            g.rotate(label.angle());
            label.text().draw(g, -label.text().width() / 2, -label.text().height() / 2);
            g.setTransform(upright);
        }
    }

    private Color line(int level) {
        Color region = ChartColours.region(style, contours.colours(), contours.levels(), level + 1);
        return ColourMap.mix(region, style.colour(Role.INK), contours.filled() ? 0.35 : 0.25);
    }

    private Optional<Label> labelled(PlotFrame frame, List<ContourLine> lines, int k) {
        Color ground = contours.filled()
                ? ChartColours.region(style, contours.colours(), contours.levels(), k + 1)
                : style.colour(Role.PAPER);
        Color ink = Contrast.better(ground, style.colour(Role.INK), style.colour(Role.PAPER));
        TextStyle small =
                new TextStyle(style.small().size() * 0.85, TextStyle.Weight.REGULAR, ink, TextStyle.Align.CENTRE);
        TextBlock text = style.type()
                .set(Text.of("{0}", Amount.significant(contours.levels()[k], digits(contours.levels()[k]))), small);
        double[] best = {Double.POSITIVE_INFINITY, 0, 0, 0};
        for (ContourLine line : lines) {
            straightest(frame, line, text.width() + 4, best);
        }
        return Double.isInfinite(best[0]) ? Optional.empty() : Optional.of(new Label(text, best[1], best[2], best[3]));
    }

    private static int digits(double level) {
        for (int digits = 1; digits < 2; digits++) {
            if (Math.abs(Double.parseDouble(String.format(java.util.Locale.ROOT, "%." + (digits - 1) + "e", level))
                            - level)
                    <= 1e-9 * Math.abs(level)) {
                return digits;
            }
        }
        return 2;
    }

    /** Finds the piece of a line, as long as the text, that bends least and lies well inside. */
    private static void straightest(PlotFrame frame, ContourLine line, double length, double[] best) {
        int count = line.x().length;
        double[] px = new double[count];
        double[] py = new double[count];
        for (int i = 0; i < count; i++) {
            px[i] = frame.x(line.x()[i]);
            py[i] = frame.y(line.y()[i]);
        }
        Rectangle2D inner = PlotTexts.grown(frame.area(), -length * 0.75);
        for (int from = 0; from < count; from++) {
            double way = 0;
            int to = from;
            while (to + 1 < count && way < length) {
                way += Math.hypot(px[to + 1] - px[to], py[to + 1] - py[to]);
                to++;
            }
            double middleX = (px[from] + px[to]) / 2;
            double middleY = (py[from] + py[to]) / 2;
            if (way >= length && inner.contains(middleX, middleY)) {
                double chord = Math.hypot(px[to] - px[from], py[to] - py[from]);
                double angle = Math.atan2(py[to] - py[from], px[to] - px[from]);
                if (Math.abs(angle) > Math.PI / 2) {
                    angle -= Math.signum(angle) * Math.PI;
                }
                double cost = way / Math.max(chord, 1e-9) + 0.15 * Math.abs(angle);
                if (cost < best[0] - 1e-9) {
                    best[0] = cost;
                    best[1] = middleX;
                    best[2] = middleY;
                    best[3] = angle;
                }
            }
        }
    }

    private static Path2D path(PlotFrame frame, List<ContourLine> lines) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (ContourLine line : lines) {
            path.moveTo(frame.x(line.x()[0]), frame.y(line.y()[0]));
            for (int i = 1; i < line.x().length; i++) {
                path.lineTo(frame.x(line.x()[i]), frame.y(line.y()[i]));
            }
            if (line.closed()) {
                path.closePath();
            }
        }
        return path;
    }

    @Override
    public double obstacle() {
        return contours.filled() ? 0.08 : 0.7;
    }

    @Override
    public Optional<ChartColours> colours() {
        return ChartColours.of(contours.colours(), contours.levels());
    }
}
