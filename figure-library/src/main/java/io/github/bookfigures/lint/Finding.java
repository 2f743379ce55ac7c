package io.github.bookfigures.lint;

/**
 * Something that is wrong with a figure.
 *
 * @param rule id of the rule that it breaks
 * @param sentence what is wrong, where, and what to do
 */
public record Finding(String rule, String sentence) {
    /** Whether it is about the PNG file and not about the drawing. */
    public boolean concernsPngFile() {
        return rule.equals(FileSize.ID);
    }

    @Override
    public String toString() {
        return "[" + rule + "] " + sentence;
    }
}
