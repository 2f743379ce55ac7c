package io.github.bookfigures.learn;

/**
 * Trains a network step by step; keeps the memory of its updater from one call to the next. Not for use by several threads.
 */
public sealed interface Trainer permits LeanTrainer, FitTrainer {
    /**
     * The fastest trainer that can do it: a lean loop if it knows every layer of the network, otherwise DL4J's {@code fit()}.
     */
    static Trainer of(Network network, Updater updater) {
        return network.architecture().isLean() ? new LeanTrainer(network, updater) : new FitTrainer(network, updater);
    }

    /**
     * Takes steps on batches drawn from a data set without replacement, in an order fixed by the seed.
     *
     * @param data what to learn
     * @param batch examples per step
     * @param steps how many steps
     * @param seed of the order
     * @param recorders what to watch on the way
     * @return the loss of each step on its batch, before its update
     * @throws TrainingDiverged as soon as a loss is not a finite number
     */
    double[] train(Dataset data, int batch, int steps, long seed, Recorder... recorders);
}
