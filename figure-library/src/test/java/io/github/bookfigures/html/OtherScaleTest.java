package io.github.bookfigures.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Bars;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Rule;
import io.github.bookfigures.figure.Scale;
import io.github.bookfigures.figure.Text;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OtherScaleTest {
    private static final Axis X = Axis.linear("x").range(1, 3);
    private static final Axis Y = Axis.linear("y").range(0, 100);

    @Test
    void aLinearAxisOfPositiveNumbersThatDifferMuchMayBeLogarithmic() {
        Axis log = other(Y, line(2, 90, 50)).orElseThrow();

        assertThat(log.scale()).isInstanceOf(Scale.Log.class);
        assertThat(log.from()).hasValue(1.8);
        assertThat(log.to()).hasValue(100);
        assertThat(other(Y, line(10, 90, 50))).isEmpty();
        assertThat(other(Y, line(0, 90, 50))).isEmpty();
        assertThat(other(Y, line(2, 90, 50), Rule.horizontal(0, Role.INK))).isEmpty();
    }

    @Test
    void aLogarithmicAxisMayBeLinear() {
        Axis linear = other(Axis.log("y").range(0.1, 50), line(2, 3, 4)).orElseThrow();

        assertThat(linear.scale()).isEqualTo(new Scale.Linear());
        assertThat(linear.from()).hasValue(0);
        assertThat(linear.to()).hasValue(4.2);
    }

    @Test
    void whatIsRightOnOneScaleOnlyForbidsTheOther() {
        Bars bars = Bars.of(new double[] {1, 2}, new double[] {1, 100}, Role.INK);

        assertThat(other(Y, line(2, 90, 50), Rule.line(1, 1, 3, Role.INK))).isEmpty();
        assertThat(other(Y, line(2, 90, 50), bars)).isEmpty();
        assertThat(other(Axis.category("y", List.of(Text.of("a"))).range(0, 1), line(1, 90, 50)))
                .isEmpty();
        assertThat(OtherScale.of(Chart.of(X, Y, line(2, 90, 50)).squared(), false, false))
                .isEmpty();
    }

    @Test
    void aSharedAxisBecomesLinearButNotLogarithmic() {
        Chart log = Chart.of(X, Axis.log("y").range(1, 100), line(2, 90, 50));

        assertThat(OtherScale.of(log, false, true)).isPresent();
        assertThat(OtherScale.of(Chart.of(X, Y, line(2, 90, 50)), false, true)).isEmpty();
    }

    private static Optional<Axis> other(Axis y, Mark... marks) {
        return OtherScale.of(Chart.of(X, y, marks), false, false);
    }

    private static Line line(double... y) {
        return Line.of(new double[] {1, 2, 3}, y, Role.PLAIN);
    }
}
