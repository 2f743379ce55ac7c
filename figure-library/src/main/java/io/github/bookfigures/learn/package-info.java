/**
 * Fast small neural networks and optimizers: what a measured figure trains.
 *
 * <p>A {@link io.github.bookfigures.learn.Network} is declared by an {@link io.github.bookfigures.learn.Architecture};
 * Deeplearning4j builds and stores it, and every update lands in the parameter vector of its {@code ComputationGraph}.
 * A {@link io.github.bookfigures.learn.Trainer} trains it: a lean loop (plain arrays and BLAS) for the layer kinds this
 * package knows, {@code fit()} for every other DL4J layer. A {@link io.github.bookfigures.learn.Propagation} keeps all
 * activations and gradients of one pass for measurement. {@link io.github.bookfigures.learn.Descent} runs the same update
 * rules on plain functions. Everything random comes from a seed through {@link io.github.bookfigures.learn.SeededRandom}.
 *
 * <p>May use {@code data} and {@code generator} of this library, and Deeplearning4j and ND4J.
 */
package io.github.bookfigures.learn;
