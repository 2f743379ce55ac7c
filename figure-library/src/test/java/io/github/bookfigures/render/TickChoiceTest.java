package io.github.bookfigures.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Text;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;

class TickChoiceTest {
    private static final double LETTER = 6;
    private static final double GAP = 9;

    private static TickChoice along(double length) {
        return new TickChoice(length, label -> LETTER * label.plain().length(), GAP);
    }

    private static List<String> plain(TickSet ticks) {
        return ticks.labels().stream().map(Text::plain).toList();
    }

    @Property(tries = 500)
    void labelsNeverCollideAndTicksLieInTheRange(
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double from,
            @ForAll @Scale(4) @DoubleRange(min = 1e-4, max = 1e6) double length,
            @ForAll @IntRange(min = 120, max = 900) int points) {
        Range range = new Range(from, from + length);

        TickSet ticks = along(points).of(Axis.linear("x"), range);

        assertThat(ticks.major()).hasSizeBetween(1, 10).isSorted();
        assertThat(ticks.major()).allMatch(v -> v >= from - 1e-6 * length && v <= from + length * (1 + 1e-6));
        if (ticks.major().size() > 2) {
            assertApart(ticks, v -> v / length * points);
        }
    }

    @Test
    void aNarrowRangeFarFromZeroKeepsTheEndsOfItsScale() {
        TickSet ticks = along(120).of(Axis.linear("x"), new Range(-134217.74, -134217.739));

        assertThat(ticks.major()).hasSize(2);
    }

    @Property(tries = 500)
    void powersOfTenNeverCollide(
            @ForAll @IntRange(min = -60, max = 30) int from,
            @ForAll @DoubleRange(min = 0.3, max = 60) double decades,
            @ForAll @IntRange(min = 120, max = 900) int points) {
        Range range = new Range(Math.pow(10, from), Math.pow(10, from + decades));

        TickSet ticks = along(points).of(Axis.log("x"), range);

        assertThat(ticks.major()).isNotEmpty().hasSizeLessThanOrEqualTo(12).isSorted();
        if (ticks.major().size() > 2) {
            assertApart(ticks, v -> Math.log10(v) / decades * points);
        }
    }

    private static void assertApart(TickSet ticks, java.util.function.DoubleUnaryOperator place) {
        for (int i = 1; i < ticks.major().size(); i++) {
            double left = place.applyAsDouble(ticks.major().get(i - 1))
                    + LETTER * ticks.labels().get(i - 1).plain().length() / 2.0;
            double right = place.applyAsDouble(ticks.major().get(i))
                    - LETTER * ticks.labels().get(i).plain().length() / 2.0;
            assertThat(right - left).isGreaterThan(GAP - 1e-3);
        }
    }

    @Property(tries = 300)
    void stepsAreOneTwoOrFiveTimesAPowerOfTen(@ForAll @Scale(9) @DoubleRange(min = 1e-9, max = 1e9) double least) {
        double step = TickChoice.roundStep(least);

        double mantissa = step / Math.pow(10, Math.floor(Math.log10(step) + 1e-9));
        assertThat(List.of(1.0, 2.0, 5.0)).anyMatch(m -> Math.abs(m - mantissa) < 1e-6);
        assertThat(step).isGreaterThanOrEqualTo(least * (1 - 1e-9)).isLessThan(least * 2.5 + 1e-12);
    }

    @Test
    void wholeNumberAxesHaveNoFractions() {
        TickSet ticks = along(600).of(Axis.linear("layer").integers(), new Range(0, 3));

        assertThat(plain(ticks)).containsExactly("0", "1", "2", "3");
    }

    @Test
    void labelsOfOneAxisHaveEquallyManyDecimals() {
        TickSet ticks = along(400).of(Axis.linear("x"), new Range(-1, 1));

        assertThat(plain(ticks)).containsExactly("−1.0", "−0.5", "0.0", "0.5", "1.0");
    }

    @Test
    void manyDecadesAreThinnedToPowersOfTen() {
        TickSet ticks = along(300).of(Axis.log("norm"), new Range(1e-15, 1));

        assertThat(plain(ticks)).containsExactly("10⁻¹⁴", "10⁻¹²", "10⁻¹⁰", "10⁻⁸", "10⁻⁶", "10⁻⁴", "10⁻²", "10⁰");
        assertThat(ticks.minor()).hasSize(8);
    }

    @Test
    void lessThanTwoDecadesAreLabelledBetweenThePowers() {
        TickSet ticks = along(400).of(Axis.log("rate"), new Range(0.1, 2));

        assertThat(plain(ticks)).containsExactly("0.1", "0.2", "0.5", "1", "2");
    }

    @Test
    void ticksGivenByTheFigureStandExactlyThere() {
        TickSet ticks = along(400).of(Axis.linear("x").ticks(0.0, 0.25, 0.9, 7.0), new Range(0, 1));

        assertThat(ticks.major()).containsExactly(0.0, 0.25, 0.9);
        assertThat(plain(ticks)).containsExactly("0.00", "0.25", "0.90");
    }
}
