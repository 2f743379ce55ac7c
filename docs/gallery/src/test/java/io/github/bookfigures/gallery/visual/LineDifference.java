package io.github.bookfigures.gallery.visual;

import java.util.ArrayList;
import java.util.List;

/** What was taken out of and put into a list of lines, by their longest common subsequence. */
final class LineDifference {
    private LineDifference() {}

    /** Lines of the first list alone, with {@code -} before them, and of the second alone, with {@code +}. */
    static List<String> of(List<String> expected, List<String> actual) {
        int[][] common = new int[expected.size() + 1][actual.size() + 1];
        for (int i = expected.size() - 1; i >= 0; i--) {
            for (int j = actual.size() - 1; j >= 0; j--) {
                common[i][j] = expected.get(i).equals(actual.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<String> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < expected.size() || j < actual.size()) {
            if (i < expected.size() && j < actual.size() && expected.get(i).equals(actual.get(j))) {
                i++;
                j++;
            } else if (j == actual.size() || (i < expected.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add("-" + expected.get(i++));
            } else {
                lines.add("+" + actual.get(j++));
            }
        }
        return lines;
    }
}
