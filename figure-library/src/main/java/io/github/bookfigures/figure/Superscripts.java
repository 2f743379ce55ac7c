package io.github.bookfigures.figure;

/** Raised digits and signs as Unicode writes them; renderers set them as raised small figures of any font. */
final class Superscripts {
    private static final String PLAIN = "0123456789-+−";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺⁻";

    private Superscripts() {}

    /** {@code -12} becomes {@code ⁻¹²}; other characters stay. */
    static String of(String plain) {
        StringBuilder raised = new StringBuilder();
        for (char c : plain.toCharArray()) {
            int at = PLAIN.indexOf(c);
            raised.append(at < 0 ? c : RAISED.charAt(at));
        }
        return raised.toString();
    }

    /** The plain character of a raised one, or the same character. */
    static char plain(char c) {
        int at = RAISED.indexOf(c);
        return at < 0 ? c : at == RAISED.length() - 1 ? '−' : PLAIN.charAt(at) == '-' ? '−' : PLAIN.charAt(at);
    }

    static boolean isRaised(char c) {
        return RAISED.indexOf(c) >= 0;
    }
}
