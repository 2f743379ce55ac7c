package io.github.bookfigures.figure.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bookfigures.figure.Shape.Box;
import io.github.bookfigures.figure.diagram.ConvolutionalNetwork.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConvolutionalNetworkTest {
    private static final ConvolutionalNetwork NET = ConvolutionalNetwork.input(32, 32, 3)
            .convolution(32, 5, 1, 2)
            .pooling(2)
            .convolution(64, 3, 1, 1)
            .pooling(2)
            .flatten()
            .dense(256)
            .dense(10);

    @Test
    void sizesFollowFromKernelsStridesAndPaddings() {
        assertThat(NET.stages())
                .extracting(stage -> stage.shape().plain())
                .containsExactly(
                        "32 × 32 × 3",
                        "32 × 32 × 32",
                        "16 × 16 × 32",
                        "16 × 16 × 64",
                        "8 × 8 × 64",
                        "4,096",
                        "256",
                        "10");
    }

    @Test
    void parametersAreCountedWithBiases() {
        assertThat(NET.stages())
                .extracting(Stage::parameters)
                .containsExactly(0L, 2_432L, 0L, 18_496L, 0L, 0L, 1_048_832L, 2_570L);
        assertThat(NET.parameters()).isEqualTo(1_072_330);
    }

    @Test
    void aStrideThatDoesNotDivideRoundsDown() {
        assertThat(ConvolutionalNetwork.input(7, 9, 1)
                        .convolution(1, 3, 2, 0)
                        .stages()
                        .get(1))
                .returns(3, Stage::height)
                .returns(4, Stage::width);
    }

    @Test
    void textsStandClearOfEachOther() {
        List<Box> texts = NET.diagram().shapes().stream()
                .filter(Box.class::isInstance)
                .map(Box.class::cast)
                .filter(box -> !box.text().isEmpty())
                .toList();
        assertThat(texts).hasSize(8 + 8 + 4);
        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < i; j++) {
                Box one = texts.get(i);
                Box other = texts.get(j);
                assertThat(Math.abs(one.x() - other.x()) >= (one.width() + other.width()) / 2 - 1e-9
                                || Math.abs(one.y() - other.y()) >= (one.height() + other.height()) / 2 - 1e-9)
                        .as("%s and %s", one, other)
                        .isTrue();
            }
        }
    }

    @Test
    void aWindowLargerThanItsInputIsRefused() {
        ConvolutionalNetwork small = ConvolutionalNetwork.input(4, 4, 1).pooling(2);
        assertThatThrownBy(() -> small.convolution(8, 5, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a window of 5 with stride 1 and padding 1 does not fit the output of layer 1, 2 × 2 × 1");
    }
}
