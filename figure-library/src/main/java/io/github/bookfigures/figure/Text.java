package io.github.bookfigures.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of a figure: a template in English and the values that stand in it, so that it can be translated and so that
 * numbers come from data. {@code Text.of("After {0} layers: {1}", 20, Amount.scientific(norm, 2))}.
 *
 * <p>{@code {0}} is the first argument. Between dollar signs stands LaTeX mathematics, in which an argument is written
 * {@code \arg{0}}. A line feed breaks the line; {@code \$} is a dollar sign.
 *
 * @param template the text with its placeholders
 * @param arguments texts, whole numbers, {@link Amount}s or other {@link Text}s
 */
public record Text(String template, List<Object> arguments) {
    /** No text. */
    public static final Text NONE = new Text("", List.of());

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)}");
    private static final Pattern MATHS_PLACEHOLDER = Pattern.compile("\\\\arg\\{(\\d+)}");
    private static final Pattern MATHS = Pattern.compile("(?<!\\\\)\\$(.*?)(?<!\\\\)\\$", Pattern.DOTALL);

    public Text {
        arguments = List.copyOf(arguments);
    }

    /**
     * A text from its template; doubles are printed with three significant digits.
     *
     * @throws IllegalArgumentException for an argument that is neither text nor number
     */
    public static Text of(String template, Object... arguments) {
        List<Object> values = new ArrayList<>();
        for (Object argument : arguments) {
            if (argument instanceof Double number) {
                values.add(Amount.significant(number, 3));
            } else if (argument instanceof Integer || argument instanceof Long) {
                values.add(argument);
            } else if (argument instanceof String || argument instanceof Amount || argument instanceof Text) {
                values.add(argument);
            } else {
                throw new IllegalArgumentException(
                        "a text cannot show a " + argument.getClass().getSimpleName()
                                + "; give a text, a whole number, a double, an Amount or a Text");
            }
        }
        return new Text(template, values);
    }

    /** A formula in LaTeX, set as mathematics. */
    public static Text maths(String latex, Object... arguments) {
        return of("$" + latex + "$", arguments);
    }

    /** Numbers of the arguments that the template asks for. */
    public SortedSet<Integer> placeholders() {
        SortedSet<Integer> numbers = new TreeSet<>();
        Matcher maths = MATHS.matcher(template);
        int from = 0;
        while (maths.find()) {
            numbers.addAll(numbers(PLACEHOLDER, template.substring(from, maths.start())));
            numbers.addAll(numbers(MATHS_PLACEHOLDER, maths.group(1)));
            from = maths.end();
        }
        numbers.addAll(numbers(PLACEHOLDER, template.substring(from)));
        return numbers;
    }

    private static List<Integer> numbers(Pattern placeholder, String part) {
        return placeholder
                .matcher(part)
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .toList();
    }

    /** Whether every dollar sign of the template that begins a formula has one that ends it. */
    public boolean hasWholeFormulas() {
        return !MATHS.matcher(template).replaceAll("").replace("\\$", "").contains("$");
    }

    public boolean isEmpty() {
        return template.isEmpty();
    }

    /** The text in pieces a renderer sets one after the other. */
    public List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        Matcher maths = MATHS.matcher(template);
        int from = 0;
        while (maths.find()) {
            addPlain(runs, template.substring(from, maths.start()));
            runs.add(new Run.Maths(fill(MATHS_PLACEHOLDER, maths.group(1), true)));
            from = maths.end();
        }
        addPlain(runs, template.substring(from));
        return List.copyOf(runs);
    }

    /** The text as one plain line per line, formulas in their LaTeX. */
    public String plain() {
        StringBuilder plain = new StringBuilder();
        for (Run run : runs()) {
            if (run instanceof Run.Plain p) {
                plain.append(p.text());
            } else if (run instanceof Run.Raised r) {
                plain.append(Superscripts.of(r.text()));
            } else if (run instanceof Run.Maths m) {
                plain.append(m.latex());
            }
        }
        return plain.toString();
    }

    private void addPlain(List<Run> runs, String part) {
        String filled = fill(PLACEHOLDER, part, false).replace("\\$", "$");
        StringBuilder piece = new StringBuilder();
        boolean raised = false;
        for (char c : filled.toCharArray()) {
            if (Superscripts.isRaised(c) != raised) {
                flush(runs, piece, raised);
                raised = !raised;
            }
            piece.append(raised ? Superscripts.plain(c) : c);
        }
        flush(runs, piece, raised);
    }

    private static void flush(List<Run> runs, StringBuilder piece, boolean raised) {
        if (piece.length() > 0) {
            runs.add(raised ? new Run.Raised(piece.toString()) : new Run.Plain(piece.toString()));
            piece.setLength(0);
        }
    }

    private String fill(Pattern placeholder, String part, boolean latex) {
        return placeholder.matcher(part).replaceAll(match -> {
            int index = Integer.parseInt(match.group(1));
            if (index >= arguments.size()) {
                throw new IllegalArgumentException("the text \"" + template + "\" asks for argument " + index
                        + " but was given " + arguments.size());
            }
            return Matcher.quoteReplacement(shown(arguments.get(index), latex));
        });
    }

    private static String shown(Object argument, boolean latex) {
        if (argument instanceof Amount amount) {
            return latex ? amount.latex() : amount.text();
        }
        if (argument instanceof Text text) {
            return text.plain();
        }
        return argument.toString().replace('-', latex ? '-' : argument instanceof Number ? '−' : '-');
    }
}
