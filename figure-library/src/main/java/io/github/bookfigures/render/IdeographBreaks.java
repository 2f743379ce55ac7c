package io.github.bookfigures.render;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Where lines of Chinese and Japanese may end: next to any ideograph or kana, but not before a closing mark and not after
 * an opening one (the common part of the rules in Unicode Standard Annex 14 and in JIS X 4051), and not between a number and
 * the measure word behind it.
 */
final class IdeographBreaks {
    private static final Set<UnicodeScript> SCRIPTS =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.BOPOMOFO);

    /** Marks that must not begin a line: closing, small kana, repetition and length marks. */
    private static final String CLOSING = "，。、；：？！）》」』】〕〉］｝…—～・·ー々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ" + ",.;:?!)]}%’”°℃％";

    /** Marks that must not end a line. */
    private static final String OPENING = "（《「『【〔〈［｛([{‘“￥$";

    private IdeographBreaks() {}

    /** A word in stretches between which a line may end; one stretch when it has no ideographs. */
    static List<String> split(String word) {
        List<String> stretches = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < word.length(); ) {
            int here = word.codePointAt(at);
            int next = at + Character.charCount(here);
            if (next < word.length() && mayBreak(here, word.codePointAt(next))) {
                stretches.add(word.substring(from, next));
                from = next;
            }
            at = next;
        }
        stretches.add(word.substring(from));
        return stretches;
    }

    private static boolean mayBreak(int before, int after) {
        return (wide(before) || wide(after))
                && CLOSING.indexOf(after) < 0
                && OPENING.indexOf(before) < 0
                && !isCounted(before, after);
    }

    /** Whether a number ends and what it counts begins, which stay in one line even with a space between them. */
    static boolean isCounted(int before, int after) {
        return Character.isDigit(before) && SCRIPTS.contains(UnicodeScript.of(after));
    }

    /** Ideographs, kana and the full-width marks that go with them. */
    private static boolean wide(int c) {
        return SCRIPTS.contains(UnicodeScript.of(c)) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF60);
    }
}
