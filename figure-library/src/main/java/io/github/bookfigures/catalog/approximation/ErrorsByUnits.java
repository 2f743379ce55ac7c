package io.github.bookfigures.catalog.approximation;

import io.github.bookfigures.catalog.approximation.StepsAndHinges.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Symbol;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How the largest error of {@link UniversalApproximation} falls with the number of units. */
final class ErrorsByUnits {
    private ErrorsByUnits() {}

    static Chart chart(Result r, boolean steps) {
        double[] n = r.sizes();
        List<Mark> marks = new ArrayList<>();
        if (steps) {
            double start = 1.6 * r.stepError()[0];
            double[] guide = Arrays.stream(n).map(size -> start * n[0] / size).toArray();
            marks.add(Line.of(n, guide, Role.REFERENCE).named("slope −1"));
        }
        marks.add(Line.of(n, r.stepError(), steps ? Role.FUNCTION : Role.MUTED)
                .symbols(Symbol.SQUARE, 1)
                .named("steps, slope {0}", Amount.fixed(r.stepSlope(), 2)));
        if (!steps) {
            marks.add(Line.of(n, r.hingeError(), Role.FUNCTION)
                    .symbols(Symbol.DISC, 1)
                    .named("hinges, slope {0}", Amount.fixed(r.hingeSlope(), 2)));
        }
        return Chart.of(
                        Axis.log("Hidden units $N$").ticks(4.0, 8.0, 16.0, 32.0, 64.0, 128.0),
                        Axis.log("Largest error"),
                        marks)
                .legend(Chart.Legend.BELOW)
                .titled("The error falls as a power of N");
    }
}
