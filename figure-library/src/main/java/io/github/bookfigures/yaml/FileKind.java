package io.github.bookfigures.yaml;

/**
 * A kind of file that authors write, as far as messages differ.
 *
 * @param purpose what it is for and what to do when it is missing: whole sentences
 * @param split what to do when it is too large: a whole sentence
 * @param key a key it has at its top level
 * @param smallest the least it may hold
 */
public record FileKind(String purpose, String split, String key, String smallest) {}
