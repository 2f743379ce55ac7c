package io.github.bookfigures.render;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;

/** The themes that travel with the library. */
public final class Themes {
    private static final List<String> NAMES = List.of("default", "morandi", "contrast");

    /** Reads nothing yet. */
    public Themes() {}

    /** Their names, the default first. */
    public List<String> names() {
        return NAMES;
    }

    /**
     * The theme of a name.
     *
     * @throws RenderException when there is none, naming those there are, the most similar first
     */
    Theme named(String name) {
        if (!NAMES.contains(name)) {
            List<String> nearest = NAMES.stream()
                    .sorted(Comparator.comparingInt((String known) -> edits(known, name)))
                    .toList();
            throw new RenderException("there is no theme '" + name + "'; did you mean '" + nearest.get(0)
                    + "'? Known are " + String.join(", ", nearest));
        }
        try (InputStream in = Themes.class.getResourceAsStream("themes/" + name + ".yaml")) {
            if (in == null) {
                throw new RenderException("the theme '" + name + "' is missing from the library");
            }
            return new ThemeReader(name).read(in);
        } catch (IOException e) {
            throw new RenderException("the theme '" + name + "' cannot be read: " + e.getMessage(), e);
        }
    }

    /** Levenshtein distance. */
    private static int edits(String one, String two) {
        int[] row = new int[two.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int substituted = diagonal + (one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[two.length()];
    }
}
