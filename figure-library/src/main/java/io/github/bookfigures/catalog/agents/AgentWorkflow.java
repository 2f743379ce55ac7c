package io.github.bookfigures.catalog.agents;

import io.github.bookfigures.catalog.agents.AgentRun.Result;
import io.github.bookfigures.catalog.agents.AgentRun.Step;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Figure.Cell;
import io.github.bookfigures.figure.Graph;
import io.github.bookfigures.figure.Graph.Edge;
import io.github.bookfigures.figure.Graph.Node;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape.Outline;
import io.github.bookfigures.figure.Table;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.List;

/**
 * The loop of thought, action and observation (Yao et al., "ReAct: synergizing reasoning and acting in language models",
 * 2023), run by a script in place of a model. The numbers at the edges are the rounds in which they were passed.
 */
@Generator(
        name = "agent-workflow",
        summary = "The loop of an agent with two tools and a memory, with the trace of a real run.")
public final class AgentWorkflow implements FigureGenerator<AgentWorkflow.Params, Result> {
    /** What the manifest may set. */
    public record Params(
            @Doc("most rounds of the loop; the run needs four")
            int max_steps) {
        public Params() {
            this(5);
        }

        public Params {
            if (max_steps < 4 || max_steps > 20) {
                throw new IllegalArgumentException("needs max_steps from 4, which the run takes, to 20");
            }
        }
    }

    static final List<Edge> EDGES = List.of(
            Edge.of("question", "think"),
            Edge.of("think", "stop"),
            Edge.of("stop", "lookup"),
            Edge.of("stop", "calculator"),
            Edge.of("stop", "answer").role(Role.GOOD),
            Edge.of("lookup", "memory"),
            Edge.of("calculator", "memory"),
            Edge.of("memory", "think").role(Role.BACKWARD).dashed(Dash.DASHED));

    @Override
    public Measurement<?, Result> measurement(Params parameters) {
        return Measurement.of(AgentRun.class, parameters);
    }

    @Override
    public Figure draw(Params p, Result r) {
        return Figure.cells(
                        List.of(1.0, 1.15),
                        List.of(1.9, 1.0),
                        new Cell(graph(p, r), 0, 0, 2, 1),
                        new Cell(trace(r), 0, 1, 1, 1),
                        new Cell(memory(r), 1, 1, 1, 1))
                .size(14, 7)
                .titled("An agent thinks, acts and observes until it knows enough");
    }

    private static Graph graph(Params p, Result r) {
        List<Edge> edges = EDGES.stream().map(edge -> numbered(edge, r)).toList();
        return Graph.of(
                        Graph.Direction.DOWN,
                        List.of(
                                Node.of("question", Role.GOOD)
                                        .outline(Outline.ELLIPSE)
                                        .text("question"),
                                Node.of("think", Role.series(0))
                                        .text("think: what is missing?")
                                        .strong(),
                                Node.of("stop", Role.series(3))
                                        .outline(Outline.DIAMOND)
                                        .text("all known, or\n{0} rounds?", p.max_steps()),
                                Node.of("lookup", Role.series(2)).text("act: lookup"),
                                Node.of("calculator", Role.series(2)).text("act: calculator"),
                                Node.of("answer", Role.GOOD)
                                        .outline(Outline.ELLIPSE)
                                        .text("answer"),
                                Node.of("memory", Role.FROZEN)
                                        .outline(Outline.CYLINDER)
                                        .text("observe,\nremember")),
                        edges)
                .titled("The loop; numbers: rounds of the run");
    }

    /** The edge with the rounds in which the walk passed it. */
    private static Edge numbered(Edge edge, Result r) {
        List<String> rounds = new ArrayList<>();
        int round = 0;
        for (int i = 1; i < r.walk().size(); i++) {
            round += r.walk().get(i).equals("think") ? 1 : 0;
            if (r.walk().get(i - 1).equals(edge.from()) && r.walk().get(i).equals(edge.to())) {
                rounds.add(Integer.toString(round));
            }
        }
        return rounds.isEmpty() ? edge : edge.labelled("{0}", String.join(", ", rounds));
    }

    private static Table trace(Result r) {
        List<List<Text>> rows = new ArrayList<>();
        for (int i = 0; i < r.steps().size(); i++) {
            Step step = r.steps().get(i);
            rows.add(List.of(
                    Text.of("{0}. {1}", i + 1, step.thought()),
                    Text.of("{0}: {1}", step.tool(), step.input().replace("*", "×")),
                    step.observation().isEmpty() ? Text.of("–") : Text.of("{0}", step.observation())));
        }
        return new Table(
                Text.of("{0}", r.question()),
                List.of(Text.of("thought"), Text.of("action"), Text.of("observation")),
                rows);
    }

    private static Table memory(Result r) {
        List<List<Text>> rows = new ArrayList<>();
        for (int i = 0; i < r.steps().size(); i++) {
            Step step = r.steps().get(i);
            if (!step.observation().isEmpty()) {
                rows.add(List.of(
                        Text.of("{0}", step.input().replace("*", "×")),
                        Text.of("{0}", step.observation()),
                        Text.of("{0}", i + 1)));
            }
        }
        return new Table(
                Text.of("Memory: what later rounds can read"),
                List.of(Text.of("fact"), Text.of("value"), Text.of("since round")),
                rows);
    }
}
