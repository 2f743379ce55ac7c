package io.github.bookfigures.catalog.vision;

import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.learn.SeededRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.Conv2DConfig;
import org.nd4j.linalg.factory.Nd4j;

/** Convolutions of a small image of whole numbers with a 3 x 3 kernel, by ND4J, for two strides and two paddings. */
public final class ConvolutionArithmetic
        implements Experiment<ConvolutionArithmetic.Params, ConvolutionArithmetic.Result> {
    private static final int SIDE = 5;
    private static final int KERNEL = 3;

    /** What the manifest may set. */
    public record Params(
            @Doc("an image of 5 x 5 whole numbers; empty for one with an upright edge and seeded noise")
            double[][] input,

            @Doc("a kernel of 3 x 3 whole numbers, not flipped")
            double[][] kernel,

            @Doc("two strides, 1 and another up to 2") List<Integer> strides,
            @Doc("two paddings, 0 and another up to 1") List<Integer> paddings) {
        public Params() {
            this(new double[0][], new double[][] {{-1, 0, 1}, {-2, 0, 2}, {-1, 0, 1}}, List.of(1, 2), List.of(0, 1));
        }

        public Params {
            strides = List.copyOf(strides);
            paddings = List.copyOf(paddings);
            if (input.length != 0 && !isSquare(input, SIDE) || !isSquare(kernel, KERNEL)) {
                throw new IllegalArgumentException("needs a 3 x 3 kernel and an input of 5 x 5 numbers, or none");
            }
            if (!strides.equals(List.of(1, 2)) || !paddings.equals(List.of(0, 1))) {
                throw new IllegalArgumentException("needs the strides 1 and 2 and the paddings 0 and 1");
            }
        }

        private static boolean isSquare(double[][] matrix, int side) {
            return matrix.length == side && Arrays.stream(matrix).allMatch(row -> row.length == side);
        }
    }

    /**
     * One convolution.
     *
     * @param stride pixels that the window moves
     * @param padding zeros on each side
     * @param output the result, [row][column]
     * @param naive the same by a plain double loop
     */
    public record Case(int stride, int padding, double[][] output, double[][] naive) {}

    /**
     * What was computed.
     *
     * @param input the image, [row][column]
     * @param kernel the kernel
     * @param cases for strides and paddings (1, 0), (1, 1), (2, 0), (2, 1)
     * @param products the nine products in the middle of the first output, in reading order
     * @param fields receptive field of 1, 2 and 3 layers of stride 1
     */
    public record Result(double[][] input, double[][] kernel, List<Case> cases, double[] products, int[] fields) {
        int side() {
            return input.length;
        }
    }

    @Override
    public Result run(Params p, Lab lab) {
        double[][] input = p.input().length == 0 ? edge(lab.seed()) : p.input();
        List<Case> cases = new ArrayList<>();
        for (int stride : p.strides()) {
            for (int padding : p.paddings()) {
                cases.add(new Case(
                        stride,
                        padding,
                        convolve(input, p.kernel(), stride, padding),
                        naive(input, p.kernel(), stride, padding)));
            }
        }
        double[] products = new double[KERNEL * KERNEL];
        for (int i = 0; i < products.length; i++) {
            products[i] = p.kernel()[i / KERNEL][i % KERNEL] * input[1 + i / KERNEL][1 + i % KERNEL];
        }
        int[] fields = new int[3];
        for (int layers = 1; layers <= 3; layers++) {
            fields[layers - 1] = 1 + layers * (KERNEL - 1);
        }
        return new Result(input, p.kernel(), cases, products, fields);
    }

    /** Columns 0 0 9 9 9, and 0 or 1 more. */
    private static double[][] edge(long seed) {
        SeededRandom random = SeededRandom.of(seed, "image");
        double[][] image = new double[SIDE][SIDE];
        for (double[] row : image) {
            Arrays.setAll(row, column -> (column < 2 ? 0 : 9) + random.below(2));
        }
        return image;
    }

    private static double[][] convolve(double[][] image, double[][] kernel, int stride, int padding) {
        INDArray input = Nd4j.createFromArray(image).reshape(1, 1, SIDE, SIDE);
        INDArray weights = Nd4j.createFromArray(kernel).reshape(KERNEL, KERNEL, 1, 1);
        Conv2DConfig config = Conv2DConfig.builder()
                .kH(KERNEL)
                .kW(KERNEL)
                .sH(stride)
                .sW(stride)
                .pH(padding)
                .pW(padding)
                .build();
        INDArray output = Nd4j.cnn().conv2d(input, weights, config);
        return output.reshape(output.size(2), output.size(3)).toDoubleMatrix();
    }

    private static double[][] naive(double[][] image, double[][] kernel, int stride, int padding) {
        int side = (SIDE + 2 * padding - KERNEL) / stride + 1;
        double[][] output = new double[side][side];
        for (int i = 0; i < side; i++) {
            for (int j = 0; j < side; j++) {
                for (int k = 0; k < KERNEL * KERNEL; k++) {
                    int row = i * stride - padding + k / KERNEL;
                    int column = j * stride - padding + k % KERNEL;
                    boolean inside = row >= 0 && row < SIDE && column >= 0 && column < SIDE;
                    output[i][j] += inside ? kernel[k / KERNEL][k % KERNEL] * image[row][column] : 0;
                }
            }
        }
        return output;
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        int[] sides = {3, 5, 2, 3};
        for (int i = 0; i < sides.length; i++) {
            Case c = r.cases().get(i);
            String which = "stride " + c.stride() + ", padding " + c.padding();
            checks.add(Check.near("output side, " + which, c.output().length, sides[i], 0));
            checks.add(Check.that(
                    "equal to a plain double loop, " + which,
                    Arrays.deepEquals(c.output(), c.naive()),
                    Arrays.deepToString(c.output())));
        }
        for (int padding = 0; padding < 2; padding++) {
            double[][] dense = r.cases().get(padding).output();
            double[][] sparse = r.cases().get(2 + padding).output();
            boolean same = true;
            for (int i = 0; i < sparse.length; i++) {
                for (int j = 0; j < sparse.length; j++) {
                    same &= sparse[i][j] == dense[2 * i][2 * j];
                }
            }
            checks.add(Check.that(
                    "stride 2 is every second value of stride 1, padding " + padding,
                    same,
                    Arrays.deepToString(sparse)));
        }
        checks.add(Check.near(
                "the products add up to the middle of the output",
                Arrays.stream(r.products()).sum(),
                r.cases().get(0).output()[1][1],
                0));
        checks.add(Check.that(
                "receptive fields of 1, 2, 3 layers",
                Arrays.equals(r.fields(), new int[] {3, 5, 7}),
                Arrays.toString(r.fields())));
        return checks;
    }
}
