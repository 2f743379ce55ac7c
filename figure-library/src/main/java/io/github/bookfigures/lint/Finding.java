package io.github.bookfigures.lint;

/**
 * Something that is wrong with a figure.
 *
 * @param rule id of the rule that it breaks
 * @param sentence what is wrong, where, and what to do
 */
public record Finding(String rule, String sentence) {
    @Override
    public String toString() {
        return "[" + rule + "] " + sentence;
    }
}
