package io.github.bookfigures.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Format;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a figure looks like depends on its printed size, never on its resolution. */
class ResolutionTest {
    private static final double WIDTH = 120 / 25.4;
    private static final int COARSE = 100;
    private static final int FINE = 300;

    private final FigureRenderer renderer = new FigureRenderer();

    static List<Figure> figures() {
        return List.of(Samples.diagram(), Samples.several(), Samples.charts(), Samples.table());
    }

    @ParameterizedTest
    @MethodSource("figures")
    void everyTextStandsAtTheSamePlaceInTheSameSize(Figure figure) {
        List<DrawnText> coarse = renderer.record(figure, sheet(figure, COARSE)).texts();
        List<DrawnText> fine = renderer.record(figure, sheet(figure, FINE)).texts();

        assertThat(fine).hasSameSizeAs(coarse).hasSizeGreaterThan(5);
        for (int i = 0; i < fine.size(); i++) {
            assertThat(fine.get(i).words()).isEqualTo(coarse.get(i).words());
            assertThat(fine.get(i).size()).isEqualTo(coarse.get(i).size());
            assertThat(fine.get(i).bounds()).isEqualTo(coarse.get(i).bounds());
        }
    }

    /** To a dot of the coarser picture, a quarter of a millimetre. */
    @ParameterizedTest
    @MethodSource("figures")
    void theInkOfThePicturesCoversTheSameMillimetres(Figure figure) throws IOException {
        Rectangle2D coarse = ink(figure, COARSE);
        Rectangle2D fine = ink(figure, FINE);
        double dot = 25.4 / COARSE;

        assertThat(fine.getMinX()).isCloseTo(coarse.getMinX(), within(dot));
        assertThat(fine.getMinY()).isCloseTo(coarse.getMinY(), within(dot));
        assertThat(fine.getMaxX()).isCloseTo(coarse.getMaxX(), within(dot));
        assertThat(fine.getMaxY()).isCloseTo(coarse.getMaxY(), within(dot));
        assertThat(fine.getWidth()).isGreaterThan(WIDTH * 25.4 / 2);
    }

    private Sheet sheet(Figure figure, int dpi) {
        return new Sheet("default", WIDTH, renderer.height(figure, "default", WIDTH), dpi, false, "", "");
    }

    /** Where there is anything but paper, in millimetres. */
    private Rectangle2D ink(Figure figure, int dpi) throws IOException {
        byte[] png = renderer.render(figure, sheet(figure, dpi), Format.PNG);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        int paper = image.getRGB(0, 0);
        Rectangle ink = new Rectangle(-1, -1);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getRGB(x, y) != paper) {
                    ink.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        double mm = 25.4 / dpi;
        return new Rectangle2D.Double(ink.x * mm, ink.y * mm, ink.width * mm, ink.height * mm);
    }
}
