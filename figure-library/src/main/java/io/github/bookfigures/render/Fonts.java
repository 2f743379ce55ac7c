package io.github.bookfigures.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fonts ready to be used.
 *
 * @param families the family texts are set in and those that have the characters it has not, in the order of trying
 */
record Fonts(List<Family> families) {
    Fonts {
        families = List.copyOf(families);
    }

    /** One cut of a family for each weight. */
    record Family(Cut regular, Cut italic, Cut strong) {
        Cut cut(TextStyle.Weight weight) {
            return switch (weight) {
                case REGULAR -> regular;
                case ITALIC -> italic;
                case STRONG -> strong;
            };
        }
    }

    /** Source Sans 3, which travels with the library. */
    static Fonts bundled() {
        return Bundled.FONTS;
    }

    /** The fonts of these families; a font that two of them use is read once. */
    static Fonts load(List<FontFamily> families) {
        if (families.equals(List.of(FontFamily.SOURCE_SANS))) {
            return bundled();
        }
        Map<FontFile, Cut> cuts = new HashMap<>();
        return new Fonts(families.stream()
                .map(family -> new Family(
                        cuts.computeIfAbsent(family.regular(), FontFile::load),
                        cuts.computeIfAbsent(family.italic(), FontFile::load),
                        cuts.computeIfAbsent(family.strong(), FontFile::load)))
                .toList());
    }

    /** The cut of the first family, which gives lines their spaces. */
    Cut cut(TextStyle.Weight weight) {
        return families.get(0).cut(weight);
    }

    /** The first cut that has a character. */
    Optional<Cut> cut(TextStyle.Weight weight, int character) {
        return families.stream()
                .map(family -> family.cut(weight))
                .filter(cut -> cut.shows(character))
                .findFirst();
    }

    List<Cut> cuts() {
        return families.stream()
                .flatMap(family -> List.of(family.regular(), family.italic(), family.strong()).stream())
                .distinct()
                .toList();
    }

    /** Reading a font takes some milliseconds and its values never change: once for each Java machine. */
    private static final class Bundled {
        private static final Fonts FONTS = new Fonts(List.of(new Family(
                FontFamily.SOURCE_SANS.regular().load(),
                FontFamily.SOURCE_SANS.italic().load(),
                FontFamily.SOURCE_SANS.strong().load())));
    }
}
