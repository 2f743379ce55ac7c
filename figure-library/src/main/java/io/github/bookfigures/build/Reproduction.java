package io.github.bookfigures.build;

/**
 * How alike a figure came out when it was built twice.
 *
 * @param id the figure
 * @param outcome how alike
 * @param detail what differs, in words; empty when nothing does
 */
public record Reproduction(String id, Outcome outcome, String detail) {
    /** From best to worst. */
    public enum Outcome {
        /** All files have the same bytes. */
        BIT_EQUAL,
        /** Some bytes differ; all numbers are the same but for a relative difference of a millionth. */
        WITHIN_TOLERANCE,
        /** Its data, or an image of the same data, differs. */
        DIFFERENT,
        /** It could not be built. */
        FAILED
    }
}
