package io.github.bookfigures.snippet;

/** Text for AsciiDoc: every character comes out as it is, in titles and in attributes. */
final class AsciiDocText {
    private static final String HARMLESS = " ,;?!%";

    private AsciiDocText() {}

    /** Signs become references to characters, which AsciiDoc reads as no markup of any kind. */
    static String of(String text) {
        StringBuilder asciiDoc = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            // A dot in front would begin another block, several in a row would become an ellipsis.
            boolean aloneInside = letter == '.' && i > 0 && text.charAt(i - 1) != '.';
            if (letter > 126 || Character.isLetterOrDigit(letter) || HARMLESS.indexOf(letter) >= 0 || aloneInside) {
                asciiDoc.append(letter);
            } else {
                asciiDoc.append("&#").append((int) letter).append(';');
            }
        }
        return asciiDoc.toString();
    }
}
