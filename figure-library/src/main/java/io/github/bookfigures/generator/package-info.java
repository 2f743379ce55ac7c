/**
 * The one interface a figure's author meets: a generator says which experiment it needs and draws its result; an
 * experiment turns parameters into numbers; the lab gives it seeded randomness and results of other experiments.
 *
 * <p>May use {@code data} and {@code figure} only.
 */
package io.github.bookfigures.generator;
