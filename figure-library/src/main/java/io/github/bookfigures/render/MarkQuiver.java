package io.github.bookfigures.render;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.Quiver;
import io.github.bookfigures.figure.Quiver.Lengths;
import io.github.bookfigures.figure.Text;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Arrows of a vector field, the longest about as long as their places are apart; the legend shows one of a round length. */
final class MarkQuiver implements MarkPainter {
    private static final double WEIGHT = 0.62;
    /** The longest arrow as a share of the distance of places, and at most in letters. */
    private static final double LONGEST = 0.92;

    private static final double MOST = 2.8;
    /** The sample arrow is at most so much of the longest: it fits into the legend. */
    private static final double SAMPLE = 0.75;

    private static final double HEAD = 0.45;
    /** Arrows shorter than this, in points, are dots. */
    private static final double DOT = 1.2;

    private final Quiver quiver;
    private final Style style;
    private final Optional<ColourScale> colours;
    private final double strongest;
    /** How long the strongest arrow was when the field was last drawn: the legend comes after it. */
    private double longest;

    MarkQuiver(Quiver quiver, Style style) {
        this.quiver = quiver;
        this.style = style;
        this.colours = quiver.colours().map(ColourScale::onPaper);
        double most = 0;
        for (int i = 0; i < quiver.x().length; i++) {
            if (drawn(i)) {
                most = Math.max(most, magnitude(i));
            }
        }
        this.strongest = most;
        this.longest = MOST * style.text();
    }

    private boolean drawn(int i) {
        return Double.isFinite(quiver.x()[i] + quiver.y()[i] + quiver.u()[i] + quiver.v()[i]);
    }

    private double magnitude(int i) {
        return Math.hypot(quiver.u()[i], quiver.v()[i]);
    }

    @Override
    public void extend(PlotExtent extent) {
        extent.x().values(quiver.x(), name());
        extent.y().values(quiver.y(), name());
        margin(extent.x(), quiver.x());
        margin(extent.y(), quiver.y());
    }

    /** Half the distance of places on both sides, so that arrows at the border stay off the axes. */
    private static void margin(PlotExtent.Side side, double[] values) {
        double[] places = Arrays.stream(values)
                .filter(Double::isFinite)
                .distinct()
                .sorted()
                .toArray();
        if (places.length > 1 && !side.logarithmic()) {
            double half = (places[places.length - 1] - places[0]) / (places.length - 1) / 2;
            side.edge(places[0] - half);
            side.edge(places[places.length - 1] + half);
        }
    }

    @Override
    public void paint(Graphics2D g, PlotFrame frame) {
        longest = Math.min(LONGEST * apart(frame), MOST * style.text());
        PlotField field = new PlotField(frame);
        frame.clipped(g, style.line() * 2, () -> {
            for (int i = 0; i < quiver.x().length; i++) {
                if (drawn(i)) {
                    arrow(
                            g,
                            frame.at(quiver.x()[i], quiver.y()[i]),
                            field.vector(quiver.x()[i], quiver.y()[i], quiver.u()[i], quiver.v()[i]),
                            magnitude(i));
                }
            }
        });
    }

    private void arrow(Graphics2D g, Point2D at, Point2D vector, double magnitude) {
        double way = vector.distance(0, 0);
        double length = length(magnitude);
        Color colour = colours.map(c -> style.colour(c, magnitude)).orElseGet(() -> style.colour(quiver.role()));
        if (length < DOT || way == 0) {
            double r = style.line() * WEIGHT * 0.8;
            g.setColor(colour);
            g.fill(new Ellipse2D.Double(at.getX() - r, at.getY() - r, 2 * r, 2 * r));
            return;
        }
        double dx = vector.getX() / way * length / 2;
        double dy = vector.getY() / way * length / 2;
        MarkArrows.draw(
                g,
                new Point2D.Double(at.getX() - dx, at.getY() - dy),
                new Point2D.Double(at.getX() + dx, at.getY() + dy),
                style.line() * WEIGHT,
                head(length),
                colour);
    }

    private double length(double magnitude) {
        double share = strongest == 0 ? 0 : magnitude / strongest;
        return longest
                * switch (quiver.lengths()) {
                    case LINEAR -> share;
                    case ROOT -> Math.sqrt(share);
                    case EQUAL -> share == 0 ? 0 : 1;
                };
    }

    private double head(double length) {
        return Math.min(HEAD * length, 3 * style.line() * WEIGHT + style.text() * 0.14);
    }

    /** The typical distance of neighbours: the median over places of that to the nearest other. */
    private double apart(PlotFrame frame) {
        List<Point2D> places = new ArrayList<>();
        for (int i = 0; i < quiver.x().length; i++) {
            if (drawn(i) && frame.holds(quiver.x()[i], quiver.y()[i])) {
                places.add(frame.at(quiver.x()[i], quiver.y()[i]));
            }
        }
        double[] nearest = new double[places.size()];
        for (int i = 0; i < nearest.length; i++) {
            nearest[i] = Double.POSITIVE_INFINITY;
            for (int j = 0; j < nearest.length; j++) {
                double distance = places.get(i).distance(places.get(j));
                nearest[i] = distance > 1e-6 ? Math.min(nearest[i], distance) : nearest[i];
            }
        }
        double median = io.github.bookfigures.figure.Sample.of(nearest).median();
        return Double.isNaN(median) ? MOST * style.text() : median;
    }

    @Override
    public double obstacle() {
        return 0.5;
    }

    @Override
    public Optional<ChartKey> key() {
        if (quiver.lengths() != Lengths.LINEAR || strongest == 0) {
            return ChartKey.of(quiver.name(), (g, box) -> sample(g, box, box.getWidth()));
        }
        double round = roundBelow(SAMPLE * strongest);
        return ChartKey.of(
                quiver.name().isEmpty() ? Text.NONE : keyName(round), (g, box) -> sample(g, box, length(round)));
    }

    /** The name and the length of the sample. */
    private Text keyName(double length) {
        List<Object> arguments = new ArrayList<>(quiver.name().arguments());
        arguments.add(Amount.significant(length, 1));
        return new Text(quiver.name().template() + ", this long: {" + (arguments.size() - 1) + "}", arguments);
    }

    /** The greatest of 1, 2 and 5 times a power of ten that is not above this. */
    static double roundBelow(double most) {
        double power = Math.pow(10, Math.floor(Math.log10(most) + 1e-12));
        double factor = most / power;
        return power * (factor >= 5 - 1e-9 ? 5 : factor >= 2 - 1e-9 ? 2 : 1);
    }

    private void sample(Graphics2D g, Rectangle2D box, double length) {
        double half = Math.min(length, box.getWidth()) / 2;
        Color colour =
                colours.map(c -> style.colour(c, (c.from() + c.to()) / 2)).orElseGet(() -> style.colour(quiver.role()));
        MarkArrows.draw(
                g,
                new Point2D.Double(box.getCenterX() - half, box.getCenterY()),
                new Point2D.Double(box.getCenterX() + half, box.getCenterY()),
                style.line() * WEIGHT,
                head(2 * half),
                colour);
    }

    @Override
    public Optional<ChartColours> colours() {
        return colours.flatMap(ChartColours::of);
    }

    private String name() {
        return quiver.name().isEmpty()
                ? "an unnamed vector field"
                : "the vector field '" + quiver.name().plain() + "'";
    }
}
