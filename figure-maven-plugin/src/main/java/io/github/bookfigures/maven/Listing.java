package io.github.bookfigures.maven;

import io.github.bookfigures.build.Explanation;
import io.github.bookfigures.build.ListedFigure;
import io.github.bookfigures.plan.Work.Need;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.maven.plugin.logging.Log;

/** Says what state figures are in. */
final class Listing {
    private static final int MOST_REASONS = 3;

    private final Log log;

    Listing(Log log) {
        this.log = log;
    }

    /** All figures, a line each. */
    void table(List<ListedFigure> figures) {
        int id = width(figures, ListedFigure::id);
        int generator = width(figures, ListedFigure::generator);
        int file = width(figures, ListedFigure::file);
        int state = width(figures, figure -> state(figure.need()));
        for (ListedFigure figure : figures) {
            String line = padded(figure.id(), id)
                    + padded(figure.generator(), generator)
                    + padded(figure.file(), file)
                    + padded(state(figure.need()), state)
                    + shortened(figure.reasons());
            log.info(line.stripTrailing());
        }
        sum(figures);
    }

    /** What would be done, figures that are up to date left out. */
    void plan(List<ListedFigure> figures) {
        for (ListedFigure figure : figures) {
            if (figure.need() != Need.NOTHING) {
                log.info("would " + verb(figure.need()) + " " + figure.id() + why(figure.reasons()));
            }
        }
        sum(figures);
    }

    private void sum(List<ListedFigure> figures) {
        Map<Need, Long> counts = figures.stream()
                .collect(Collectors.groupingBy(
                        ListedFigure::need, () -> new EnumMap<>(Need.class), Collectors.counting()));
        log.info(figures.size()
                + (figures.size() == 1 ? " figure: " : " figures: ")
                + counts.entrySet().stream()
                        .map(count -> count.getValue() + " " + state(count.getKey()))
                        .collect(Collectors.joining(", ")));
    }

    /** All that figures depend on. */
    void explain(List<Explanation> explanations) {
        for (Explanation explanation : explanations) {
            log.info(explanation.id() + ": " + state(explanation.need()));
            explanation.reasons().forEach(reason -> log.info("  because " + reason));
            for (Explanation.Key key : explanation.keys()) {
                log.info("  " + key.name());
                key.items().forEach(item -> log.info("  " + line(item)));
            }
        }
    }

    private static String line(Explanation.Item item) {
        String now = item.now().orElse("(gone)");
        return (item.changed() ? "* " : "  ")
                + item.name()
                + "  "
                + (item.changed() ? item.before().orElse("(new)") + " → " + now : now);
    }

    /** Reasons in brackets; nothing when there are none. */
    static String why(List<String> reasons) {
        return reasons.isEmpty() ? "" : " (" + shortened(reasons) + ")";
    }

    private static String shortened(List<String> reasons) {
        String some = reasons.stream().limit(MOST_REASONS).collect(Collectors.joining("; "));
        int more = reasons.size() - MOST_REASONS;
        return more > 0 ? some + "; and " + more + " more" : some;
    }

    private static String state(Need need) {
        return switch (need) {
            case NOTHING -> "up to date";
            case WRITE -> "to put in place";
            case DRAW -> "to draw";
            case MEASURE -> "to measure";
        };
    }

    private static String verb(Need need) {
        return switch (need) {
            case NOTHING -> "keep";
            case WRITE -> "put in place";
            case DRAW -> "draw";
            case MEASURE -> "measure";
        };
    }

    private static int width(List<ListedFigure> figures, Function<ListedFigure, String> column) {
        return figures.stream().map(column).mapToInt(String::length).max().orElse(0) + 2;
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
