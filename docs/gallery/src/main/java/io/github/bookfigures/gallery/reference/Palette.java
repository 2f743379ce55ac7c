package io.github.bookfigures.gallery.reference;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Writes pictures with 128 colours, at a third of the bytes. Colours are divided by median cut: P. Heckbert, Color image
 * quantization for frame buffer display, SIGGRAPH 1982.
 */
final class Palette {
    private static final int MOST = 128;
    private static final int CHANNEL = 255;
    /** Colours are told apart by the upper five bits of each channel. */
    private static final int COARSE = 0xF8F8F8;

    private Palette() {}

    private record Counted(int rgb, int count) {
        int channel(int shift) {
            return rgb >> shift & CHANNEL;
        }
    }

    static void write(BufferedImage picture, Path file) throws IOException {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        Map<Integer, int[]> counts = new HashMap<>();
        for (int pixel : pixels) {
            counts.computeIfAbsent(pixel & COARSE, colour -> new int[1])[0]++;
        }
        List<Counted> all = counts.entrySet().stream()
                .map(entry -> new Counted(entry.getKey(), entry.getValue()[0]))
                .sorted(Comparator.comparingInt(Counted::rgb))
                .toList();
        List<List<Counted>> boxes = cut(all);
        int[] palette = new int[boxes.size()];
        Map<Integer, Integer> index = new HashMap<>();
        for (int i = 0; i < palette.length; i++) {
            palette[i] = mean(boxes.get(i));
            for (Counted colour : boxes.get(i)) {
                index.put(colour.rgb(), i);
            }
        }
        IndexColorModel model =
                new IndexColorModel(8, palette.length, palette, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
        BufferedImage small =
                new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        int[] numbers = new int[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            numbers[i] = index.get(pixels[i] & COARSE);
        }
        small.getRaster().setPixels(0, 0, picture.getWidth(), picture.getHeight(), numbers);
        ImageIO.write(small, "png", file.toFile());
    }

    private static List<List<Counted>> cut(List<Counted> all) {
        List<List<Counted>> boxes = new ArrayList<>(List.of(all));
        while (boxes.size() < MOST) {
            List<Counted> widest = boxes.stream()
                    .max(Comparator.comparingDouble(box -> spread(box, widestShift(box)) * Math.sqrt(weight(box))))
                    .orElseThrow();
            if (widest.size() < 2) {
                break;
            }
            int shift = widestShift(widest);
            List<Counted> sorted = widest.stream()
                    .sorted(Comparator.comparingInt((Counted c) -> c.channel(shift))
                            .thenComparingInt(Counted::rgb))
                    .toList();
            int middle = sorted.size() / 2;
            boxes.remove(widest);
            boxes.add(sorted.subList(0, middle));
            boxes.add(sorted.subList(middle, sorted.size()));
        }
        return boxes;
    }

    private static int widestShift(List<Counted> box) {
        int best = 16;
        for (int shift : new int[] {8, 0}) {
            best = spread(box, shift) > spread(box, best) ? shift : best;
        }
        return best;
    }

    private static int spread(List<Counted> box, int shift) {
        int least = CHANNEL;
        int most = 0;
        for (Counted colour : box) {
            least = Math.min(least, colour.channel(shift));
            most = Math.max(most, colour.channel(shift));
        }
        return most - least;
    }

    private static long weight(List<Counted> box) {
        return box.stream().mapToLong(Counted::count).sum();
    }

    /** White stays white. */
    private static int mean(List<Counted> box) {
        int rgb = 0;
        for (int shift : new int[] {16, 8, 0}) {
            long sum = 0;
            for (Counted colour : box) {
                int value = colour.channel(shift);
                sum += (long) colour.count() * (value | value >> 5);
            }
            rgb |= (int) (sum / weight(box)) << shift;
        }
        return rgb;
    }
}
