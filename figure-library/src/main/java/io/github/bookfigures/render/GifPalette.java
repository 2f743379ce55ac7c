package io.github.bookfigures.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The 255 colours that stand for all colours of some frames. When there are no more, each stands for itself. Otherwise
 * the most frequent, those of flat areas, are kept exactly, and the rest, mostly of smooth edges, is divided by median
 * cut: P. Heckbert, Color image quantization for frame buffer display, SIGGRAPH 1982.
 */
final class GifPalette {
    static final int MOST = 255;

    private static final int KEPT = 128;

    private final Map<Integer, Integer> nearest = new HashMap<>();
    private final int[] colours;

    private record Counted(int rgb, long count) {
        int channel(int shift) {
            return rgb >> shift & 255;
        }
    }

    /** @param counts how often each colour without its opacity occurs */
    GifPalette(Map<Integer, Integer> counts) {
        List<Counted> all = new ArrayList<>();
        counts.forEach((rgb, count) -> all.add(new Counted(rgb, count)));
        all.sort(Comparator.comparingLong(Counted::count).reversed().thenComparingInt(Counted::rgb));
        List<Integer> chosen = new ArrayList<>();
        int exact = all.size() <= MOST ? all.size() : KEPT;
        all.subList(0, exact).forEach(colour -> chosen.add(colour.rgb()));
        if (exact < all.size()) {
            cut(new ArrayList<>(all.subList(exact, all.size())), MOST - exact).forEach(box -> chosen.add(mean(box)));
        }
        colours = chosen.stream().mapToInt(Integer::intValue).toArray();
        for (int i = 0; i < exact; i++) {
            nearest.put(colours[i], i);
        }
    }

    int size() {
        return colours.length;
    }

    int colour(int index) {
        return colours[index];
    }

    /** The number of the colour nearest to one. */
    int index(int rgb) {
        return nearest.computeIfAbsent(rgb, this::search);
    }

    private int search(int rgb) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < colours.length; i++) {
            int red = (rgb >> 16 & 255) - (colours[i] >> 16 & 255);
            int green = (rgb >> 8 & 255) - (colours[i] >> 8 & 255);
            int blue = (rgb & 255) - (colours[i] & 255);
            // The eye sees differences of green best and of blue worst.
            int distance = 3 * red * red + 6 * green * green + blue * blue;
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    private static List<List<Counted>> cut(List<Counted> colours, int boxes) {
        List<List<Counted>> all = new ArrayList<>(List.of(colours));
        while (all.size() < boxes) {
            List<Counted> largest = all.stream()
                    .filter(box -> box.size() > 1)
                    .max(Comparator.comparingLong(box -> width(box, widest(box)) * weight(box)))
                    .orElse(List.of());
            if (largest.isEmpty()) {
                return all;
            }
            int shift = widest(largest);
            List<Counted> sorted = new ArrayList<>(largest);
            sorted.sort(Comparator.comparingInt((Counted colour) -> colour.channel(shift))
                    .thenComparingInt(Counted::rgb));
            long half = weight(sorted) / 2;
            int middle = 0;
            for (long sum = 0; middle < sorted.size() - 1 && (middle == 0 || sum < half); middle++) {
                sum += sorted.get(middle).count();
            }
            all.set(all.indexOf(largest), sorted.subList(0, middle));
            all.add(sorted.subList(middle, sorted.size()));
        }
        return all;
    }

    private static long weight(List<Counted> box) {
        return box.stream().mapToLong(Counted::count).sum();
    }

    /** The channel in which a box reaches farthest, as the place of its bits. */
    private static int widest(List<Counted> box) {
        int best = 16;
        for (int shift : new int[] {8, 0}) {
            best = width(box, shift) > width(box, best) ? shift : best;
        }
        return best;
    }

    private static long width(List<Counted> box, int shift) {
        int low = 255;
        int high = 0;
        for (Counted colour : box) {
            low = Math.min(low, colour.channel(shift));
            high = Math.max(high, colour.channel(shift));
        }
        return high - low;
    }

    private static int mean(List<Counted> box) {
        long weight = weight(box);
        int mean = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            long sum = 0;
            for (Counted colour : box) {
                sum += colour.count() * colour.channel(shift);
            }
            mean |= (int) ((sum + weight / 2) / weight) << shift;
        }
        return mean;
    }
}
