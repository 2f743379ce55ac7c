package io.github.bookfigures.learn;

import java.util.Arrays;
import java.util.Locale;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Prints milliseconds per training step in 32 bits for two nets; {@code bench/peer_steps.py} does the same with PyTorch. Run
 * one after the other on a quiet machine, with {@code OMP_NUM_THREADS=1}.
 */
final class StepBenchmark {
    private StepBenchmark() {}

    public static void main(String[] arguments) {
        Nd4j.getMemoryManager().togglePeriodicGc(false);
        SeededRandom random = new SeededRandom(42);
        double[][] vectors = random.uniforms(64, 64, -1, 1);
        measure(
                "residual 20x64, batch 64",
                Network.create(
                        Architecture.residualMlp(20, 64),
                        Initialisation.HE.times(1 / Math.sqrt(20)),
                        Precision.FLOAT,
                        42),
                new Dataset(vectors, vectors),
                500,
                100);
        int[] labels = new int[50];
        Arrays.setAll(labels, i -> i % 10);
        measure(
                "mini-AlexNet, batch 50",
                Network.create(Architecture.miniAlexNet(), Initialisation.HE, Precision.FLOAT, 42),
                Dataset.classes(random.gaussians(50, 3 * 32 * 32, 1), labels, 10),
                20,
                10);
    }

    private static void measure(String name, Network network, Dataset batch, int warmUp, int steps) {
        Trainer trainer = Trainer.of(network, new Updater.Adam(1e-3));
        trainer.train(batch, batch.size(), warmUp, 1);
        double[] milliseconds = new double[9];
        for (int block = 0; block < milliseconds.length; block++) {
            long start = System.nanoTime();
            trainer.train(batch, batch.size(), steps, block);
            milliseconds[block] = (System.nanoTime() - start) / 1e6 / steps;
        }
        Arrays.sort(milliseconds);
        System.out.printf(
                Locale.ROOT,
                "%s: %.2f ms/step (blocks %.2f to %.2f)%n",
                name,
                milliseconds[4],
                milliseconds[0],
                milliseconds[8]);
    }
}
