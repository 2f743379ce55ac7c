package io.github.bookfigures.figure.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape;
import io.github.bookfigures.figure.Shape.Box;
import io.github.bookfigures.figure.Shape.Outline;
import io.github.bookfigures.figure.Shape.Path;
import io.github.bookfigures.figure.diagram.MultilayerPerceptron.Layer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MultilayerPerceptronTest {
    private static MultilayerPerceptron net(int... units) {
        return MultilayerPerceptron.of(IntStream.of(units)
                .mapToObj(count -> Layer.of("layer", count, Role.series(0)))
                .toArray(Layer[]::new));
    }

    private static <T extends Shape> List<T> all(MultilayerPerceptron net, Class<T> kind) {
        return net.diagram().shapes().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static List<Box> circles(MultilayerPerceptron net) {
        return all(net, Box.class).stream()
                .filter(box -> box.outline() == Outline.ELLIPSE && box.width() > 0.5)
                .toList();
    }

    @Test
    void parametersAreWeightsAndBiases() {
        assertThat(net(4, 5, 5, 3).parameters()).isEqualTo(25 + 30 + 18);
    }

    @Test
    void everyUnitIsJoinedToEveryUnitOfTheNextLayer() {
        assertThat(all(net(4, 5, 5, 3), Path.class)).hasSize(20 + 25 + 15);
        assertThat(circles(net(4, 5, 5, 3))).hasSize(17);
    }

    @Test
    void aLayerOfManyUnitsHasThreeDotsInsteadOfSome() {
        MultilayerPerceptron net = net(784, 3);
        assertThat(circles(net)).hasSize(7 + 3);
        assertThat(all(net, Path.class)).hasSize(7 * 3);
        assertThat(all(net, Box.class)).filteredOn(box -> box.width() < 0.2).hasSize(3);
    }

    @Test
    void circlesDoNotTouch() {
        List<Box> circles = circles(net(8, 8, 2));
        for (int i = 0; i < circles.size(); i++) {
            for (int j = 0; j < i; j++) {
                Box one = circles.get(i);
                Box other = circles.get(j);
                assertThat(Math.hypot(one.x() - other.x(), one.y() - other.y())).isGreaterThan(one.width() * 1.1);
            }
        }
    }

    @Test
    void aDroppedUnitHasNoEdges() {
        MultilayerPerceptron net = MultilayerPerceptron.of(
                Layer.of("in", 3, Role.MUTED).kept(true, false, true), Layer.of("out", 2, Role.MUTED));
        assertThat(all(net, Path.class))
                .filteredOn(path -> path.role().equals(Role.BAD))
                .hasSize(2);
        assertThat(all(net, Path.class)).hasSize(2 * 2 + 2);
    }

    @Test
    void weightsBecomeThicknessAndSignsColour() {
        MultilayerPerceptron net = net(2, 1).weights(List.<double[][]>of(new double[][] {{-2, 0.5}}));
        List<Path> edges = all(net, Path.class);
        assertThat(edges.get(0).weight()).isGreaterThan(edges.get(1).weight());
        assertThat(edges.get(0).role().name()).isEqualTo(MultilayerPerceptron.NEGATIVE.name());
        assertThat(edges.get(1).role().name()).isEqualTo(MultilayerPerceptron.POSITIVE.name());
    }

    @Test
    void activationsOfAnotherNumberThanUnitsAreRefused() {
        assertThatThrownBy(() -> Layer.of("in", 3, Role.MUTED).activations(1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a layer of 3 units needs as many activations, not 2");
    }

    @Test
    void oneLayerIsNoNetwork() {
        assertThatThrownBy(() -> net(3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "needs at least two layers, a matrix of weights for each gap or none, and at least three units"
                                + " drawn; not 1, 0 and 8");
    }
}
