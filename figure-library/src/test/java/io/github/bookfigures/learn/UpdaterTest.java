package io.github.bookfigures.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;

class UpdaterTest {
    private static final Objective BOWL = new Objective() {
        @Override
        public double value(double[] x) {
            return 0.5 * (x[0] * x[0] + 10 * x[1] * x[1]);
        }

        @Override
        public double[] gradient(double[] x) {
            return new double[] {x[0], 10 * x[1]};
        }
    };

    /** Where the updater of ND4J goes on the same function. */
    private static double[] nd4jPath(org.nd4j.linalg.learning.config.IUpdater config, double[] start, int steps) {
        INDArray state = Nd4j.zeros(DataType.DOUBLE, 1, Math.max(1, config.stateSize(start.length)));
        double[] x = start.clone();
        if (config.stateSize(start.length) == 0) {
            state = null;
        }
        GradientUpdater<?> updater = config.instantiate(state, true);
        for (int step = 0; step < steps; step++) {
            INDArray gradient = Nd4j.createFromArray(new double[][] {BOWL.gradient(x)});
            updater.applyUpdater(gradient, step, 0);
            for (int i = 0; i < x.length; i++) {
                x[i] -= gradient.getDouble(i);
            }
        }
        return x;
    }

    @Test
    void sgdTakesTheStepsOfNd4j() {
        Updater rule = new Updater.Sgd(0.05);
        assertThat(Descent.run(rule, BOWL, new double[] {3, -2}, 5).end())
                .containsExactly(nd4jPath(rule.nd4j(), new double[] {3, -2}, 5), within(1e-12));
    }

    @Test
    void adamTakesTheStepsOfNd4jUpToWhereEpsilonStands() {
        Updater rule = new Updater.Adam(0.05);
        assertThat(Descent.run(rule, BOWL, new double[] {3, -2}, 5).end())
                .containsExactly(nd4jPath(rule.nd4j(), new double[] {3, -2}, 5), within(1e-7));
    }

    @Test
    void rmsPropTakesTheStepsOfNd4jUpToWhereEpsilonStands() {
        Updater rule = new Updater.RmsProp(0.05, 0.9);
        assertThat(Descent.run(rule, BOWL, new double[] {3, -2}, 5).end())
                .containsExactly(nd4jPath(rule.nd4j(), new double[] {3, -2}, 5), within(1e-6));
    }

    @Test
    void theFirstStepOfAdamIsTheLearningRateInEachCoordinate() {
        double[] end = Descent.run(new Updater.Adam(0.05), BOWL, new double[] {3, -2}, 1)
                .end();
        assertThat(end).containsExactly(new double[] {2.95, -1.95}, within(1e-8));
    }

    @Test
    void heavyBallMomentumFollowsItsFormulaAndIsNotNesterovs() {
        // v1 = -0.1*3 = -0.3, x1 = 2.7; v2 = 0.9*-0.3 - 0.1*2.7 = -0.54, x2 = 2.16; second coordinate likewise with g =
        // 10 x.
        double[] end = Descent.run(new Updater.Momentum(0.1, 0.9), BOWL, new double[] {3, -2}, 2)
                .end();
        assertThat(end).containsExactly(new double[] {2.16, 1.8}, within(1e-12));
        assertThat(nd4jPath(new Nesterovs(0.1, 0.9), new double[] {3, -2}, 2)[0])
                .isNotCloseTo(2.16, within(0.1));
    }

    @Test
    void aPathThatRunsAwayEndsAtItsLastFinitePoint() {
        Descent path = Descent.run(new Updater.Sgd(1e10), BOWL, new double[] {1, 1}, 100);
        assertThat(path.diverged()).isTrue();
        assertThat(path.values()).hasSameSizeAs(path.points()).hasSizeLessThan(30);
        assertThat(path.values()[path.values().length - 1]).isFinite();
    }

    @Test
    void aPathHasOnePointMoreThanSteps() {
        Descent path = Descent.run(new Updater.Sgd(0.1), BOWL, new double[] {1, 1}, 7);
        assertThat(path.points()).hasNumberOfRows(8);
        assertThat(path.points()[0]).containsExactly(1, 1);
        assertThat(path.diverged()).isFalse();
    }
}
