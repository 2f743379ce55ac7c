package io.github.bookfigures.catalog.finetuning;

import io.github.bookfigures.learn.Network;
import io.github.bookfigures.learn.Propagation;
import io.github.bookfigures.learn.SeededRandom;
import io.github.bookfigures.learn.UpdateRule;
import io.github.bookfigures.learn.Updater;

/** Steps of Adam on the head of a network and on a change {@code B A} of its hidden layer; all else stays. */
final class LowRankStep implements LayerDescent.Step {
    private final Network network;
    private final double[][] frozen;
    private final double[][] a;
    private final double[][] b;
    private final NetworkWeights shapeOfHead;
    private final double[] head;
    private final UpdateRule ruleOfA;
    private final UpdateRule ruleOfB;
    private final UpdateRule ruleOfHead;

    LowRankStep(Network network, int rank, double rate, SeededRandom random) {
        this.network = network;
        frozen = network.weight(0);
        a = random.gaussians(rank, frozen[0].length, 1 / Math.sqrt(frozen[0].length));
        b = new double[frozen.length][rank];
        shapeOfHead = NetworkWeights.of(network).layer(1);
        head = shapeOfHead.flat();
        Updater adam = new Updater.Adam(rate);
        ruleOfA = adam.start(rank * frozen[0].length);
        ruleOfB = adam.start(rank * frozen.length);
        ruleOfHead = adam.start(head.length);
    }

    @Override
    public void move(int step, Propagation.Gradients gradients) {
        double[][] slope = gradients.weight()[0];
        double[][] slopeOfA = product(transposed(b), slope);
        double[][] slopeOfB = product(slope, transposed(a));
        move(ruleOfA, step, a, slopeOfA);
        move(ruleOfB, step, b, slopeOfB);
        double[][] merged = product(b, a);
        for (int i = 0; i < merged.length; i++) {
            for (int j = 0; j < merged[i].length; j++) {
                merged[i][j] += frozen[i][j];
            }
        }
        network.setWeight(0, merged);
        ruleOfHead.apply(
                step,
                head,
                new NetworkWeights(gradients.weight(), gradients.bias())
                        .layer(1)
                        .flat());
        NetworkWeights moved = shapeOfHead.with(head);
        network.setWeight(1, moved.weight()[0]);
        network.setBias(1, moved.bias()[0]);
    }

    private static void move(UpdateRule rule, int step, double[][] matrix, double[][] slope) {
        int width = matrix[0].length;
        double[] x = row(matrix);
        rule.apply(step, x, row(slope));
        for (int i = 0; i < matrix.length; i++) {
            System.arraycopy(x, i * width, matrix[i], 0, width);
        }
    }

    private static double[] row(double[][] matrix) {
        int width = matrix[0].length;
        double[] row = new double[matrix.length * width];
        for (int i = 0; i < matrix.length; i++) {
            System.arraycopy(matrix[i], 0, row, i * width, width);
        }
        return row;
    }

    private static double[][] product(double[][] left, double[][] right) {
        double[][] product = new double[left.length][right[0].length];
        for (int i = 0; i < left.length; i++) {
            for (int k = 0; k < right.length; k++) {
                for (int j = 0; j < right[0].length; j++) {
                    product[i][j] += left[i][k] * right[k][j];
                }
            }
        }
        return product;
    }

    private static double[][] transposed(double[][] matrix) {
        double[][] transposed = new double[matrix[0].length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix[0].length; j++) {
                transposed[j][i] = matrix[i][j];
            }
        }
        return transposed;
    }
}
