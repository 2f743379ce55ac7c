package io.github.bookfigures.lint;

import io.github.bookfigures.render.DrawnFigure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All rules. */
public final class Lint {
    /** Name of the rule that a figure in another language has all its texts in it; found where it is drawn. */
    public static final String TRANSLATION = "translation";

    private static final List<Rule> RULES = List.of(
            new TextCut(),
            new TextOverlap(),
            new TextOnMark(),
            new LeaderCrossing(),
            new TextSize(),
            new TextContrast(),
            new LineContrast(),
            new ColourOnly(),
            new EmptyPanel(),
            new AxisName(),
            new LegendMatch(),
            new DataOutside());

    private Lint() {}

    /** What is wrong with a figure, rule by rule; nothing, when it can go to print. */
    public static List<Finding> findings(DrawnFigure figure) {
        return RULES.stream()
                .flatMap(rule -> rule.findings(figure).map(sentence -> new Finding(rule.id(), sentence)))
                .toList();
    }

    /**
     * What is wrong with a PNG file.
     *
     * @param figure what is drawn in it
     * @param bytes its size
     * @param pixels width times height
     */
    public static Optional<Finding> png(DrawnFigure figure, long bytes, double pixels) {
        return FileSize.finding(figure, bytes, pixels);
    }

    /** Names of all rules. */
    public static List<String> rules() {
        return Stream.concat(RULES.stream().map(Rule::id), Stream.of(FileSize.ID, TRANSLATION))
                .toList();
    }
}
