package io.github.bookfigures.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Bars;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.Contours;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Note;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Rule;
import io.github.bookfigures.figure.Span;
import io.github.bookfigures.figure.Text;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where texts of a chart stand when there is little room. */
class ChartTextsTest {
    private static final Axis HUNDRED = Axis.linear("x").range(0, 100);
    private static final Axis ONE = Axis.linear("y").range(0, 1);

    @ParameterizedTest
    @ValueSource(doubles = {0, 97})
    void aLabelWiderThanItsStripeStandsBesideItInThePlotArea(double from) {
        ChartDrawing drawing = new ChartDrawing(
                Chart.of(HUNDRED, ONE, Span.x(from, from + 3, Role.MUTED).labelled("beginning")));

        Rectangle2D label = drawing.words("beginning").box();
        double unit = ChartDrawing.PLOT.getWidth() / 100;
        double left = ChartDrawing.PLOT.getX() + from * unit;
        assertThat(label.getMinX() >= left + 3 * unit || label.getMaxX() <= left)
                .as("%s beside the stripe at %s", label, left)
                .isTrue();
        assertThat(ChartDrawing.PLOT.contains(label)).isTrue();
    }

    @Test
    void aLabelWhoseWordsFitIsBrokenToStayInItsStripe() {
        ChartDrawing drawing = new ChartDrawing(
                Chart.of(HUNDRED, ONE, Span.x(0, 10, Role.MUTED).labelled("first 50")));

        Rectangle2D label = drawing.words("first 50").box();
        assertThat(label.getMinX()).isGreaterThanOrEqualTo(ChartDrawing.PLOT.getX());
        assertThat(label.getMaxX()).isLessThanOrEqualTo(ChartDrawing.PLOT.getX() + 50);
    }

    @Test
    void onlyAxesOfFractionsHaveALineOfZero() {
        Axis fractions = Axis.linear("x").range(-0.5, 4.5);
        Axis layers = Axis.linear("layer").range(-0.5, 4.5).integers();

        assertThat(lower(fractions).hasZero(new PlotExtent(fractions, ONE).x().range()))
                .isTrue();
        assertThat(lower(layers).hasZero(new PlotExtent(layers, ONE).x().range()))
                .isFalse();
    }

    private static ChartLowerAxis lower(Axis x) {
        return new ChartLowerAxis(
                x, ChartLook.style(), PlotFrame.of(ChartDrawing.PLOT, x, ONE, new PlotExtent(x, ONE)), true);
    }

    @Test
    void aNoteKeepsOffTheLineOfZero() {
        Axis both = Axis.linear("x").range(-1, 1);
        ChartDrawing drawing = new ChartDrawing(Chart.of(both, both, Note.at(0, 0, "the origin")));

        Rectangle2D note = drawing.words("the origin").box();
        Rectangle2D plot = ChartDrawing.PLOT;
        assertThat(note.intersectsLine(plot.getCenterX(), plot.getMinY(), plot.getCenterX(), plot.getMaxY()))
                .isFalse();
        assertThat(note.intersectsLine(plot.getMinX(), plot.getCenterY(), plot.getMaxX(), plot.getCenterY()))
                .isFalse();
    }

    @Test
    void aBarOfZeroOnALogarithmicAxisStandsOnTheFloorAsASymbolWithItsValue() {
        Axis log = Axis.log("norm").range(1e-6, 1).floor(1e-6);
        Bars bars = Bars.of(new double[] {1, 2, 3}, new double[] {0.1, 0, 0.01}, Role.PLAIN)
                .on(new double[] {1e-6, 1e-6, 1e-6});

        ChartDrawing drawing =
                new ChartDrawing(Chart.of(Axis.linear("layer").range(0.5, 3.5).integers(), log, bars));

        Rectangle2D zero = drawing.words("0").box();
        assertThat(zero.getCenterX()).isBetween(330.0, 350.0);
        assertThat(zero.getMaxY()).isBetween(340.0, 360.0);
    }

