package io.github.bookfigures.render;

import io.github.bookfigures.figure.Table;
import io.github.bookfigures.figure.Text;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets decimal points stand below each other: how far a number ends before the right edge of its column. */
final class DecimalColumns {
    /** A number; what follows its whole part is a group: decimals, a power of ten, a per cent sign or a unit. */
    private static final Pattern NUMBER =
            Pattern.compile("[−+]?\\d[\\d,]*((?:\\.\\d+)?(?:×10[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+)?(?: ?%| [A-Za-zµ]{1,3})?)");

    private final Table table;
    private final Style style;
    private final double text;

    /** @param text size of the letters */
    DecimalColumns(Table table, Style style, double text) {
        this.table = table;
        this.style = style;
        this.text = text;
    }

    /**
     * How far a cell is moved to the left; nothing in the first column and in columns that hold other things than numbers.
     *
     * @param row from 0, without the header
     */
    double indent(int row, int column) {
        if (column == 0 || !numbers(column)) {
            return 0;
        }
        return table.rows().stream()
                        .mapToDouble(cells -> tail(cells.get(column)))
                        .max()
                        .orElse(0)
                - tail(table.rows().get(row).get(column));
    }

    private boolean numbers(int column) {
        return table.rows().stream()
                .map(cells -> cells.get(column).plain())
                .allMatch(plain -> NUMBER.matcher(plain).matches());
    }

    private double tail(Text number) {
        Matcher matcher = NUMBER.matcher(number.plain());
        String tail = matcher.matches() ? matcher.group(1) : "";
        return tail.isEmpty()
                ? 0
                : style.type()
                        .set(Text.of("{0}", tail), style.body().sized(text))
                        .width();
    }
}
