package io.github.bookfigures.catalog.agents;

import io.github.bookfigures.catalog.agents.AgentRun.Result;
import io.github.bookfigures.catalog.agents.AgentWorkflow.Params;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs a scripted agent, without a language model, on one question: it looks up what it does not know, reckons when it knows
 * enough, and stops.
 */
public final class AgentRun implements Experiment<Params, Result> {
    private static final String QUESTION = "How many days are three fortnights and a leap year together?";
    private static final Map<String, Double> FACTS =
            Map.of("days in a fortnight", 14.0, "days in a leap year", 366.0, "days in a week", 7.0);
    private static final List<String> NEEDED = List.of("days in a fortnight", "days in a leap year");

    /**
     * What happened.
     *
     * @param question what was asked
     * @param steps the rounds of the loop
     * @param answer the final answer, empty when the limit came first
     * @param walk the nodes of the graph in the order they were passed
     */
    public record Result(String question, List<Step> steps, String answer, List<String> walk) {}

    /** A round: what is missing, the tool called with what, and what it returned. */
    public record Step(String thought, String tool, String input, String observation) {}

    @Override
    public Result run(Params p, Lab lab) {
        List<Step> steps = new ArrayList<>();
        List<String> walk = new ArrayList<>(List.of("question"));
        Map<String, String> memory = new LinkedHashMap<>();
        String answer = "";
        while (answer.isEmpty() && steps.size() < p.max_steps()) {
            walk.add("think");
            walk.add("stop");
            String missing = NEEDED.stream()
                    .filter(fact -> !memory.containsKey(fact))
                    .findFirst()
                    .orElse("");
            if (memory.containsKey("sum")) {
                answer = memory.get("sum") + " days";
                steps.add(new Step("all is known", "final", answer, ""));
                walk.add("answer");
            } else if (missing.isEmpty()) {
                String sum = "3 * " + memory.get(NEEDED.get(0)) + " + " + memory.get(NEEDED.get(1));
                act(new Step("only the sum is missing", "calculator", sum, shown(Calculator.value(sum))), steps, walk);
                memory.put("sum", steps.get(steps.size() - 1).observation());
            } else {
                act(new Step("missing: " + missing, "lookup", missing, shown(FACTS.get(missing))), steps, walk);
                memory.put(missing, steps.get(steps.size() - 1).observation());
            }
        }
        return new Result(QUESTION, steps, answer, walk);
    }

    private static void act(Step step, List<Step> steps, List<String> walk) {
        steps.add(step);
        walk.addAll(List.of(step.tool(), "memory"));
    }

    private static String shown(double value) {
        return Amount.exact(value).text();
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        Step last = r.steps().get(r.steps().size() - 1);
        checks.add(Check.that("the trace ends in the final answer", last.tool().equals("final"), last.tool()));
        checks.add(Check.between("rounds within the limit", r.steps().size(), 1, p.max_steps()));
        checks.add(Check.that("the answer is right", r.answer().equals(shown(3 * 14.0 + 366) + " days"), r.answer()));
        for (int i = 1; i < r.walk().size(); i++) {
            String from = r.walk().get(i - 1);
            String to = r.walk().get(i);
            boolean drawn = AgentWorkflow.EDGES.stream()
                    .anyMatch(edge -> edge.from().equals(from) && edge.to().equals(to));
            checks.add(
                    Check.that("the way from " + from + " to " + to + " is in the graph", drawn, "edges of the graph"));
        }
        return checks;
    }
}
