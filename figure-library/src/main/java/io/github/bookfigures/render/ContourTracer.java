package io.github.bookfigures.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Marching squares: follows the line of a value through the cells of a grid. In a saddle, where two opposite corners lie
 * above the value, the mean of the corners decides which two are joined.
 */
final class ContourTracer {
    private final double[] x;
    private final double[] y;
    private final double[][] z;
    /** The least and the largest value at the corners of each cell; nothing lies between them where one is NaN. */
    private final double[] least;

    private final double[] most;

    /** Lines found so far: a chart is drawn more than once while its texts look for places. */
    private final Map<Double, List<ContourLine>> found = new HashMap<>();

    private Optional<ContourTracer> padded = Optional.empty();

    /**
     * A tracer of one function.
     *
     * @param x grid abscissas, ascending
     * @param y grid ordinates, ascending
     * @param z values, z[i][j] at (x[j], y[i]); cells with a NaN corner are left out
     */
    ContourTracer(double[] x, double[] y, double[][] z) {
        this.x = x;
        this.y = y;
        this.z = z;
        int cells = Math.max(0, y.length - 1) * Math.max(0, x.length - 1);
        this.least = new double[cells];
        this.most = new double[cells];
        for (int cell = 0; cell < cells; cell++) {
            double[] below = z[cell / (x.length - 1)];
            double[] above = z[cell / (x.length - 1) + 1];
            int j = cell % (x.length - 1);
            least[cell] = Math.min(Math.min(below[j], below[j + 1]), Math.min(above[j], above[j + 1]));
            most[cell] = Math.max(Math.max(below[j], below[j + 1]), Math.max(above[j], above[j + 1]));
        }
    }

    /** Lines of a value: rings, and lines that begin and end at the border of the grid. */
    List<ContourLine> lines(double level) {
        return found.computeIfAbsent(level, this::trace);
    }

    private List<ContourLine> trace(double level) {
        List<int[]> segments = segments(level);
        Map<Integer, List<Integer>> atEdge = new HashMap<>();
        for (int s = 0; s < segments.size(); s++) {
            for (int edge : segments.get(s)) {
                atEdge.computeIfAbsent(edge, key -> new ArrayList<>(2)).add(s);
            }
        }
        boolean[] used = new boolean[segments.size()];
        List<ContourLine> lines = new ArrayList<>();
        for (int pass = 0; pass < 2; pass++) {
            for (int s = 0; s < segments.size(); s++) {
                for (int end = 0; end < 2 && !used[s]; end++) {
                    int edge = segments.get(s)[end];
                    if (pass == 1 || atEdge.get(edge).size() == 1) {
                        lines.add(follow(s, edge, segments, atEdge, used, level));
                    }
                }
            }
        }
        return lines;
    }

    /** Rings round everything that lies at or above a value, closed along the border of the grid. */
    List<ContourLine> regions(double level) {
        if (padded.isEmpty()) {
            padded = Optional.of(padded());
        }
        return padded.get().lines(level);
    }

    private ContourLine follow(
            int first,
            int start,
            List<int[]> segments,
            Map<Integer, List<Integer>> atEdge,
            boolean[] used,
            double level) {
        List<Integer> edges = new ArrayList<>();
        edges.add(start);
        int segment = first;
        int edge = start;
        while (!used[segment]) {
            used[segment] = true;
            int[] ends = segments.get(segment);
            edge = ends[0] == edge ? ends[1] : ends[0];
            edges.add(edge);
            for (int next : atEdge.get(edge)) {
                if (!used[next]) {
                    segment = next;
                }
            }
        }
        boolean closed = edge == start;
        int count = closed ? edges.size() - 1 : edges.size();
        double[] px = new double[count];
        double[] py = new double[count];
        for (int n = 0; n < count; n++) {
            double[] place = crossing(edges.get(n), level);
            px[n] = place[0];
            py[n] = place[1];
        }
        return new ContourLine(px, py, closed);
    }

    /** Pieces of the line in each cell, as pairs of the grid edges they join. */
    private List<int[]> segments(double level) {
        List<int[]> segments = new ArrayList<>();
        for (int cell = 0; cell < least.length; cell++) {
            if (least[cell] < level && level <= most[cell]) {
                int i = cell / (x.length - 1);
                int j = cell % (x.length - 1);
                double sum = z[i][j] + z[i][j + 1] + z[i + 1][j + 1] + z[i + 1][j];
                boolean a = z[i][j] >= level;
                boolean b = z[i][j + 1] >= level;
                boolean c = z[i + 1][j + 1] >= level;
                boolean d = z[i + 1][j] >= level;
                int bottom = 2 * (i * x.length + j);
                int left = bottom + 1;
                int top = 2 * ((i + 1) * x.length + j);
                int right = 2 * (i * x.length + j + 1) + 1;
                if (a == c && b == d && a != b) {
                    boolean centre = sum / 4 >= level;
                    boolean cutsAandC = a != centre;
                    segments.add(cutsAandC ? new int[] {bottom, left} : new int[] {bottom, right});
                    segments.add(cutsAandC ? new int[] {right, top} : new int[] {top, left});
                    continue;
                }
                int[] ends = new int[2];
                int count = 0;
                if (a != b) {
                    ends[count++] = bottom;
                }
                if (b != c) {
                    ends[count++] = right;
                }
                if (c != d) {
                    ends[count++] = top;
                }
                if (d != a) {
                    ends[count++] = left;
                }
                if (count == 2) {
                    segments.add(ends);
                }
            }
        }
        return segments;
    }

    private double[] crossing(int edge, double level) {
        int node = edge / 2;
        int i = node / x.length;
        int j = node % x.length;
        if (edge % 2 == 0) {
            double t = (level - z[i][j]) / (z[i][j + 1] - z[i][j]);
            return new double[] {x[j] + t * (x[j + 1] - x[j]), y[i]};
        }
        double t = (level - z[i][j]) / (z[i + 1][j] - z[i][j]);
        return new double[] {x[j], y[i] + t * (y[i + 1] - y[i])};
    }

    /** The grid with its border doubled and the outer values far down: lines that met the border run along it. */
    private ContourTracer padded() {
        int rows = y.length;
        int columns = x.length;
        double[] px = new double[columns + 2];
        double[] py = new double[rows + 2];
        double[][] pz = new double[rows + 2][columns + 2];
        for (int j = 0; j < px.length; j++) {
            px[j] = x[Math.max(0, Math.min(columns - 1, j - 1))];
        }
        for (int i = 0; i < py.length; i++) {
            py[i] = y[Math.max(0, Math.min(rows - 1, i - 1))];
            for (int j = 0; j < px.length; j++) {
                boolean inside = i > 0 && i <= rows && j > 0 && j <= columns;
                pz[i][j] = inside ? z[i - 1][j - 1] : -1e300;
            }
        }
        return new ContourTracer(px, py, pz);
    }
}
