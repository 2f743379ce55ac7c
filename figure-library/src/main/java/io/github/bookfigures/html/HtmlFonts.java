package io.github.bookfigures.html;

import java.util.Base64;
import java.util.SortedSet;
import java.util.TreeSet;

/** The fonts of a page as part of its style sheet, cut down to what the figure can show. */
final class HtmlFonts {
    /** What numbers in hover labels may need beyond the figure's own letters. */
    private static final String ALWAYS = "−×·…–—⁰¹²³⁴⁵⁶⁷⁸⁹⁻µ∞≤≥≈";

    private static final int LAST_PLAIN = 0x7E;

    private final Look look;

    HtmlFonts(Look look) {
        this.look = look;
    }

    /** @param element the text of the figure; its letters are in the fonts */
    String faces(String element) {
        SortedSet<Integer> letters = new TreeSet<>();
        for (int c = ' '; c <= LAST_PLAIN; c++) {
            letters.add(c);
        }
        ALWAYS.codePoints().forEach(letters::add);
        element.codePoints().filter(c -> c > LAST_PLAIN).forEach(letters::add);
        return face(400, look.font(false, letters)) + face(600, look.font(true, letters));
    }

    private static String face(int weight, byte[] font) {
        return "@font-face { font-family: 'Figure'; font-weight: " + weight + "; src: url(data:font/woff;base64,"
                + Base64.getEncoder().encodeToString(font) + ") format('woff'); }\n";
    }
}