    @Test
    void aContourIsNumberedWhereNothingElseLiesOrNotAtAll() {
        double[] grid = ChartSamples.range(21, i -> i / 20.0);
        double[][] values = new double[21][];
        IntStream.range(0, 21).forEach(i -> values[i] = grid);
        Contours contours =
                new Contours(grid, grid, values, new double[] {0.5}, true, ColourScale.backdrop(0, 1), List.of(0.5));

        assertThat(new ChartDrawing(chart(contours)).texts()).contains("0.5");
        ChartDrawing half = new ChartDrawing(chart(
                contours,
                Line.of(new double[] {0.5, 0.5}, new double[] {0, 0.6}, Role.BAD)
                        .weight(8)));
        Rectangle2D plot = ChartDrawing.PLOT;
        List<ChartDrawing.Words> numbers = half.words().stream()
                .filter(word -> word.text().equals("0.5") && plot.contains(word.box()))
                .toList();
        assertThat(numbers).hasSize(1);
        assertThat(numbers.get(0).box().getMaxY()).isLessThan(plot.getMinY() + 0.4 * plot.getHeight());
        ChartDrawing whole =
                new ChartDrawing(chart(contours, Rule.vertical(0.5, Role.BAD), Rule.vertical(0.51, Role.BAD)));
        assertThat(whole.words()).noneMatch(word -> word.text().equals("0.5") && plot.contains(word.box()));
    }

    private static Chart chart(Mark... marks) {
        return Chart.of(Axis.linear("x").ticks(0.0, 1.0), Axis.linear("y").ticks(0.0, 1.0), marks)
                .legend(Chart.Legend.NONE);
    }

    @Property(tries = 60)
    void aLegendBelowIsNeverWiderThanItsRoom(@ForAll @DoubleRange(min = 180, max = 700) double room) {
        List<Rectangle2D> names = new ArrayList<>();
        Style style = Style.printed(
                new Themes().named("default"),
                new FontTypesetter(Fonts.bundled(), (text, where) -> names.add(where)),
                12);
        List<ChartKey> keys = new ArrayList<>();
        for (String name : List.of("weights", "gradients", "master copy", "moments", "adapters")) {
            keys.addAll(ChartKey.of(Text.of(name), ChartKey.patch(style.colour(Role.INK))).stream()
                    .toList());
        }
        Graphics2D nowhere = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics();

        new ChartLegend(keys, style, room).paintRows(nowhere, 0, 0);

        assertThat(names).hasSize(5).allSatisfy(name -> {
            assertThat(name.getMaxX()).isLessThanOrEqualTo(room / 2 + 0.01);
            assertThat(name.getMinX()).isGreaterThanOrEqualTo(-room / 2);
        });
    }

    @Test
    void aThinnedLineIsNowhereAHairAwayFromTheLine() {
        int count = 2000;
        double[] x = ChartSamples.range(count, i -> 150 * StrictMath.cos(2 * Math.PI * i / count));
        double[] y = ChartSamples.range(count, i -> 150 * StrictMath.sin(2 * Math.PI * i / count));
        Path2D path = new Path2D.Double();

        ThinnedLine thinned = new ThinnedLine(x, y);
        thinned.appendTo(path, true);

        assertThat(thinned.size()).isBetween(20, 200);
        for (int i = 0; i < count; i++) {
            assertThat(distance(path, x[i], y[i])).isLessThan(0.0721);
        }
        assertThat(new ThinnedLine(TENS, TENS).size()).isEqualTo(2);
    }

    private static final double[] TENS = ChartSamples.range(50, i -> 10 * i);

    private static double distance(Path2D path, double x, double y) {
        double least = Double.POSITIVE_INFINITY;
        double[] at = new double[6];
        double[] before = new double[2];
        double[] first = new double[2];
        for (var i = path.getPathIterator(null); !i.isDone(); i.next()) {
            int kind = i.currentSegment(at);
            if (kind == PathIterator.SEG_MOVETO) {
                first = new double[] {at[0], at[1]};
            } else {
                double[] to = kind == PathIterator.SEG_CLOSE ? first : at;
                least = Math.min(least, Line2D.ptSegDist(before[0], before[1], to[0], to[1], x, y));
            }
            before = new double[] {at[0], at[1]};
        }
        return least;
    }
}
