package io.github.bookfigures.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the words an author may have meant. */
public final class Nearest {
    private static final int LONGEST_WORD = 100;

    private Nearest() {}

    /**
     * The known word nearest to {@code word}, if one is near enough to be a slip of the pen: at most one edit for every
     * three characters. Of equally near ones the alphabetically first.
     */
    public static Optional<String> word(String word, Collection<String> known) {
        return words(word, known, 1).stream()
                .filter(candidate -> isSlip(word, candidate))
                .findFirst();
    }

    /** The {@code limit} known words nearest to {@code word}, nearest first. */
    public static List<String> words(String word, Collection<String> known, int limit) {
        return known.stream()
                .sorted(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(limit)
                .toList();
    }

    /**
     * Number of edits between two words, case apart: letters put in, left out, replaced, or swapped with their
     * neighbour (optimal string alignment). Words longer than {@value #LONGEST_WORD} are compared by length alone.
     */
    public static int distance(String first, String second) {
        String a = first.toLowerCase(Locale.ROOT);
        String b = second.toLowerCase(Locale.ROOT);
        if (Math.max(a.length(), b.length()) > LONGEST_WORD) {
            return a.equals(b) ? 0 : Math.max(a.length(), b.length());
        }
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                edits[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : edits(edits, a, b, i, j);
            }
        }
        return edits[a.length()][b.length()];
    }

    private static int edits(int[][] edits, String a, String b, int i, int j) {
        int replaced = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, edits[i - 2][j - 2] + 1) : best;
    }

    private static boolean isSlip(String word, String candidate) {
        int longer = Math.max(word.length(), candidate.length());
        return distance(word, candidate) <= Math.max(1, longer / 3);
    }
}
