package io.github.bookfigures.catalog.retrieval;

import io.github.bookfigures.figure.Regions;
import io.github.bookfigures.figure.Role;
import java.util.List;
import java.util.stream.IntStream;

/** The places of the plane that are nearest to each of some centres, as regions with straight borders. */
final class VoronoiCells {
    private static final int GRID = 53;

    private VoronoiCells() {}

    /**
     * The cells in a square round the origin.
     *
     * @param centres the centres, x and y
     * @param edge half the length of the square's sides
     * @param roles what each cell stands for
     */
    static Regions of(double[][] centres, double edge, Role... roles) {
        double[] grid = IntStream.range(0, GRID)
                .mapToDouble(i -> edge * (2.0 * i / (GRID - 1) - 1))
                .toArray();
        return new Regions(grid, grid, nearness(centres, grid), List.of(roles));
    }

    /** How near each centre is: half the squared distance, turned round, without the part that all centres share. */
    private static double[][][] nearness(double[][] centres, double[] grid) {
        double[][][] scores = new double[centres.length][grid.length][grid.length];
        for (int c = 0; c < centres.length; c++) {
            double x = centres[c][0];
            double y = centres[c][1];
            for (int i = 0; i < grid.length; i++) {
                for (int j = 0; j < grid.length; j++) {
                    scores[c][i][j] = x * grid[j] + y * grid[i] - (x * x + y * y) / 2;
                }
            }
        }
        return scores;
    }
}
