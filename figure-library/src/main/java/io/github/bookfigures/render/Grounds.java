package io.github.bookfigures.render;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The colours that lie under some letters; those whose channels fall into the same of 16 steps count as one. */
final class Grounds {
    private static final int STEP = 16;

    private final SortedMap<Integer, Sum> colours = new TreeMap<>();
    private int all;
    /** Most pixels are of the colour of the one before. */
    private int last = -1;

    private Sum same = new Sum();

    /** Grounds of the pixels with these numbers. */
    static List<DrawnText.Ground> of(int[] under, int[] pixels) {
        Grounds grounds = new Grounds();
        for (int pixel : pixels) {
            grounds.add(under[pixel]);
        }
        return grounds.shares();
    }

    void add(int rgb) {
        int step = ((rgb >> 16 & 255) / STEP * 16 + (rgb >> 8 & 255) / STEP) * 16 + (rgb & 255) / STEP;
        if (step != last) {
            same = colours.computeIfAbsent(step, any -> new Sum());
            last = step;
        }
        same.add(rgb);
        all++;
    }

    /** The largest first. */
    List<DrawnText.Ground> shares() {
        List<DrawnText.Ground> shares = new ArrayList<>();
        colours.values().forEach(sum -> shares.add(new DrawnText.Ground(sum.mean(), (double) sum.count / all)));
        shares.sort(Comparator.comparingDouble(DrawnText.Ground::share).reversed());
        return shares;
    }

    private static final class Sum {
        private long red;
        private long green;
        private long blue;
        private int count;

        void add(int rgb) {
            red += rgb >> 16 & 255;
            green += rgb >> 8 & 255;
            blue += rgb & 255;
            count++;
        }

        Color mean() {
            return new Color(share(red), share(green), share(blue));
        }

        private int share(long sum) {
            return (int) Math.round((double) sum / count);
        }
    }
}
