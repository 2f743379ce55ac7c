package io.github.bookfigures.doxia;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Something that a page asks for and that is not there. */
final class UnknownFigure extends Exception {
    private static final long serialVersionUID = 1;
    private static final int NAMES_LISTED = 5;

    UnknownFigure(String message) {
        super(message);
    }

    /** @param ids of all figures there are */
    static UnknownFigure named(String id, Collection<String> ids) {
        return new UnknownFigure("there is no figure '" + id + "'" + nearest(id, ids));
    }

    /** @param paths of all numbers there are */
    static UnknownFigure value(String id, String path, Collection<String> paths) {
        return new UnknownFigure("figure '" + id + "' has no number '" + path + "'" + nearest(path, paths));
    }

    private static String nearest(String word, Collection<String> names) {
        if (names.isEmpty()) {
            return "; there are none at all";
        }
        List<String> sorted = names.stream()
                .sorted(Comparator.<String>comparingInt(name -> distance(word, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(NAMES_LISTED)
                .toList();
        return (names.size() > NAMES_LISTED ? "; the nearest of " + names.size() + " are " : "; there are ")
                + sorted.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
    }

    /** Insertions, deletions and replacements between two words (Levenshtein 1966). */
    private static int distance(String first, String second) {
        int[] row = new int[second.length() + 1];
        for (int j = 0; j <= second.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= first.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= second.length(); j++) {
                int replaced = diagonal + (first.charAt(i - 1) == second.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[second.length()];
    }
}
