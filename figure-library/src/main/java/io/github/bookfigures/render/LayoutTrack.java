package io.github.bookfigures.render;

import java.util.Arrays;
import java.util.List;

/** The columns or the rows of a grid along one direction, with margins before and after each; lengths in points. */
final class LayoutTrack {
    private final double[] sizes;
    private final double[] shares;
    private final double length;
    private final double gap;
    private final double[] before;
    private final double[] after;

    private LayoutTrack(double[] shares, double[] sizes, double length, double gap) {
        this.shares = shares;
        this.sizes = sizes;
        this.length = length;
        this.gap = gap;
        this.before = new double[sizes.length];
        this.after = new double[sizes.length];
    }

    /**
     * Columns or rows that divide a length.
     *
     * @param relative sizes to each other
     * @param gap between neighbours, margins aside
     */
    static LayoutTrack dividing(double length, List<Double> relative, double gap) {
        double sum = relative.stream().mapToDouble(Double::doubleValue).sum();
        double[] shares = relative.stream().mapToDouble(size -> size / sum).toArray();
        return new LayoutTrack(shares, new double[shares.length], length, gap);
    }

    /** Columns or rows of these sizes, together as long as they are. */
    static LayoutTrack sized(double[] sizes, double gap) {
        return new LayoutTrack(new double[sizes.length], sizes.clone(), Double.NaN, gap);
    }

    int count() {
        return sizes.length;
    }

    /** Gives room for margins; whether all had enough. */
    boolean grant(double[] first, double[] last, boolean free) {
        boolean enough = true;
        for (int i = 0; i < sizes.length; i++) {
            enough &= first[i] <= before[i] + 0.01 && last[i] <= after[i] + 0.01;
            before[i] = free ? first[i] : Math.max(before[i], first[i]);
            after[i] = free ? last[i] : Math.max(after[i], last[i]);
        }
        return enough && !free;
    }

    /** Divides what margins leave. */
    void divide() {
        if (Double.isNaN(length)) {
            return;
        }
        double margins = Arrays.stream(before).sum() + Arrays.stream(after).sum();
        double free = Math.max(0, length - gap * (sizes.length - 1) - margins);
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = free * shares[i];
        }
    }

    double size(int index) {
        return sizes[index];
    }

    double outerStart(int index) {
        double at = 0;
        for (int i = 0; i < index; i++) {
            at += before[i] + sizes[i] + after[i] + gap;
        }
        return at;
    }

    double start(int index) {
        return outerStart(index) + before[index];
    }

    double end(int index) {
        return start(index) + sizes[index];
    }

    double outerEnd(int index) {
        return end(index) + after[index];
    }

    /** From the first margin to the last. */
    double total() {
        return outerEnd(sizes.length - 1);
    }

    /** What margins and gaps take of it. */
    double betweenSizes() {
        return total() - Arrays.stream(sizes).sum();
    }
}
