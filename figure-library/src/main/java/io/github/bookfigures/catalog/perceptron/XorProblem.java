package io.github.bookfigures.catalog.perceptron;

import io.github.bookfigures.catalog.perceptron.GateTraining.Result;
import io.github.bookfigures.catalog.perceptron.GateTraining.Separator;
import io.github.bookfigures.catalog.perceptron.GateTraining.Training;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Corner;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Note;
import io.github.bookfigures.figure.Panel;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Rule;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A perceptron learns AND and OR, and cannot learn XOR, because no line puts its corners on their sides. */
@Generator(
        name = "xor-problem",
        summary = "A perceptron trained on logical gates, and the best line there is for the gate it cannot learn.")
public final class XorProblem implements FigureGenerator<XorProblem.Params, Result> {

    /** Roughly the offset along both axes from a corner to the ring round it. */
    private static final double RING = 0.06;

    /** What the manifest may set. */
    public record Params(
            @Doc("gates to learn, each in a panel") List<Gate> gates,

            @Doc("epochs after which an attempt ends, at least 20")
            int max_epochs,

            @Doc("whether a second row shows the mistakes per epoch")
            boolean show_errors) {
        public Params() {
            this(List.of(Gate.AND, Gate.OR, Gate.XOR), 100, false);
        }

        public Params {
            gates = List.copyOf(gates);
            if (gates.isEmpty() || gates.size() > 4 || max_epochs < 20) {
                throw new IllegalArgumentException("needs one to four gates and at least 20 epochs");
            }
        }
    }

    @Override
    public Measurement<?, Result> measurement(Params p) {
        return Measurement.of(GateTraining.class, new GateTraining.Params(p.gates(), p.max_epochs()));
    }

    @Override
    public Figure draw(Params p, Result r) {
        List<Panel> panels = new ArrayList<>();
        r.trainings().forEach(training -> panels.add(plane(r, training)));
        int columns = panels.size();
        double width = Math.max(12, 4.4 * columns);
        if (!p.show_errors()) {
            return titled(Figure.grid(columns, panels.toArray(Panel[]::new)).size(width, 5.4), r);
        }
        r.trainings().forEach(training -> panels.add(errors(p, training)));
        return titled(
                Figure.grid(columns, panels.toArray(Panel[]::new))
                        .rows(1.0, 0.4)
                        .size(width, 8.2),
                r);
    }

    private static Figure titled(Figure figure, Result r) {
        String solved = names(r, true);
        String failed = names(r, false);
        if (failed.isEmpty()) {
            return figure.titled("One line is enough for {0}", solved);
        }
        String template = solved.isEmpty()
                ? "None of the {2} labellings a line can make is {1}"
                : "One line is enough for {0}, but none of the {2} labellings a line can make is {1}";
        return figure.titled(template, solved, failed, r.separable());
    }

    private static String names(Result r, boolean converged) {
        return r.trainings().stream()
                .filter(training -> training.converged() == converged)
                .map(training -> training.gate().name())
                .collect(Collectors.joining(" and "));
    }

    private static Chart plane(Result r, Training t) {
        Separator line = t.converged() ? t.learned() : t.best();
        List<Mark> marks = new ArrayList<>();
        marks.add(DecisionLine.of(line.weights()).side(1, Role.CLASS_A));
        marks.add(DecisionLine.of(line.weights()).side(-1, Role.CLASS_B));
        double[] w = line.weights();
        marks.add(
                t.converged()
                        ? Rule.line(w[0], w[1], -w[2], Role.INK)
                        : Rule.line(w[0], w[1], -w[2], Role.BAD).dashed(Dash.DASHED));
        for (int i = 0; i < r.corners().length; i++) {
            int x1 = r.corners()[i][0];
            int x2 = r.corners()[i][1];
            boolean one = t.target()[i] == 1;
            boolean wrong = (w[0] * x1 + w[1] * x2 + w[2] > 0) != one;
            List<Text> label = List.of(Text.maths("(\\arg{0},\\arg{1})\\to\\arg{2}", x1, x2, t.target()[i]));
            if (wrong) {
                marks.add(Points.at(x1, x2, Role.BAD, Symbol.RING).size(4.5).labels(label));
                marks.add(Note.at(x1 + RING * (1 - 2 * x1), x2 + RING * (1 - 2 * x2), "on the wrong side")
                        .role(Role.BAD)
                        .towards(Corner.AUTO));
            }
            marks.add(Points.at(x1, x2, one ? Role.CLASS_A : Role.CLASS_B, one ? Symbol.DISC : Symbol.RING)
                    .size(2.4)
                    .labels(wrong ? List.of() : label));
        }
        Axis x1 = Axis.linear("$x_1$").range(-0.4, 1.4).ticks(0.0, 1.0);
        Axis x2 = Axis.linear("$x_2$").range(-0.4, 1.4).ticks(0.0, 1.0);
        Chart chart = Chart.of(x1, x2, marks).squared().withoutGrid().legend(Chart.Legend.NONE);
        return t.converged()
                ? chart.titled("{0}: learned in epoch {1}", t.gate().name(), t.mistakes().length)
                : chart.titled(
                        "{0}: at best {1} of {2} right",
                        t.gate().name(), t.best().correct(), t.target().length);
    }

    private static Chart errors(Params p, Training t) {
        double[] epoch =
                IntStream.rangeClosed(1, t.mistakes().length).asDoubleStream().toArray();
        double[] mistakes = Arrays.stream(t.mistakes()).asDoubleStream().toArray();
        Role role = t.converged() ? Role.GOOD : Role.BAD;
        return Chart.of(
                        Axis.linear("Epoch").range(0, p.max_epochs()).integers(),
                        Axis.linear("Mistakes")
                                .range(0, t.target().length + 0.4)
                                .integers(),
                        Line.of(epoch, mistakes, role),
                        Points.at(epoch[epoch.length - 1], mistakes[epoch.length - 1], role, Symbol.DISC))
                .titled(
                        t.converged() ? "No mistakes from epoch {0} on" : "Still {1} mistakes in epoch {0}",
                        epoch.length,
                        t.mistakes()[epoch.length - 1]);
    }
}
