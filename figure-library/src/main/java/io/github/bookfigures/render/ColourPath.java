package io.github.bookfigures.render;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/**
 * A way through OKLab by given stations, from which colour maps are taken at equal perceived distances.
 *
 * @param stations lightness, chroma and hue in degrees of each station; hue is run through linearly, so it may pass 360
 */
record ColourPath(List<double[]> stations) {
    private static final int FINE = 2048;

    ColourPath {
        stations = List.copyOf(stations);
    }

    /**
     * A map whose middle is the middle of the stations, of which there must be an even number: both halves get equally many
     * colours, however long they are.
     */
    ColourMap colouredFromTheMiddle(int half) {
        int middle = stations.size() / 2;
        List<Color> colours = new ArrayList<>(
                new ColourPath(stations.subList(0, middle)).colours(half + 1).colours());
        List<Color> upper = new ColourPath(stations.subList(middle, stations.size()))
                .colours(half + 1)
                .colours();
        colours.addAll(upper.subList(1, upper.size()));
        return new ColourMap(colours);
    }

    /** So many colours, each as different from the last as from the next. */
    ColourMap colours(int count) {
        OkLab[] fine = new OkLab[FINE + 1];
        double[] length = new double[FINE + 1];
        for (int i = 0; i <= FINE; i++) {
            fine[i] = at((double) i / FINE);
            length[i] = i == 0 ? 0 : length[i - 1] + fine[i].distance(fine[i - 1]);
        }
        List<Color> colours = new ArrayList<>();
        int step = 0;
        for (int i = 0; i < count; i++) {
            double target = length[FINE] * i / (count - 1);
            while (step < FINE && length[step] < target - 1e-12) {
                step++;
            }
            colours.add(fine[step].colour());
        }
        return new ColourMap(colours);
    }

    /** Linear between stations in lightness, smooth (a cosine) in chroma, so that no station shows as a kink. */
    private OkLab at(double place) {
        double scaled = place * (stations.size() - 1);
        int below = (int) Math.min(stations.size() - 2, Math.floor(scaled));
        double share = scaled - below;
        double[] from = stations.get(below);
        double[] to = stations.get(below + 1);
        double smooth = (1 - Math.cos(Math.PI * share)) / 2;
        return OkLab.polar(
                from[0] + (to[0] - from[0]) * share,
                from[1] + (to[1] - from[1]) * smooth,
                from[2] + (to[2] - from[2]) * share);
    }
}
