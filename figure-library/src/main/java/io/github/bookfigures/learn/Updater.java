package io.github.bookfigures.learn;

import org.nd4j.linalg.learning.config.IUpdater;

/**
 * A rule of gradient descent, in the form textbooks print. The same definition moves points on plain functions and the
 * weights of networks. g is the gradient, x the parameter, all operations element by element, all memory starts at 0.
 */
public sealed interface Updater {
    /** Step size. */
    double learningRate();

    /** The rule, ready for the first step on a vector of {@code size} numbers. */
    UpdateRule start(int size);

    /** The updater of ND4J that comes closest, for networks that DL4J's {@code fit()} trains. */
    IUpdater nd4j();

    /** x -= lr g. */
    record Sgd(double learningRate) implements Updater {
        @Override
        public UpdateRule start(int size) {
            return (step, x, gradient) -> {
                for (int i = 0; i < x.length; i++) {
                    x[i] -= learningRate * gradient[i];
                }
            };
        }

        @Override
        public IUpdater nd4j() {
            return new org.nd4j.linalg.learning.config.Sgd(learningRate);
        }
    }

    /**
     * Heavy-ball momentum (Polyak 1964): v = beta v - lr g; x += v. ND4J has no such rule: its {@code Nesterovs} looks ahead,
     * x += (1 + beta) v - beta v', with v' the velocity before.
     */
    record Momentum(double learningRate, double beta) implements Updater {
        @Override
        public UpdateRule start(int size) {
            double[] velocity = new double[size];
            return (step, x, gradient) -> {
                for (int i = 0; i < x.length; i++) {
                    velocity[i] = beta * velocity[i] - learningRate * gradient[i];
                    x[i] += velocity[i];
                }
            };
        }

        @Override
        public IUpdater nd4j() {
            throw new IllegalArgumentException(
                    "Deeplearning4j has no heavy-ball momentum (its Nesterovs looks ahead), so"
                            + " fit() cannot train with it. Use Sgd, RmsProp or Adam for a network with layers of Deeplearning4j's own.");
        }
    }

    /**
     * RMSProp (Tieleman and Hinton 2012, lecture 6e): s = rho s + (1 - rho) g²; x -= lr g / (sqrt(s) + epsilon). ND4J puts
     * epsilon under the root.
     */
    record RmsProp(double learningRate, double rho, double epsilon) implements Updater {
        /** With epsilon 1e-8. */
        public RmsProp(double learningRate, double rho) {
            this(learningRate, rho, 1e-8);
        }

        @Override
        public UpdateRule start(int size) {
            double[] square = new double[size];
            return (step, x, gradient) -> {
                for (int i = 0; i < x.length; i++) {
                    double g = gradient[i];
                    double s = rho * square[i] + (1 - rho) * g * g;
                    square[i] = s;
                    x[i] -= learningRate * g / (Math.sqrt(s) + epsilon);
                }
            };
        }

        @Override
        public IUpdater nd4j() {
            return new org.nd4j.linalg.learning.config.RmsProp(learningRate, rho, epsilon);
        }
    }

    /**
     * Adam (Kingma and Ba 2015, algorithm 1): m = b1 m + (1 - b1) g; v = b2 v + (1 - b2) g²;
     * x -= lr (m / (1 - b1^t)) / (sqrt(v / (1 - b2^t)) + epsilon). ND4J uses the variant of their section 2, where epsilon is
     * not corrected for bias: the same wherever gradients are much larger than epsilon.
     */
    record Adam(double learningRate, double beta1, double beta2, double epsilon) implements Updater {
        /** With the defaults of the paper: 0.9, 0.999, 1e-8. */
        public Adam(double learningRate) {
            this(learningRate, 0.9, 0.999, 1e-8);
        }

        @Override
        public UpdateRule start(int size) {
            double[] mean = new double[size];
            double[] square = new double[size];
            return (step, x, gradient) -> {
                double meanScale = learningRate / (1 - StrictMath.pow(beta1, step));
                double rootScale = 1 / Math.sqrt(1 - StrictMath.pow(beta2, step));
                move(x, gradient, mean, square, meanScale, rootScale);
            };
        }

        // Loops this plain are what the compiler of the JVM turns into vector instructions.
        private void move(
                double[] x, double[] gradient, double[] mean, double[] square, double meanScale, double rootScale) {
            for (int i = 0; i < x.length; i++) {
                mean[i] = beta1 * mean[i] + (1 - beta1) * gradient[i];
            }
            for (int i = 0; i < x.length; i++) {
                square[i] = beta2 * square[i] + (1 - beta2) * gradient[i] * gradient[i];
            }
            for (int i = 0; i < x.length; i++) {
                x[i] -= meanScale * mean[i] / (Math.sqrt(square[i]) * rootScale + epsilon);
            }
        }

        @Override
        public IUpdater nd4j() {
            return new org.nd4j.linalg.learning.config.Adam(learningRate, beta1, beta2, epsilon);
        }
    }
}
