package io.github.bookfigures.gallery.visual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class SsimTest {
    private static final double C1 = 6.5025;

    @Test
    void aPictureIsWhollyLikeItself() {
        double[][] waves = channel(24, 32, (i, j) -> 127 + 100 * Math.sin(i) * Math.cos(j));

        assertThat(flat(Ssim.map(waves, waves))).hasSize(14 * 22).allMatch(value -> Math.abs(value - 1) < 1e-9);
    }

    @Test
    void flatPicturesDifferByTheLuminanceTermAlone() {
        double[][] map = Ssim.map(channel(11, 11, (i, j) -> 100), channel(11, 11, (i, j) -> 150));

        assertThat(map[0][0]).isEqualTo((2 * 100 * 150 + C1) / (100 * 100 + 150 * 150 + C1), within(1e-9));
    }

    /** Against scikit-image 0.26.0: structural_similarity(x, y, gaussian_weights, sigma 1.5, no sample covariance). */
    @Test
    void agreesWithAnotherImplementation() {
        double[][] x = channel(24, 32, (i, j) -> Math.floor(127.5 + 100 * Math.sin(i / 3) * Math.cos(j / 4)));
        double[][] y =
                channel(24, 32, (i, j) -> Math.floor(127.5 + 80 * Math.sin(i / 3 + 0.2) * Math.cos(j / 4 - 0.1)));

        double[][] map = Ssim.map(x, y);

        assertThat(flat(map).stream().mapToDouble(v -> v).average().orElseThrow())
                .isEqualTo(0.9402518557948387, within(1e-12));
        assertThat(map[12 - 5][16 - 5]).isEqualTo(0.9563734167365061, within(1e-12));
    }

    @Test
    void theOrderOfThePicturesDoesNotMatter() {
        double[][] x = channel(16, 16, (i, j) -> (i * 37 + j * 91) % 256);
        double[][] y = channel(16, 16, (i, j) -> (i * 53 + j * 17) % 256);

        double[][] there = Ssim.map(x, y);
        double[][] back = Ssim.map(y, x);

        for (int i = 0; i < there.length; i++) {
            assertThat(there[i]).containsExactly(back[i], within(1e-12));
        }
    }

    @Test
    void theNegativeOfAPatternIsUnlikeIt() {
        double[][] pattern = channel(16, 16, (i, j) -> (i + j) % 2 * 200 + 27);
        double[][] negative = channel(16, 16, (i, j) -> 254 - pattern[(int) i][(int) j]);

        assertThat(flat(Ssim.map(pattern, negative))).allMatch(value -> value < -0.98);
    }

    @Test
    void aChangeOfHueAloneIsSeen() {
        BufferedImage one = coloured(0x800000);
        // The same luminance, 0.2126 of red and 0.7152 of green.
        BufferedImage two = coloured((int) Math.round(0x80 * 0.2126 / 0.7152) << 8);

        assertThat(flat(Ssim.map(one, two))).allMatch(value -> value < 0.01);
    }

    @Test
    void picturesOfDifferentSizeCannotBeCompared() {
        assertThatThrownBy(() -> Ssim.map(
                        new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB),
                        new BufferedImage(20, 21, BufferedImage.TYPE_INT_RGB)))
                .hasMessage("pictures of 20 by 20 and 20 by 21 pixels");
    }

    private static BufferedImage coloured(int rgb) {
        BufferedImage image = new BufferedImage(12, 12, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 144; i++) {
            image.setRGB(i % 12, i / 12, rgb);
        }
        return image;
    }

    private static double[][] channel(int rows, int columns, DoubleBinaryOperator formula) {
        double[][] values = new double[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                values[i][j] = formula.applyAsDouble(i, j);
            }
        }
        return values;
    }

    private static List<Double> flat(double[][] values) {
        return Arrays.stream(values).flatMapToDouble(Arrays::stream).boxed().toList();
    }
}
