package io.github.bookfigures.figure;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which class wins where: calm tints of the classes' roles and the lines between them. It does not stand in the way of
 * points drawn on it.
 *
 * @param x grid abscissas, ascending
 * @param y grid ordinates, ascending
 * @param scores scores[k][i][j] of class k at (x[j], y[i]), a probability for instance; the greatest wins
 * @param roles what each class stands for
 */
public record Regions(double[] x, double[] y, double[][][] scores, List<Role> roles) implements Mark {
    public Regions {
        roles = List.copyOf(roles);
        if (scores.length < 2 || scores.length != roles.size()) {
            throw new IllegalArgumentException("regions need scores of at least two classes and a role for each, not "
                    + scores.length + " and " + roles.size());
        }
        for (double[][] grid : scores) {
            if (x.length < 2 || y.length < 2 || grid.length != y.length || grid[0].length != x.length) {
                throw new IllegalArgumentException("regions need scores[class][" + y.length + "][" + x.length
                        + "] on a grid of at least two by two places");
            }
        }
    }

    public static Regions of(double[] x, double[] y, double[][][] scores, Role... roles) {
        return new Regions(x, y, scores, List.of(roles));
    }

    /** Two classes by the probability of the second; the line is where it is one half. */
    public static Regions ofProbability(double[] x, double[] y, double[][] second, Role first, Role other) {
        double[][] rest = new double[second.length][];
        for (int i = 0; i < second.length; i++) {
            rest[i] = new double[second[i].length];
            for (int j = 0; j < rest[i].length; j++) {
                rest[i][j] = 1 - second[i][j];
            }
        }
        return of(x, y, new double[][][] {rest, second}, first, other);
    }

    /**
     * Classes by their numbers, from 0. Lines run half-way between places of different classes, smoothed over the nearest
     * neighbours, so that they are no stairs; a single place among others of another class vanishes.
     */
    public static Regions ofClasses(double[] x, double[] y, int[][] classes, Role... roles) {
        double[][][] scores = IntStream.range(0, roles.length)
                .mapToObj(k -> smooth(indicator(classes, k)))
                .toArray(double[][][]::new);
        return of(x, y, scores, roles);
    }

    private static double[][] indicator(int[][] classes, int k) {
        double[][] is = new double[classes.length][];
        for (int i = 0; i < classes.length; i++) {
            is[i] = new double[classes[i].length];
            for (int j = 0; j < is[i].length; j++) {
                is[i][j] = classes[i][j] == k ? 1 : 0;
            }
        }
        return is;
    }

    /** Binomial means along both directions; the border repeats. */
    private static double[][] smooth(double[][] grid) {
        double[][] mean = new double[grid.length][];
        for (int i = 0; i < grid.length; i++) {
            mean[i] = new double[grid[i].length];
            for (int j = 0; j < mean[i].length; j++) {
                for (int di = -1; di <= 1; di++) {
                    for (int dj = -1; dj <= 1; dj++) {
                        int row = Math.max(0, Math.min(grid.length - 1, i + di));
                        int column = Math.max(0, Math.min(mean[i].length - 1, j + dj));
                        mean[i][j] += (2 - Math.abs(di)) * (2 - Math.abs(dj)) / 16.0 * grid[row][column];
                    }
                }
            }
        }
        return mean;
    }
}
