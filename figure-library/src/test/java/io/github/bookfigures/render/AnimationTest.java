package io.github.bookfigures.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bookfigures.figure.Animation;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Format;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Role;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnimationTest {
    private static final Sheet SHEET = new Sheet("default", 4, 3, 72, false, "A moving line", "");

    private final FigureRenderer renderer = new FigureRenderer();

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"GIF", "APNG"})
    void theSameFramesGiveTheSameBytes(Format format) {
        assertThat(renderer.render(frame(5), animation(), SHEET, format))
                .isEqualTo(new FigureRenderer().render(frame(5), animation(), SHEET, format));
    }

    @Test
    void aGifRunsForEverAndShowsEachFrameForItsTime() throws IOException {
        byte[] gif = renderer.render(frame(5), animation(), SHEET, Format.GIF);
        assertThat(new String(gif, StandardCharsets.ISO_8859_1)).contains("NETSCAPE2.0\3\1\0\0\0");
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(gif)));
        assertThat(reader.getNumImages(true)).isEqualTo(5);
        List<String> delays = new ArrayList<>();
        BufferedImage canvas = new BufferedImage(288, 216, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 5; i++) {
            IIOMetadataNode tree =
                    (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
            IIOMetadataNode place = (IIOMetadataNode)
                    tree.getElementsByTagName("ImageDescriptor").item(0);
            IIOMetadataNode control = (IIOMetadataNode)
                    tree.getElementsByTagName("GraphicControlExtension").item(0);
            delays.add(control.getAttribute("delayTime"));
            int left = Integer.parseInt(place.getAttribute("imageLeftPosition"));
            int top = Integer.parseInt(place.getAttribute("imageTopPosition"));
            BufferedImage part = reader.read(i);
            assertThat(part.getWidth()).isLessThanOrEqualTo(i == 0 ? 288 : 250);
            canvas.getGraphics().drawImage(part, left, top, null);
            BufferedImage drawn = png(frame(i + 1));
            assertThat(difference(canvas, drawn)).as("frame %d", i).isLessThan(1.5);
        }
        // 0.125 s are 12.5 hundredths: the half is not lost.
        assertThat(delays).containsExactly("13", "12", "13", "12", "100");
    }

    @Test
    void anAnimatedPngHasTheStillFigureForReadersWithoutFramesAndAllColours() throws IOException {
        byte[] apng = renderer.render(frame(3), animation(), SHEET, Format.APNG);
        BufferedImage still = ImageIO.read(new ByteArrayInputStream(apng));
        assertThat(difference(still, png(frame(3)))).isZero();
        List<byte[]> controls = chunks(apng, "fcTL");
        assertThat(controls).hasSize(5);
        assertThat(ByteBuffer.wrap(chunks(apng, "acTL").get(0)).getInt()).isEqualTo(5);
        assertThat(ByteBuffer.wrap(controls.get(0)).getInt(4)).isEqualTo(288);
        assertThat(ByteBuffer.wrap(controls.get(1)).getInt(4)).isLessThan(250);
        assertThat(ByteBuffer.wrap(controls.get(4)).getShort(20)).isEqualTo((short) 1000);
        List<Integer> numbers = Stream.concat(controls.stream(), chunks(apng, "fdAT").stream())
                .map(chunk -> ByteBuffer.wrap(chunk).getInt())
                .sorted()
                .toList();
        assertThat(numbers).isEqualTo(IntStream.range(0, 10).boxed().toList());
        String text = new String(apng, StandardCharsets.ISO_8859_1);
        assertThat(text.indexOf("IDAT")).isLessThan(text.indexOf("fcTL"));
    }

    @Test
    void aPaletteKeepsFewColoursAsTheyAreAndManyNearly() {
        Map<Integer, Integer> few =
                IntStream.range(0, 255).boxed().collect(Collectors.toMap(i -> i * 65_000, i -> i + 1));
        GifPalette exact = new GifPalette(few);
        few.keySet().forEach(rgb -> assertThat(exact.colour(exact.index(rgb))).isEqualTo(rgb));
        Map<Integer, Integer> many =
                IntStream.range(0, 4096).boxed().collect(Collectors.toMap(i -> i * 4096 + i, i -> 1));
        many.put(0x123456, 1_000_000);
        GifPalette near = new GifPalette(many);
        assertThat(near.size()).isEqualTo(255);
        assertThat(near.colour(near.index(0x123456))).isEqualTo(0x123456);
    }

    @Test
    void runsOfOneColourTakeFewCodes() {
        byte[] numbers = new byte[200 * 300];
        new java.util.Random(7).nextBytes(numbers);
        java.util.Arrays.fill(numbers, 20_000, 50_000, (byte) 3);
        assertThat(GifCodes.of(numbers)).hasSizeLessThan(60_000);
    }

    @Test
    void framesNeedOneSizeAndATimeAndAFormatThatShowsThem() {
        assertThatThrownBy(() -> renderer.render(frame(1), SHEET, Format.GIF))
                .isInstanceOf(RenderException.class)
                .hasMessage("the format 'gif' shows frames, and this figure has none");
        assertThatThrownBy(() -> renderer.render(frame(1), animation(), SHEET, Format.PDF))
                .isInstanceOf(RenderException.class)
                .hasMessage("the format 'pdf' shows no frames");
        assertThatThrownBy(() -> new Animation(
                        List.of(new Animation.Frame(frame(1), 1), new Animation.Frame(frame(1).size(5, 3), 1))))
                .hasMessage(
                        "frames are of one size, but frame 1 is 5.0 in by 3.0 in and the first is 4.0 in by 3.0 in");
        assertThatThrownBy(() -> new Animation.Frame(frame(1), 0))
                .hasMessage("a frame is shown for 0.02 to 60 seconds, not 0.0");
        assertThatThrownBy(() -> new Animation(Collections.nCopies(201, new Animation.Frame(frame(1), 1))))
                .hasMessage("an animation has 1 to 200 frames, not 201");
    }

    @Test
    void onlyTheRectangleThatChangedIsHandedOn() {
        List<Rectangle> parts = new ArrayList<>();
        Animation still = new Animation(List.of(
                new Animation.Frame(frame(1), 1), new Animation.Frame(frame(1), 1), new Animation.Frame(frame(2), 1)));
        Themes themes = new Themes();
        Theme theme = themes.named("default");
        new FrameSequence(
                        still,
                        frame -> new Artwork(frame.figure(), SHEET, theme, themes.fonts(theme), InkListener.NONE))
                .show(change -> parts.add(change.changed()));
        assertThat(parts.get(0)).isEqualTo(new Rectangle(288, 216));
        assertThat(parts.get(1)).isEqualTo(new Rectangle(1, 1));
        assertThat(parts.get(2).width).isBetween(20, 250);
    }

    private BufferedImage png(Figure figure) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(renderer.render(figure, SHEET, Format.PNG)));
    }

    private static Animation animation() {
        return new Animation(IntStream.rangeClosed(1, 5)
                .mapToObj(i -> new Animation.Frame(frame(i), i < 5 ? 0.125 : 1))
                .toList());
    }

    /** A line that has come so far. */
    private static Figure frame(int steps) {
        double[] x = IntStream.rangeClosed(0, steps).asDoubleStream().toArray();
        double[] y = IntStream.rangeClosed(0, steps).mapToDouble(i -> i * i).toArray();
        return Figure.of(Chart.of(
                        Axis.linear("step").range(0, 5),
                        Axis.linear("loss").range(0, 25),
                        Line.of(x, y, Role.RESIDUAL)))
                .size(4, 3);
    }

    /** Mean difference of the channels. */
    private static double difference(BufferedImage a, BufferedImage b) {
        double sum = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                for (int shift = 0; shift < 24; shift += 8) {
                    sum += Math.abs((a.getRGB(x, y) >> shift & 255) - (b.getRGB(x, y) >> shift & 255));
                }
            }
        }
        return sum / (3.0 * a.getWidth() * a.getHeight());
    }

    private static List<byte[]> chunks(byte[] png, String type) {
        List<byte[]> found = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(png, 8, png.length - 8);
        while (bytes.hasRemaining()) {
            byte[] data = new byte[bytes.getInt()];
            byte[] name = new byte[4];
            bytes.get(name).get(data).getInt();
            if (new String(name, StandardCharsets.US_ASCII).equals(type)) {
                found.add(data);
            }
        }
        return found;
    }
}
