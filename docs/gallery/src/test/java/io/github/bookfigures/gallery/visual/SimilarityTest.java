package io.github.bookfigures.gallery.visual;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SimilarityTest {
    @Test
    void aLineThatLiesAHundredthOfAPixelHigherIsTheSamePicture() {
        assertThat(Similarity.of(drawn(chart(0)), drawn(chart(0.01))).isEnough())
                .isTrue();
    }

    @Test
    void noiseOfOneStepInEveryPixelIsTheSamePicture() {
        BufferedImage noisy = drawn(chart(0));
        for (int i = 0; i < noisy.getWidth() * noisy.getHeight(); i++) {
            int x = i % noisy.getWidth();
            int y = i / noisy.getWidth();
            noisy.setRGB(x, y, (i * 7 + y) % 2 == 0 ? noisy.getRGB(x, y) : noisy.getRGB(x, y) ^ 0x010101);
        }

        assertThat(Similarity.of(drawn(chart(0)), noisy).isEnough()).isTrue();
    }

    @Test
    void aLineThatLiesOnePixelHigherIsAnother() {
        assertThat(Similarity.of(drawn(chart(0)), drawn(chart(1))).isEnough()).isFalse();
    }

    @Test
    void oneLostTickLabelIsFoundAlthoughTheMeanHardlyChanges() {
        Consumer<Graphics2D> label = g -> g.fill(new Rectangle2D.Double(300, 200, 9, 7));

        Similarity found = Similarity.of(drawn(chart(0).andThen(label)), drawn(chart(0)));

        assertThat(found.mean()).isGreaterThan(0.995);
        assertThat(found.isEnough()).isFalse();
        assertThat(found.x()).isBetween(284, 309);
        assertThat(found.y()).isBetween(184, 207);
    }

    private static Consumer<Graphics2D> chart(double higher) {
        return g -> {
            g.setStroke(new BasicStroke(1.3f));
            g.draw(new Line2D.Double(30, 250 - higher, 380, 40 - higher));
        };
    }

    private static BufferedImage drawn(Consumer<Graphics2D> drawing) {
        BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 400, 300);
        g.setColor(new Color(0x0072B2));
        drawing.accept(g);
        g.dispose();
        return image;
    }
}
