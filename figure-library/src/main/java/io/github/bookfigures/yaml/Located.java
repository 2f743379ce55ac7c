package io.github.bookfigures.yaml;

/**
 * A value and where it was written, for complaints that can only be made later, when more is known.
 *
 * @param <T> type of the value
 * @param value what was written
 * @param position where
 */
public record Located<T>(T value, Position position) {}
