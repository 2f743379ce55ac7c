package io.github.bookfigures.plan;

import io.github.bookfigures.manifest.FigureEntry;
import io.github.bookfigures.yaml.Nearest;
import io.github.bookfigures.yaml.Position;
import io.github.bookfigures.yaml.Problem;
import io.github.bookfigures.yaml.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which figures are asked for: ids, ids with {@code *} and {@code ?}, or {@code #tag}. A figure that any of them names is
 * selected.
 *
 * @param words the words; none selects everything
 */
public record Selection(List<String> words) {
    /** Everything. */
    public static final Selection ALL = new Selection(List.of());

    private static final Position ASKED = Position.whole("figure.only");

    public Selection {
        words = List.copyOf(words);
    }

    /** The words of a list separated by commas; blanks round them do not matter. */
    public static Selection parse(String list) {
        return new Selection(Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList());
    }

    /** The figures selected, in their order; a word that selects none is a problem. */
    public Reading<List<FigureEntry>> from(List<FigureEntry> figures) {
        List<Problem> problems = words.stream()
                .filter(word -> figures.stream().noneMatch(figure -> matches(word, figure)))
                .map(word -> nothing(word, figures))
                .toList();
        if (!problems.isEmpty()) {
            return new Reading.Invalid<>(problems);
        }
        return Reading.valid(figures.stream()
                .filter(figure -> words.isEmpty() || words.stream().anyMatch(word -> matches(word, figure)))
                .toList());
    }

    private static boolean matches(String word, FigureEntry figure) {
        return word.startsWith("#")
                ? figure.tags().contains(word.substring(1))
                : glob(word).matcher(figure.id()).matches();
    }

    private static Pattern glob(String word) {
        StringBuilder expression = new StringBuilder();
        for (char c : word.toCharArray()) {
            expression.append(
                    switch (c) {
                        case '*' -> ".*";
                        case '?' -> ".";
                        default -> Pattern.quote(Character.toString(c));
                    });
        }
        return Pattern.compile(expression.toString());
    }

    private static Problem nothing(String word, List<FigureEntry> figures) {
        List<String> known = new ArrayList<>();
        if (word.startsWith("#")) {
            Set<String> tags = new TreeSet<>();
            figures.forEach(figure -> tags.addAll(figure.tags()));
            tags.forEach(tag -> known.add("#" + tag));
        } else {
            figures.forEach(figure -> known.add(figure.id()));
        }
        String kind = word.startsWith("#") ? "tags" : "ids";
        String hint = known.isEmpty()
                ? "The manifest has no " + kind + "."
                : "Nearest " + kind + ": " + String.join(", ", Nearest.words(word, known, 5)) + ".";
        return new Problem(ASKED, "'" + word + "' selects no figure", hint);
    }
}
