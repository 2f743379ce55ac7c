package io.github.bookfigures.lint;

import io.github.bookfigures.render.DrawnFigure;
import java.util.List;

/** All rules. */
public final class Lint {
    private static final List<Rule> RULES = List.of(new TextCut(), new TextOverlap(), new TextSize());

    private Lint() {}

    /** What is wrong with a figure, rule by rule; nothing, when it can go to print. */
    public static List<Finding> findings(DrawnFigure figure) {
        return RULES.stream()
                .flatMap(rule -> rule.findings(figure).map(sentence -> new Finding(rule.id(), sentence)))
                .toList();
    }

    /** Names of all rules. */
    public static List<String> rules() {
        return RULES.stream().map(Rule::id).toList();
    }
}
