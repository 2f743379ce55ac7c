package io.github.bookfigures.figure;

/** A piece of a {@link Text} that is set in one way. */
public sealed interface Run {
    /** Ordinary text; may hold line feeds. */
    record Plain(String text) implements Run {}

    /** Raised small text, as an exponent. */
    record Raised(String text) implements Run {}

    /** A LaTeX formula, without its dollar signs. */
    record Maths(String latex) implements Run {}
}
