package io.github.bookfigures.catalog.finetuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.bookfigures.learn.Dataset;
import io.github.bookfigures.learn.Network;
import io.github.bookfigures.learn.SeededRandom;
import io.github.bookfigures.learn.Trainer;
import io.github.bookfigures.learn.Updater;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.eigen.Eigen;
import org.nd4j.linalg.factory.Nd4j;

class LayerDescentTest {
    private static final int CLASSES = 3;
    private final Dataset data = FeatureTeacher.of(CLASSES, new SeededRandom(1)).examples(50, 0, new SeededRandom(2));

    @Test
    void withOneUpdaterForAllLayersItMovesAsTheTrainerDoes() {
        Network one = PretrainedNetworks.fresh(CLASSES, 3);
        Network other = PretrainedNetworks.fresh(CLASSES, 3);
        Trainer.of(one, new Updater.Adam(0.01)).train(data, data.size(), 20, 4);
        LayerDescent.run(
                other,
                data,
                data.size(),
                20,
                new SeededRandom(4),
                LayerDescent.layers(other, layer -> new Updater.Adam(0.01)));
        assertThat(NetworkWeights.of(other).flat())
                .containsExactly(NetworkWeights.of(one).flat(), within(1e-9));
    }

    @Test
    void aLayerWithoutRateStays() {
        Network network = PretrainedNetworks.fresh(CLASSES, 3);
        NetworkWeights start = NetworkWeights.of(network);
        LayerDescent.run(
                network,
                data,
                10,
                5,
                new SeededRandom(4),
                LayerDescent.layers(network, layer -> new Updater.Sgd(0.1 * layer)));
        assertThat(network.weight(0)).isDeepEqualTo(start.weight()[0]);
        assertThat(network.weight(1)).isNotEqualTo(start.weight()[1]);
    }

    @Test
    void aLowRankStepChangesTheHiddenLayerByThatRank() {
        Network network = PretrainedNetworks.fresh(CLASSES, 3);
        NetworkWeights start = NetworkWeights.of(network);
        LayerDescent.run(
                network, data, 10, 30, new SeededRandom(4), new LowRankStep(network, 2, 0.01, new SeededRandom(5)));
        INDArray change = Nd4j.createFromArray(network.weight(0)).sub(Nd4j.createFromArray(start.weight()[0]));
        double[] squares = Eigen.symmetricGeneralizedEigenvalues(
                        change.transpose().mmul(change))
                .toDoubleVector();
        assertThat(Arrays.stream(squares).filter(square -> square > 1e-9)).hasSize(2);
        assertThat(network.bias(0)).containsExactly(start.bias()[0]);
    }

    @Test
    void weightsInOneRowComeBackInTheirPlaces() {
        NetworkWeights weights = NetworkWeights.of(PretrainedNetworks.fresh(CLASSES, 3));
        NetworkWeights again = weights.with(weights.flat());
        assertThat(again.weight()).isDeepEqualTo(weights.weight());
        assertThat(again.bias()).isDeepEqualTo(weights.bias());
    }
}
