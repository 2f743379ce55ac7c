package io.github.bookfigures.chart;

import io.github.bookfigures.figure.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words on charts: what authors wrote, and names of columns made readable. */
final class Wording {
    private static final Pattern UNIT = Pattern.compile("(.*\\S)\\s*[\\[(]([^\\])]+)[\\])]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}|\\\\arg");

    private Wording() {}

    /** What an author wrote, in which LaTeX stands between dollar signs. */
    static Text written(String words) {
        return PLACEHOLDER.matcher(words).find() ? Text.of("{0}", words) : Text.of(words);
    }

    /** Words of a table, in which nothing has a meaning beyond itself. */
    static Text plain(String words) {
        return words.isEmpty() ? Text.NONE : Text.of("{0}", words);
    }

    /** What a column is called on a chart: as the author says, or its name without underscores and unit. */
    static Text column(String name, Map<String, String> names) {
        return names.containsKey(name) ? written(names.get(name)) : plain(readable(name));
    }

    /** {@code train_loss (nats)} as {@code train loss}. */
    static String readable(String column) {
        Matcher unit = UNIT.matcher(column);
        return (unit.matches() ? unit.group(1) : column).replace('_', ' ').strip();
    }

    /** The unit in brackets at the end of a column's name; empty when there is none. */
    static String unit(String column) {
        Matcher unit = UNIT.matcher(column);
        return unit.matches() ? unit.group(2) : "";
    }

    /** The unit that all of some columns have; empty when they have none or several. */
    static String commonUnit(List<String> columns) {
        return columns.stream().map(Wording::unit).distinct().count() == 1 ? unit(columns.get(0)) : "";
    }

    /** What several columns have in common at the ends of their names: {@code loss} of train_loss and test_loss. */
    static String common(List<String> columns) {
        if (columns.size() == 1) {
            return readable(columns.get(0));
        }
        List<String[]> words =
                columns.stream().map(name -> readable(name).split(" ")).toList();
        int same = 0;
        int shortest = words.stream().mapToInt(each -> each.length).min().orElse(0);
        while (same < shortest - 1 && sameFromTheEnd(words, same)) {
            same++;
        }
        String[] first = words.get(0);
        return String.join(" ", Arrays.copyOfRange(first, first.length - same, first.length));
    }

    private static boolean sameFromTheEnd(List<String[]> words, int back) {
        return words.stream()
                        .map(each -> each[each.length - 1 - back])
                        .distinct()
                        .count()
                == 1;
    }

    /** A column's name without what all columns end in, which stands at the axis. */
    static Text own(String column, List<String> columns, Map<String, String> names) {
        String common = columns.size() > 1 ? common(columns) : "";
        if (names.containsKey(column) || common.isEmpty()) {
            return column(column, names);
        }
        String readable = readable(column);
        return plain(readable.substring(0, readable.length() - common.length()).strip());
    }

    /** With a capital letter in front, for the name of an axis; symbols of one letter stay as they are. */
    static String capital(String words) {
        return words.length() < 2 || words.contains("$")
                ? words
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
