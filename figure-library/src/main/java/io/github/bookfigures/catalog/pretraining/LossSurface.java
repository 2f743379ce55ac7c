package io.github.bookfigures.catalog.pretraining;

/**
 * The loss of a language model by its size and its data, {@code L(N, D) = E + A / N^alpha + B / D^beta}, with the optimal
 * model for a budget of {@code C = 6 N D} operations.
 *
 * @param irreducible E, in nats for each token
 * @param a weight of the term of the model
 * @param alpha its exponent
 * @param b weight of the term of the data
 * @param beta its exponent
 */
record LossSurface(double irreducible, double a, double alpha, double b, double beta) {
    /** Hoffmann et al., "Training compute-optimal large language models" (2022), equation 10 of appendix D.3, as printed. */
    static final LossSurface HOFFMANN_2022 = new LossSurface(1.69, 406.4, 0.34, 410.7, 0.28);
    /** Besiroglu et al., "Chinchilla scaling: a replication attempt" (2024), table 1: the same data, fitted again. */
    static final LossSurface BESIROGLU_2024 = new LossSurface(1.8172, 482.01, 0.3478, 2085.43, 0.3658);

    double loss(double parameters, double tokens) {
        return irreducible + a / Math.pow(parameters, alpha) + b / Math.pow(tokens, beta);
    }

    /** The loss when a budget is spent on a model of so many parameters. */
    double lossFor(double compute, double parameters) {
        return loss(parameters, compute / (6 * parameters));
    }

    /** The best number of parameters for a budget: {@code G (C/6)^(beta/(alpha+beta))}, section 3.3 of Hoffmann et al. */
    double bestParameters(double compute) {
        double g = Math.pow(alpha * a / (beta * b), 1 / (alpha + beta));
        return g * Math.pow(compute / 6, beta / (alpha + beta));
    }

    double tokensPerParameter(double compute) {
        double best = bestParameters(compute);
        return compute / (6 * best * best);
    }
}
