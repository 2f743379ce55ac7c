package io.github.bookfigures.build;

import io.github.bookfigures.manifest.FigureEntry;
import io.github.bookfigures.plan.Plan;
import io.github.bookfigures.plan.Plan.PlannedFigure;
import io.github.bookfigures.yaml.Problem;
import io.github.bookfigures.yaml.Reading;
import io.github.bookfigures.yaml.Value;
import java.util.List;
import java.util.stream.Collectors;

/** Lets no figure run a command unless whoever builds the book said so: a manifest may come from anywhere. */
final class Commands {
    private static final String PARAMETER = "exec";

    private Commands() {}

    static Reading<Plan> permitted(Plan plan, boolean allowed) {
        List<Problem> problems = plan.figures().stream()
                .map(PlannedFigure::entry)
                .filter(entry -> !allowed && entry.params().get(PARAMETER).isPresent())
                .map(Commands::notAllowed)
                .toList();
        return problems.isEmpty() ? Reading.valid(plan) : new Reading.Invalid<>(problems);
    }

    private static Problem notAllowed(FigureEntry entry) {
        Value command = entry.params().get(PARAMETER).orElseThrow();
        String words = command instanceof Value.Sequence list
                ? list.items().stream()
                        .map(item -> item instanceof Value.Text text ? text.text() : item.describe())
                        .collect(Collectors.joining(" "))
                : command.describe();
        return new Problem(
                command.position(),
                "figure '" + entry.id() + "' runs the command '" + words + "', which this build does not allow",
                "Look at it, and then set <allowExec>true</allowExec> in the plugin's configuration or pass"
                        + " -Dfigure.allowExec.");
    }
}
