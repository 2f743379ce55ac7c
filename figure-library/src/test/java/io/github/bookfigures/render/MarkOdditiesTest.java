package io.github.bookfigures.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.BarSeries;
import io.github.bookfigures.figure.Boxes;
import io.github.bookfigures.figure.Bubbles;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.ErrorBars;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.HeatMap;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Quiver;
import io.github.bookfigures.figure.Regions;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.StreamLines;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.figure.Violins;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every mark is drawn whatever its numbers are: missing, alone, all equal, huge, on a logarithmic axis. */
class MarkOdditiesTest {
    private static final double[] AT = {1, 2, 3};

    private static Map<String, Mark> marks(double[] odd) {
        double[] other = {3, 1, 2};
        double[][] three = {odd, other, odd};
        double[] positive = Arrays.stream(odd).map(Math::abs).toArray();
        Map<String, Mark> marks = new LinkedHashMap<>();
        marks.put("boxes", Boxes.of(AT, three, Role.FUNCTION).withPoints());
        marks.put("violins", Violins.of(AT, three, Role.FUNCTION));
        marks.put("error bars", ErrorBars.about(AT, other, odd, Role.FUNCTION));
        marks.put("bubbles", Bubbles.of(AT, odd, Role.FUNCTION).sized(positive, "n"));
        marks.put("quiver", Quiver.grid(AT, AT, three, three, Role.FUNCTION).named("field"));
        marks.put("stream lines", StreamLines.of(AT, AT, three, three, Role.FUNCTION));
        marks.put("regions", Regions.ofProbability(AT, AT, three, Role.CLASS_A, Role.CLASS_B));
        marks.put(
                "cells",
                HeatMap.of(three, ColourScale.tint(0, 4, Text.of("n")))
                        .numbers(1)
                        .withGaps());
        List<Text> names = List.of(Text.of("a"), Text.of("b"), Text.of("c"));
        marks.put("stack", BarSeries.stacked(names, three).marks().get(0));
        marks.put("group", BarSeries.grouped(names, three).marks().get(0));
        return marks;
    }

    private static double[] numbers(String kind) {
        return switch (kind) {
            case "missing" -> new double[] {Double.NaN, Double.NaN, Double.NaN};
            case "one" -> new double[] {Double.NaN, 2, Double.NaN};
            case "equal" -> new double[] {2, 2, 2};
            case "zero" -> new double[3];
            case "huge" -> new double[] {1e300, 1, -1e300};
            default -> new double[] {Double.POSITIVE_INFINITY, 1, Double.NEGATIVE_INFINITY};
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing", "one", "equal", "zero", "huge", "infinite"})
    void strangeNumbersAreDrawn(String kind) {
        marks(numbers(kind)).forEach((name, mark) -> {
            ChartDrawing drawing = new ChartDrawing(Chart.of(Axis.linear("x"), Axis.linear("y"), mark));
            assertThat(drawing.shapes()).as(name).isPositive();
            assertThat(drawing.words())
                    .as(name)
                    .allMatch(words -> Double.isFinite(words.box().getX()));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing", "one", "equal"})
    void logarithmicAxesAreDrawn(String kind) {
        marks(numbers(kind)).forEach((name, mark) -> {
            ChartDrawing drawing = new ChartDrawing(Chart.of(Axis.linear("x"), Axis.log("y"), mark));
            assertThat(drawing.shapes()).as(name).isPositive();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "contrast", "morandi"})
    void everySampleIsDrawnInEveryTheme(String theme) {
        Sheet sheet = new Sheet(theme, 7, 4.6, 72, false, "", "");
        MarkSamples.all()
                .forEach((name, panel) -> assertThat(new FigureRenderer()
                                .record(Figure.of(panel), sheet)
                                .panels())
                        .as(name)
                        .allMatch(drawn -> drawn.shapes() > 0));
    }
}
