package io.github.bookfigures.render;

import io.github.bookfigures.figure.Text;
import io.github.bookfigures.figure.TokenStrip;
import io.github.bookfigures.figure.TokenStrip.Bracket;
import io.github.bookfigures.figure.TokenStrip.Row;
import io.github.bookfigures.figure.TokenStrip.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Widths of tokens at one text size, and the lines into which rows break. */
final class TokenLayout {
    private static final double ACROSS = 0.5;
    private static final double BOX = 1.75;
    private static final double GAP = 0.35;
    private static final double BENEATH = 0.25;
    private static final double TICK = 0.4;
    private static final double ROWS = 0.7;
    private static final double SYSTEMS = 1.3;
    private static final double NAME_GAP = 0.9;

    /** Step in which lines are shortened until they are of a length. */
    private static final double TIGHTER = 0.98;

    private final TokenStrip strip;
    private final Style style;
    private final double[][] widths;
    private final double names;
    private final List<Line> lines = new ArrayList<>();
    private double height;

    /** Tokens of a row from one place to before another, the top of their boxes so far below that of the strip. */
    record Line(int row, int from, int to, double top) {}

    TokenLayout(TokenStrip strip, Style style, double width) {
        this.strip = strip;
        this.style = style;
        double widest = strip.rows().stream()
                .mapToDouble(row -> name(row).width())
                .max()
                .orElse(0);
        this.names = widest == 0 ? 0 : widest + NAME_GAP * text();
        this.widths = widths();
        if (strip.aligned()) {
            List<Integer> all = new ArrayList<>();
            for (int i = 0; i < strip.rows().size(); i++) {
                all.add(i);
            }
            add(all, balanced(widths[0], width - names));
        } else {
            for (int i = 0; i < strip.rows().size(); i++) {
                add(List.of(i), width - names);
            }
        }
        height -= SYSTEMS * text();
    }

    List<Line> lines() {
        return lines;
    }

    double height() {
        return height;
    }

    /** Whether no token is wider than a line. */
    boolean narrow(double width) {
        return Arrays.stream(widths).flatMapToDouble(Arrays::stream).allMatch(w -> w <= width - names);
    }

    /** Width of the widest line with its name. */
    double width() {
        return names
                + lines.stream()
                        .mapToDouble(line -> x(line, line.to()) - gap())
                        .max()
                        .orElse(0);
    }

    /** Room of the names of rows. */
    double names() {
        return names;
    }

    double box() {
        return BOX * text();
    }

    double width(int row, int token) {
        return widths[row][token];
    }

    /** Where a token of a line begins, from the end of the names. */
    double x(Line line, int token) {
        double x = 0;
        for (int i = line.from(); i < token; i++) {
            x += widths[line.row()][i] + gap();
        }
        return x;
    }

    TextBlock name(Row row) {
        return style.type().set(row.name(), style.small().strong());
    }

    TextBlock small(Text text) {
        return style.type().set(text, style.small().aligned(TextStyle.Align.CENTRE));
    }

    /** Top of what stands beneath the boxes. */
    double beneath() {
        return box() + BENEATH * text();
    }

    /** Top of the brackets of a row. */
    double brackets(Row row) {
        return beneath() + beneathHeight(row) + (beneathHeight(row) > 0 ? 0.15 * text() : 0);
    }

    double tick() {
        return TICK * text();
    }

    private double gap() {
        return GAP * text();
    }

    private double text() {
        return style.text();
    }

    private double beneathHeight(Row row) {
        return row.tokens().stream()
                .filter(token -> !token.beneath().isEmpty())
                .mapToDouble(token -> small(token.beneath()).height())
                .max()
                .orElse(0);
    }

    private double height(Row row) {
        if (!row.brackets().isEmpty()) {
            double label = row.brackets().stream()
                    .mapToDouble(bracket -> small(bracket.label()).height())
                    .max()
                    .orElse(0);
            return brackets(row) + tick() + label;
        }
        return beneathHeight(row) > 0 ? beneath() + beneathHeight(row) : box();
    }

    private double[][] widths() {
        double[][] own = new double[strip.rows().size()][];
        for (int i = 0; i < own.length; i++) {
            Row row = strip.rows().get(i);
            own[i] = row.tokens().stream().mapToDouble(this::width).toArray();
        }
        if (strip.aligned()) {
            for (int j = 0; j < own[0].length; j++) {
                int place = j;
                double widest =
                        Arrays.stream(own).mapToDouble(row -> row[place]).max().orElseThrow();
                Arrays.stream(own).forEach(row -> row[place] = widest);
            }
        }
        for (int i = 0; i < own.length; i++) {
            for (Bracket bracket : strip.rows().get(i).brackets()) {
                widen(strip.aligned() ? own : new double[][] {own[i]}, own[i], bracket);
            }
        }
        return own;
    }

    /** Makes the tokens over a bracket so wide that its label has room below them. */
    private void widen(double[][] rows, double[] row, Bracket bracket) {
        int count = bracket.to() - bracket.from() + 1;
        double wide = gap() * (count - 1);
        for (int i = bracket.from(); i <= bracket.to(); i++) {
            wide += row[i];
        }
        double more = Math.max(0, small(bracket.label()).width() - wide) / count;
        for (double[] each : rows) {
            for (int i = bracket.from(); i <= bracket.to(); i++) {
                each[i] += more;
            }
        }
    }

    private double width(Token token) {
        TextStyle body = style.body();
        double text = style.type()
                .set(token.text(), token.filled() ? body.strong() : body)
                .width();
        double box = Math.max(1.5 * text(), text + 2 * ACROSS * text());
        return Math.max(
                box, token.beneath().isEmpty() ? 0 : small(token.beneath()).width());
    }

    /** The least room in which the tokens need no more lines than in this: lines of much the same length. */
    private double balanced(double[] tokens, double room) {
        int count = ends(tokens, room).size();
        double least = room;
        while (ends(tokens, TIGHTER * least).size() == count && least > gap()) {
            least *= TIGHTER;
        }
        return least;
    }

    /** Before which token each line of so much room ends. */
    private List<Integer> ends(double[] tokens, double room) {
        List<Integer> ends = new ArrayList<>();
        for (int from = 0, to; from < tokens.length; from = to) {
            double used = tokens[from];
            for (to = from + 1; to < tokens.length && used + gap() + tokens[to] <= room + 0.01; to++) {
                used += gap() + tokens[to];
            }
            ends.add(to);
        }
        return ends;
    }

    private void add(List<Integer> rows, double room) {
        double[] first = widths[rows.get(0)];
        int from = 0;
        for (int to : ends(first, room)) {
            for (int row : rows) {
                lines.add(new Line(row, from, to, height));
                height += height(strip.rows().get(row)) + ROWS * text();
            }
            if (strip.aligned() || to == first.length) {
                height += (SYSTEMS - ROWS) * text();
            }
            from = to;
        }
    }
}
