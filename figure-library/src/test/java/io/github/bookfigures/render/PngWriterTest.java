package io.github.bookfigures.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Format;
import io.github.bookfigures.figure.SvgText;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngWriterTest {
    @Test
    void everyKindOfPixelsComesBackAsItWas() throws IOException {
        int opaque = 0xff000000;
        assertThat(colourType(image(BufferedImage.TYPE_INT_RGB, (x, y) -> (x * 31 + y * 7) * 12345 | opaque)))
                .isEqualTo(2);
        assertThat(colourType(image(BufferedImage.TYPE_INT_RGB, (x, y) -> (x / 40 * 90 + y / 50 * 30) | opaque)))
                .isEqualTo(3);
        assertThat(colourType(image(BufferedImage.TYPE_INT_ARGB, (x, y) -> (x * 31 + y) * 123457)))
                .isEqualTo(6);
        assertThat(colourType(image(BufferedImage.TYPE_INT_ARGB, (x, y) -> x < y ? 0 : 0x80ff0000)))
                .isEqualTo(3);
    }

    @Test
    void rowsThatRepeatAreStoredAsDifferences() throws IOException {
        // Each row is noise, but all are alike: only the difference from the row above is short.
        int[] noise = new java.util.Random(1).ints(200).toArray();
        BufferedImage image = image(BufferedImage.TYPE_INT_RGB, (x, y) -> noise[x] + y / 60 | 0xff000000);
        assertThat(PngWriter.of(image).length).isLessThan(4000);
        assertThat(colourType(image)).isEqualTo(2);
    }

    @Test
    void aPngNamesItsFigureAndSaysWhatItsColoursMeanBeforeItsPixels() {
        Figure figure = Samples.cards();
        Sheet sheet = new Sheet("default", 5, 2.5, 100, false, "Größe", "Boxes", "the-cards", SvgText.OUTLINES);
        Map<String, byte[]> chunks = chunks(new FigureRenderer().render(figure, sheet, Format.PNG));
        assertThat(chunks.keySet())
                .containsExactly(
                        "IHDR",
                        "sRGB",
                        "pHYs",
                        "iTXt Title",
                        "tEXt Description",
                        "tEXt Figure",
                        "tEXt Software",
                        "IDAT",
                        "IEND");
        assertThat(text(chunks.get("iTXt Title"))).isEqualTo("Title\0\0\0\0\0Größe");
        assertThat(text(chunks.get("tEXt Figure"))).isEqualTo("Figure\0the-cards");
        assertThat(text(chunks.get("tEXt Software"))).matches("Software\0Book Figures [0-9].*");
    }

    private static String text(byte[] data) {
        return new String(data, StandardCharsets.UTF_8);
    }

    /** The number of the kind of pixels in the file of an image, which must hold the same pixels. */
    private static int colourType(BufferedImage image) throws IOException {
        byte[] png = PngWriter.of(image);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(png));
        int width = image.getWidth();
        assertThat(read.getRGB(0, 0, width, image.getHeight(), null, 0, width))
                .isEqualTo(image.getRGB(0, 0, width, image.getHeight(), null, 0, width));
        return png[25];
    }

    private static BufferedImage image(int type, IntBinaryOperator colour) {
        BufferedImage image = new BufferedImage(200, 300, type);
        IntStream.range(0, 200 * 300).forEach(i -> image.setRGB(i % 200, i / 200, colour.applyAsInt(i % 200, i / 200)));
        return image;
    }

    static Map<String, byte[]> chunks(byte[] png) {
        Map<String, byte[]> chunks = new LinkedHashMap<>();
        ByteBuffer bytes = ByteBuffer.wrap(png, 8, png.length - 8);
        while (bytes.hasRemaining()) {
            byte[] data = new byte[bytes.getInt()];
            byte[] name = new byte[4];
            bytes.get(name).get(data).getInt();
            String type = text(name);
            String keyword = List.of("tEXt", "iTXt").contains(type)
                    ? " " + text(data).substring(0, text(data).indexOf('\0'))
                    : "";
            chunks.put(type + keyword, data);
        }
        return chunks;
    }
}
