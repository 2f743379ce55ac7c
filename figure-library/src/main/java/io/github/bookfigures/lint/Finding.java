package io.github.bookfigures.lint;

import java.util.List;

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

    /** The same about the figure in a language. */
    public Finding in(String suffix) {
        return suffix.isEmpty() ? this : new Finding(rule, beginning(suffix) + sentence);
    }

    /** Which of some languages it is about; empty for the book's own. */
    public String suffix(List<String> suffixes) {
        return suffixes.stream()
                .filter(suffix -> !suffix.isEmpty() && sentence.startsWith(beginning(suffix)))
                .findFirst()
                .orElse("");
    }

    private static String beginning(String suffix) {
        return "in " + suffix.substring(1) + ", ";
    }

    @Override
    public String toString() {
        return "[" + rule + "] " + sentence;
    }
}
