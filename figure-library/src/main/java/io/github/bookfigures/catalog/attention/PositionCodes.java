package io.github.bookfigures.catalog.attention;

import io.github.bookfigures.catalog.attention.PositionCodes.Result;
import io.github.bookfigures.catalog.attention.PositionalEncoding.Params;
import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Computes the codes of {@link PositionalEncoding} and their Gram matrix with ND4J in double precision. */
public final class PositionCodes implements Experiment<Params, Result> {
    /**
     * What was computed.
     *
     * @param code codes, one row per position
     * @param wavelength wavelength of each pair of dimensions, in positions
     * @param gram inner products of all pairs of positions
     * @param normDeviation largest deviation of a squared row norm from d/2
     * @param shiftDeviation largest deviation of an inner product from that at the same distance from position 0
     * @param rotationResidual largest deviation of PE(pos + 7) from one rotation applied to PE(pos)
     */
    public record Result(
            double[][] code,
            double[] wavelength,
            double[][] gram,
            double normDeviation,
            double shiftDeviation,
            double rotationResidual) {}

    private static final int SHIFT = 7;

    @Override
    public Result run(Params p, Lab lab) {
        int pairs = p.d_model() / 2;
        double[] frequency = IntStream.range(0, pairs)
                .mapToDouble(i -> Math.pow(p.base(), -2.0 * i / p.d_model()))
                .toArray();
        double[][] code = new double[p.positions()][p.d_model()];
        for (int pos = 0; pos < p.positions(); pos++) {
            for (int i = 0; i < pairs; i++) {
                code[pos][2 * i] = Math.sin(pos * frequency[i]);
                code[pos][2 * i + 1] = Math.cos(pos * frequency[i]);
            }
        }
        INDArray matrix = Nd4j.createFromArray(code).castTo(DataType.DOUBLE);
        double[][] gram = matrix.mmul(matrix.transpose()).toDoubleMatrix();
        double[] wavelength = IntStream.range(0, pairs)
                .mapToDouble(i -> 2 * Math.PI / frequency[i])
                .toArray();
        return new Result(
                code, wavelength, gram, normDeviation(gram, pairs), shiftDeviation(gram), rotation(code, frequency));
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        checks.add(Check.below("every row has squared norm d/2", r.normDeviation(), 1e-9));
        checks.add(Check.below("inner products depend on the offset only", r.shiftDeviation(), 1e-9));
        checks.add(Check.below("a shift is one rotation for all positions", r.rotationResidual(), 1e-9));
        boolean alternating = IntStream.range(0, p.d_model()).allMatch(j -> r.code()[0][j] == j % 2);
        checks.add(Check.that("row 0 is 0, 1, 0, 1, …", alternating, "row 0"));
        if (p.equals(new Params())) {
            checks.add(Check.near("inner product at offset 1", r.gram()[0][1], 30.92, 0.01));
            checks.add(Check.near("inner product at offset 10", r.gram()[0][10], 21.05, 0.01));
            checks.add(Check.near("inner product at offset 30", r.gram()[0][30], 17.07, 0.01));
        }
        return checks;
    }

    private static double normDeviation(double[][] gram, int expected) {
        return IntStream.range(0, gram.length)
                .mapToDouble(i -> Math.abs(gram[i][i] - expected))
                .max()
                .orElseThrow();
    }

    private static double shiftDeviation(double[][] gram) {
        double largest = 0;
        for (int i = 0; i < gram.length; i++) {
            for (int j = i; j < gram.length; j++) {
                largest = Math.max(largest, Math.abs(gram[i][j] - gram[0][j - i]));
            }
        }
        return largest;
    }

    private static double rotation(double[][] code, double[] frequency) {
        double largest = 0;
        for (int pos = 0; pos + SHIFT < code.length; pos++) {
            for (int i = 0; i < frequency.length; i++) {
                double cos = Math.cos(SHIFT * frequency[i]);
                double sin = Math.sin(SHIFT * frequency[i]);
                double s = code[pos][2 * i];
                double c = code[pos][2 * i + 1];
                largest = Math.max(largest, Math.abs(s * cos + c * sin - code[pos + SHIFT][2 * i]));
                largest = Math.max(largest, Math.abs(c * cos - s * sin - code[pos + SHIFT][2 * i + 1]));
            }
        }
        return largest;
    }
}
