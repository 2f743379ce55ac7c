package io.github.bookfigures.render;

import io.github.bookfigures.figure.Density;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Sample;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.figure.Violins;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.Arrays;
import java.util.Optional;

/** Violins: the density of a sample to both sides, with a bar from the first to the third quartile and the median. */
record MarkViolins(Violins violins, Style style) implements MarkPainter {
    private static final double PALE = 0.62;
    private static final double LINE = 0.7;
    private static final double QUARTILES = 2.6;
    private static final int PLACES = 96;

    @Override
    public void extend(PlotExtent extent) {
        for (int i = 0; i < violins.at().length; i++) {
            double half = violins.width() / 2;
            PlotTurn.along(extent, violins.horizontal())
                    .values(new double[] {violins.at()[i] - half, violins.at()[i] + half}, name());
            PlotTurn.up(extent, violins.horizontal()).values(violins.samples()[i], name());
        }
    }

    @Override
    public void paint(Graphics2D g, PlotFrame frame) {
        PlotTurn turn = new PlotTurn(frame, violins.horizontal());
        Density[] densities = Arrays.stream(violins.samples())
                .map(sample -> Density.of(scaled(turn, sample), PLACES))
                .toArray(Density[]::new);
        double peak = Arrays.stream(densities).mapToDouble(Density::peak).max().orElse(0);
        frame.clipped(g, style.line(), () -> {
            for (int i = 0; i < densities.length; i++) {
                Sample sample = scaled(turn, violins.samples()[i]);
                if (sample.size() > 0 && Double.isFinite(violins.at()[i])) {
                    violin(g, turn, i, densities[i], violins.width() / 2 / Math.max(peak, Double.MIN_NORMAL));
                    quartiles(g, turn, violins.at()[i], sample);
                }
            }
        });
    }

    /** The values as they lie on the axis. */
    private static Sample scaled(PlotTurn turn, double[] values) {
        return turn.logarithmic()
                ? Sample.of(Arrays.stream(values)
                        .filter(v -> v > 0)
                        .map(Math::log10)
                        .toArray())
                : Sample.of(values);
    }

    private static double value(PlotTurn turn, double scaled) {
        return turn.logarithmic() ? Math.pow(10, scaled) : scaled;
    }

    private void violin(Graphics2D g, PlotTurn turn, int i, Density density, double scale) {
        int last = density.at().length - 1;
        if (last < 0) {
            return;
        }
        Path2D outline = new Path2D.Double();
        for (int n = 0; n <= 2 * last + 1; n++) {
            int place = n <= last ? n : 2 * last + 1 - n;
            double aside = (n <= last ? -1 : 1) * scale * density.height()[place];
            Point2D at = turn.at(violins.at()[i] + aside, value(turn, density.at()[place]));
            if (n == 0) {
                outline.moveTo(at.getX(), at.getY());
            } else {
                outline.lineTo(at.getX(), at.getY());
            }
        }
        outline.closePath();
        g.setColor(pale());
        g.fill(outline);
        g.setColor(dark());
        g.setStroke(MarkStroke.plain(style.line() * LINE));
        g.draw(outline);
    }

    private void quartiles(Graphics2D g, PlotTurn turn, double at, Sample sample) {
        g.setColor(dark());
        g.setStroke(MarkStroke.plain(style.line() * QUARTILES));
        g.draw(turn.line(at, value(turn, sample.quantile(0.25)), at, value(turn, sample.quantile(0.75))));
        Point2D median = turn.at(at, value(turn, sample.median()));
        MarkSymbol.draw(
                g,
                MarkSymbol.moved(MarkSymbol.shape(Symbol.RING, style.symbol() * 0.8), median.getX(), median.getY()),
                Symbol.RING,
                dark(),
                style.colour(Role.PAPER),
                style.line());
    }

    private Color dark() {
        return style.readable(style.colour(violins.role()));
    }

    private Color pale() {
        Role role = violins.role();
        return style.colour(role.tinted(role.tint() + PALE * (1 - role.tint())));
    }

    @Override
    public Optional<ChartKey> key() {
        return ChartKey.of(violins.name(), (g, box) -> {
            ChartKey.patch(pale()).draw(g, box);
            g.setColor(dark());
            g.setStroke(MarkStroke.plain(style.line() * LINE));
            g.draw(ChartKey.frame(box));
        });
    }

    private String name() {
        return violins.name().isEmpty()
                ? "an unnamed group of violins"
                : "the violins '" + violins.name().plain() + "'";
    }
}
