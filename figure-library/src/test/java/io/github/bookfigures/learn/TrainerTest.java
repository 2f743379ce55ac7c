package io.github.bookfigures.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainerTest {
    private static final Dataset IDENTITY = identity(256, 16);

    private static Dataset identity(int size, int width) {
        double[][] x = new SeededRandom(3).uniforms(size, width, -1, 1);
        return new Dataset(x, x);
    }

    private static Network residual(Precision precision) {
        return Network.create(Architecture.residualMlp(4, 16), Initialisation.HE.times(0.5), precision, 42);
    }

    @Test
    void theLeanTrainerIsChosenForLayersItKnowsAndFitForAllOthers() {
        Network known = residual(Precision.FLOAT);
        Network other = withBatchNormalisation();

        assertThat(Trainer.of(known, new Updater.Sgd(0.1))).isInstanceOf(LeanTrainer.class);
        assertThat(Trainer.of(other, new Updater.Sgd(0.1))).isInstanceOf(FitTrainer.class);
    }

    @Test
    void aHundredAdamStepsEndWhereFitEnds() {
        Network lean = residual(Precision.DOUBLE);
        Network fit = residual(Precision.DOUBLE);
        Updater adam = new Updater.Adam(1e-3);

        double[] leanLosses = new LeanTrainer(lean, adam).train(IDENTITY, 32, 100, 5);
        double[] fitLosses = new FitTrainer(fit, adam).train(IDENTITY, 32, 100, 5);

        assertThat(leanLosses).containsExactly(fitLosses, within(1e-5));
        for (int i = 0; i < lean.weightMatrices(); i++) {
            for (int unit = 0; unit < 16; unit++) {
                assertThat(lean.weight(i)[unit]).containsExactly(fit.weight(i)[unit], within(1e-4));
            }
        }
        assertThat(leanLosses[99]).isLessThan(leanLosses[0] / 2);
    }

    @Test
    void theSameSeedGivesTheSameBitsAndAnotherSeedDoesNot() {
        for (Precision precision : Precision.values()) {
            double[] once =
                    Trainer.of(residual(precision), new Updater.Adam(1e-3)).train(IDENTITY, 32, 30, 5);
            double[] again =
                    Trainer.of(residual(precision), new Updater.Adam(1e-3)).train(IDENTITY, 32, 30, 5);
            double[] other =
                    Trainer.of(residual(precision), new Updater.Adam(1e-3)).train(IDENTITY, 32, 30, 6);

            assertThat(again).isEqualTo(once);
            assertThat(other).isNotEqualTo(once);
        }
    }

    @Test
    void trainingInTwoPartsRemembersTheUpdatersState() {
        Dataset whole = IDENTITY.slice(0, 32);
        double[] once =
                Trainer.of(residual(Precision.DOUBLE), new Updater.Adam(1e-2)).train(whole, 32, 20, 5);
        Trainer trainer = Trainer.of(residual(Precision.DOUBLE), new Updater.Adam(1e-2));
        trainer.train(whole, 32, 10, 5);
        double[] second = trainer.train(whole, 32, 10, 5);

        assertThat(second).containsExactly(Arrays.copyOfRange(once, 10, 20), within(1e-12));
    }

    @Test
    void whatIsTrainedCanBeStoredAndReadBackByDeeplearning4j(@TempDir Path folder) throws Exception {
        Network network = residual(Precision.FLOAT);
        Trainer.of(network, new Updater.Adam(1e-3)).train(IDENTITY, 32, 10, 5);
        File file = folder.resolve("network.zip").toFile();
        network.graph().save(file, false);

        ComputationGraph restored = ComputationGraph.load(file, false);

        double[] theirs = restored.outputSingle(network.array(IDENTITY.inputs(), Shape.vector(16)))
                .getRow(0)
                .toDoubleVector();
        assertThat(network.predict(IDENTITY.inputs())[0]).containsExactly(theirs, within(1e-5));
    }

    @Test
    void divergenceStopsTrainingAndSaysWhereAndWhatToTry() {
        Network network = Network.create(Architecture.plainMlp(3, 16), Initialisation.HE, Precision.DOUBLE, 1);
        Trainer trainer = Trainer.of(network, new Updater.Sgd(1e200));

        assertThatThrownBy(() -> trainer.train(IDENTITY, 32, 50, 5))
                .isInstanceOf(TrainingDiverged.class)
                .hasMessage(
                        "Training diverged at step 1: the loss is NaN. The first values that are not finite are outputs"
                                + " of layer 2 (dense 16 relu). The learning rate is 1.0E200; try a tenth of it, smaller initial weights, or"
                                + " inputs of the order of 1.");
    }

    @Test
    void aHistorySeesLossGradientsAndActivationsBeforeEachUpdate() {
        Network network = residual(Precision.DOUBLE);
        History history = History.every(4);
        Dataset batch = IDENTITY.slice(0, 32);
        Propagation before = Propagation.forward(network, batch.inputs());
        double[] norms = before.backward(batch.targets()).weightNorms();

        double[] losses = Trainer.of(network, new Updater.Adam(1e-3)).train(batch, 32, 10, 5, history);

        assertThat(history.steps()).containsExactly(0, 4, 8);
        assertThat(history.observations().get(1).loss()).isEqualTo(losses[4]);
        assertThat(history.weightGradientNorms()[0]).containsExactly(norms, within(1e-12));
        assertThat(history.activationDeviations()[0]).containsExactly(before.activationDeviations(), within(1e-12));
    }

    @Test
    void fitShowsARecorderTheSameAsTheLeanLoop() {
        History lean = History.every(3);
        History fit = History.every(3);
        new LeanTrainer(residual(Precision.DOUBLE), new Updater.Sgd(0.01)).train(IDENTITY, 32, 7, 5, lean);
        new FitTrainer(residual(Precision.DOUBLE), new Updater.Sgd(0.01)).train(IDENTITY, 32, 7, 5, fit);

        for (int i = 0; i < 3; i++) {
            assertThat(fit.weightGradientNorms()[i]).containsExactly(lean.weightGradientNorms()[i], within(1e-8));
            assertThat(fit.activationDeviations()[i]).containsExactly(lean.activationDeviations()[i], within(1e-8));
            assertThat(fit.activationMeans()[i]).containsExactly(lean.activationMeans()[i], within(1e-8));
        }
    }

    @Test
    void fitReportsTheSameBinaryCrossEntropyAsTheLeanLoop() {
        Architecture net = Architecture.input(2)
                .dense(8, Activation.TANH)
                .dense(1, Activation.IDENTITY)
                .loss(Loss.BINARY_CROSS_ENTROPY);
        Dataset xor = ToyData.truthTable("0110");
        Network lean = Network.create(net, Initialisation.XAVIER, Precision.DOUBLE, 2);
        Network fit = Network.create(net, Initialisation.XAVIER, Precision.DOUBLE, 2);
        double[] leanLosses = new LeanTrainer(lean, new Updater.Sgd(0.5)).train(xor, 4, 300, 1);
        double[] fitLosses = new FitTrainer(fit, new Updater.Sgd(0.5)).train(xor, 4, 300, 1);

        assertThat(fitLosses).containsExactly(leanLosses, within(1e-9));
        assertThat(leanLosses[299]).isLessThan(0.2);
    }

    @Test
    void aLayerOfDeeplearning4jsOwnIsTrainedByFit() {
        Network network = withBatchNormalisation();
        Dataset moons = ToyData.moons(200, 0.1, 1);

        double[] losses = Trainer.of(network, new Updater.Adam(0.01)).train(moons, 50, 60, 1);

        assertThat(losses[59]).isLessThan(losses[0] / 2);
        assertThat(network.accuracy(moons)).isGreaterThan(0.85);
    }

    @Test
    void heavyBallMomentumIsRefusedWhereOnlyFitCanTrain() {
        assertThatThrownBy(() -> Trainer.of(withBatchNormalisation(), new Updater.Momentum(0.1, 0.9)))
                .hasMessage(
                        "Deeplearning4j has no heavy-ball momentum (its Nesterovs looks ahead), so fit() cannot train with"
                                + " it. Use Sgd, RmsProp or Adam for a network with layers of Deeplearning4j's own.");
    }

    @Test
    void smallClassifiersLearnTheirToyDataWithEveryUpdater() {
        Architecture net = Architecture.input(2)
                .dense(16, Activation.TANH)
                .dense(16, Activation.TANH)
                .dense(2, Activation.IDENTITY)
                .loss(Loss.SOFTMAX_CROSS_ENTROPY);
        Dataset moons = ToyData.moons(400, 0.1, 9);
        Updater[] updaters = {
            new Updater.Sgd(0.5),
            new Updater.Momentum(0.05, 0.9),
            new Updater.RmsProp(0.01, 0.9),
            new Updater.Adam(0.01)
        };
        for (Updater updater : updaters) {
            Network network = Network.create(net, Initialisation.XAVIER, Precision.FLOAT, 3);
            Trainer.of(network, updater).train(moons, 50, 800, 1);
            assertThat(network.accuracy(moons)).as(updater.toString()).isGreaterThan(0.97);
        }
    }

    @Test
    void aResidualNetLearnsADistantIdentityAndAPlainOneDoesNot() {
        Dataset data = identity(512, 32);
        double[] plain = Trainer.of(distant(Architecture.plainMlp(20, 32)), new Updater.Adam(1e-3))
                .train(data, 64, 200, 1);
        double[] residual = Trainer.of(distant(Architecture.residualMlp(20, 32)), new Updater.Adam(1e-3))
                .train(data, 64, 200, 1);

        assertThat(plain[199]).isBetween(0.25, 0.4);
        assertThat(residual[199])
                .isLessThan(0.3 * plain[199] + 0.05 * residual[0])
                .isLessThan(residual[0] / 10);
    }

    private static Network distant(Architecture architecture) {
        return Network.create(architecture, Initialisation.HE.times(1 / Math.sqrt(20)), Precision.DOUBLE, 42);
    }

    @Test
    void aBatchThatDoesNotFitTheDataIsRefused() {
        assertThatThrownBy(() -> Trainer.of(residual(Precision.FLOAT), new Updater.Sgd(1))
                        .train(IDENTITY, 257, 1, 1))
                .hasMessage("A batch holds between 1 and all 256 examples, not 257.");
    }

    @Test
    void inputsOfTheWrongLengthAreNamed() {
        assertThatThrownBy(() -> residual(Precision.FLOAT).predict(new double[][] {new double[16], new double[3]}))
                .hasMessage("The network reads 16 numbers per example (16); example 1 has 3.");
    }

    private static Network withBatchNormalisation() {
        BatchNormalization layer = new BatchNormalization.Builder().nOut(12).build();
        return Network.create(
                Architecture.input(2)
                        .dense(12, Activation.TANH)
                        .with(new LayerSpec.Other("batch normalisation", layer, Shape.vector(12)))
                        .dense(2, Activation.IDENTITY)
                        .loss(Loss.SOFTMAX_CROSS_ENTROPY),
                Initialisation.XAVIER,
                Precision.FLOAT,
                1);
    }
}
