package io.github.bookfigures.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StreamTracerTest {
    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 100, 80);

    private static Optional<Point2D> unit(double u, double v) {
        double length = Math.hypot(u, v);
        return length == 0 ? Optional.empty() : Optional.of(new Point2D.Double(u / length, v / length));
    }

    @Test
    void aUniformFieldHasParallelLinesAtTheDistance() {
        List<List<Point2D>> lines = new StreamTracer((x, y) -> unit(1, 0), AREA, 10).lines();

        List<Double> heights =
                lines.stream().map(line -> line.get(0).getY()).sorted().toList();
        assertThat(heights).hasSize(8);
        for (int i = 1; i < heights.size(); i++) {
            assertThat(heights.get(i) - heights.get(i - 1)).isCloseTo(10, within(1e-9));
        }
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.get(0).getX()).isLessThan(1.1);
            assertThat(line.get(line.size() - 1).getX()).isGreaterThan(98.9);
        });
    }

    @Test
    void linesRunWithTheField() {
        List<List<Point2D>> lines = new StreamTracer((x, y) -> unit(0, -1), AREA, 10).lines();

        assertThat(lines)
                .allMatch(line -> line.get(0).getY() > line.get(line.size() - 1).getY());
    }

    @Test
    void noLineComesNearAnother() {
        List<List<Point2D>> lines =
                new StreamTracer((x, y) -> unit(Math.cos(y / 9), Math.sin(x / 13)), AREA, 8).lines();

        assertThat(lines).hasSizeGreaterThan(8);
        for (List<Point2D> one : lines) {
            for (List<Point2D> other : lines) {
                if (one != other) {
                    assertThat(one)
                            .allSatisfy(point -> assertThat(other.stream()
                                            .mapToDouble(point::distance)
                                            .min()
                                            .orElseThrow())
                                    .isGreaterThanOrEqualTo(4 - 1e-9));
                }
            }
        }
    }

    @Test
    void linesInCirclesAreClosedAndDrawnOnce() {
        List<List<Point2D>> lines = new StreamTracer((x, y) -> unit(-(y - 40), x - 50), AREA, 10).lines();

        List<List<Point2D>> closed = lines.stream()
                .filter(line -> line.get(0).equals(line.get(line.size() - 1)))
                .toList();
        assertThat(closed).hasSizeGreaterThanOrEqualTo(2);
        for (List<Point2D> line : closed) {
            double radius = line.get(0).distance(50, 40);
            assertThat(line)
                    .allSatisfy(point -> assertThat(point.distance(50, 40)).isCloseTo(radius, within(0.2)));
            assertThat((line.size() - 1) * 1.0).isCloseTo(2 * Math.PI * radius, within(2.5));
        }
    }

    @Test
    void aFieldWithoutDirectionHasNoLines() {
        assertThat(new StreamTracer((x, y) -> Optional.empty(), AREA, 10).lines())
                .isEmpty();
    }

    @Test
    void linesEndWhereTheFieldIsUnknown() {
        List<List<Point2D>> lines =
                new StreamTracer((x, y) -> x > 50 ? Optional.empty() : unit(1, 0.2), AREA, 10).lines();

        assertThat(lines).isNotEmpty();
        assertThat(lines).allMatch(line -> line.stream().allMatch(point -> point.getX() < 51.5));
    }
}
