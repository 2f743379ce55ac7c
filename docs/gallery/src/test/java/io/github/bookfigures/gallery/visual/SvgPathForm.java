package io.github.bookfigures.gallery.visual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Path data in one way of writing: absolute commands, each with its letter, lines along an axis as any other lines. Of a
 * long path, such as the outline of a letter, only the number of its commands, the box of its points and their mean are
 * kept: expected files stay small and readable, and pixels say the rest.
 */
final class SvgPathForm {
    /** A path up to this long is kept whole: boxes, ticks, short lines. */
    private static final int SHORT = 80;

    /** A line this short is an accident of adding outlines up, which JDKs do differently. */
    private static final double INVISIBLE = 0.02;

    private static final Pattern COMMAND = Pattern.compile("([A-Za-z])([^A-Za-z]*)");
    private static final Pattern NUMBER = Pattern.compile("-?(?:\\d+\\.?\\d*|\\.\\d+)");
    private static final Map<Character, Integer> NUMBERS =
            Map.of('M', 2, 'L', 2, 'H', 1, 'V', 1, 'C', 6, 'S', 4, 'Q', 4, 'T', 2, 'A', 7);

    private final List<String> commands = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final DoubleSummaryStatistics xs = new DoubleSummaryStatistics();
    private final DoubleSummaryStatistics ys = new DoubleSummaryStatistics();
    private double x;
    private double y;
    private double startX;
    private double startY;

    private SvgPathForm() {}

    /** The path in its one form, whole or in short. */
    static String of(String data) {
        SvgPathForm form = new SvgPathForm();
        Matcher command = COMMAND.matcher(data);
        while (command.find()) {
            double[] numbers = NUMBER.matcher(command.group(2))
                    .results()
                    .mapToDouble(number -> Double.parseDouble(number.group()))
                    .toArray();
            form.add(command.group(1).charAt(0), numbers);
        }
        String whole = String.join(" ", form.commands);
        return whole.length() <= SHORT ? whole : form.summary();
    }

    private void add(char letter, double[] numbers) {
        char kind = Character.toUpperCase(letter);
        if (kind == 'Z') {
            x = startX;
            y = startY;
            note("Z");
            return;
        }
        int size = NUMBERS.get(kind);
        for (int from = 0; from + size <= numbers.length; from += size) {
            double[] part = Arrays.copyOfRange(numbers, from, from + size);
            // Further points of a move are lines.
            one(kind == 'M' && from > 0 ? 'L' : kind, part, letter != kind);
        }
    }

    private void one(char kind, double[] part, boolean relative) {
        double[] points = switch (kind) {
            case 'H' -> new double[] {part[0] + (relative ? x : 0), y};
            case 'V' -> new double[] {x, part[0] + (relative ? y : 0)};
            case 'A' -> Arrays.copyOfRange(part, 5, 7);
            default -> part.clone();
        };
        if (relative && kind != 'H' && kind != 'V') {
            for (int i = 0; i < points.length; i++) {
                points[i] += i % 2 == 0 ? x : y;
            }
        }
        if ("LHV".indexOf(kind) >= 0 && Math.hypot(points[0] - x, points[1] - y) < INVISIBLE) {
            return;
        }
        x = points[points.length - 2];
        y = points[points.length - 1];
        if (kind == 'M') {
            startX = x;
            startY = y;
        }
        for (int i = 0; i < points.length; i += 2) {
            xs.accept(points[i]);
            ys.accept(points[i + 1]);
        }
        note(kind == 'H' || kind == 'V' ? "L" : String.valueOf(kind), points);
    }

    private void note(String letter, double... points) {
        commands.add(points.length == 0 ? letter : letter + places(points));
        counts.merge(letter, 1, Integer::sum);
    }

    private String summary() {
        return counts.entrySet().stream()
                        .map(command -> command.getValue() + command.getKey())
                        .collect(Collectors.joining(" "))
                + " in " + places(xs.getMin(), ys.getMin(), xs.getMax(), ys.getMax())
                + " round " + places(xs.getAverage(), ys.getAverage());
    }

    private static String places(double... places) {
        return Arrays.stream(places)
                .map(place -> Math.rint(place * 10) / 10)
                .mapToObj(SvgNormalForm::rounded)
                .collect(Collectors.joining(" "));
    }
}
