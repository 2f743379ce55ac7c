package io.github.bookfigures.render;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Cards;
import io.github.bookfigures.figure.Cards.Card;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Diagram;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Panel;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape;
import io.github.bookfigures.figure.Shape.Anchor;
import io.github.bookfigures.figure.Shape.Box;
import io.github.bookfigures.figure.Shape.Icon;
import io.github.bookfigures.figure.Shape.Label;
import io.github.bookfigures.figure.Shape.Outline;
import io.github.bookfigures.figure.Shape.Path;
import io.github.bookfigures.figure.Shape.Picture;
import io.github.bookfigures.figure.Shape.Sign;
import io.github.bookfigures.figure.Table;
import io.github.bookfigures.figure.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Figures for tests and for looking at. */
final class Samples {
    private Samples() {}

    static Sheet sheet(Figure figure) {
        return new Sheet("default", figure.width(), figure.height(), 150, false, "A sample", "Boxes & arrows <drawn>");
    }

    static Figure diagram() {
        List<Shape> shapes = new ArrayList<>();
        Role[] roles = {Role.PLAIN, Role.RESIDUAL, Role.HIGHWAY, Role.INSIGHT, Role.FROZEN, Role.TRAINABLE};
        Outline[] outlines = {
            Outline.RECTANGLE, Outline.ROUNDED, Outline.ELLIPSE, Outline.NARROWING, Outline.WIDENING, Outline.NONE
        };
        for (int i = 0; i < 6; i++) {
            double x = 1.1 + 2 * i;
            shapes.add(new Box(x, 4.6, 1.5, 0.8, outlines[i], roles[i], true, Text.of("Layer {0}", i + 1)));
            shapes.add(new Box(
                    x, 3.3, 1.5, 0.8, outlines[i], roles[i], false, Text.of("Batch normalisation $\\gamma x+\\beta$")));
            if (i < 5) {
                shapes.add(Path.arrow(x + 0.75, 4.6, x + 1.25, 4.6, Role.INK).weight(i == 2 ? 2.5 : 1));
            }
            shapes.add(Path.arrow(x, 4.2, x, 3.7, roles[i]).labelled("$h_{0}$", i));
        }
        shapes.add(new Path(
                new double[] {1.1, 1.1, 7.1, 7.1},
                new double[] {2.9, 2.3, 2.3, 2.9},
                Role.HIGHWAY,
                2,
                Dash.SOLID,
                true,
                true,
                Text.of("identity path $x$")));
        shapes.add(Path.arrow(7.5, 2.2, 9.5, 2.8, Role.BACKWARD)
                .dashed(Dash.DASHED)
                .labelled("a slanted gradient"));
        shapes.add(Path.line(9.7, 2.8, 9.7, 1.9, Role.MUTED).dashed(Dash.DOTTED).labelled("upright"));
        for (int i = 0; i < 8; i++) {
            shapes.add(new Icon(0.8 + 0.8 * i, 1.5, 0.55, Sign.values()[i], roles[i % 6]));
        }
        double[][] cells = new double[7][7];
        for (int i = 0; i < 49; i++) {
            cells[i / 7][i % 7] = (i * 37 % 11) / 10.0;
        }
        shapes.add(new Picture(8.0, 1.0, 1.4, 1.4, cells, ColourScale.sequential(0, 1, Text.NONE)));
        shapes.add(new Picture(9.8, 1.0, 1.4, 1.4, cells, ColourScale.grey(0, 1)));
        shapes.add(new Picture(11.3, 1.0, 1.2, 1.2, cells, ColourScale.diverging(1, Text.NONE)));
        shapes.add(Label.of(0.1, 0.6, Anchor.RIGHT, "Loss after {0} steps: {1}", 200, Amount.scientific(3.2e-7, 2))
                .strong()
                .role(Role.RESIDUAL));
        shapes.add(Label.of(6.6, 0.6, Anchor.LEFT, "left of the point\nin two lines")
                .role(Role.MUTED));
        shapes.add(Label.of(8.0, 0.25, Anchor.BELOW, "7 × 7").size(0.8));
        return Figure.of(Diagram.of(12, 5.2, shapes))
                .titled("Every shape of a diagram, and a formula $h_{l+1} = h_l + F(h_l)$")
                .size(12, 6);
    }

    static Figure cards() {
        return Figure.of(new Cards(
                        Text.of("What to remember"),
                        List.of(
                                List.of(
                                        card(
                                                "Plain network",
                                                Sign.CROSS,
                                                Role.PLAIN,
                                                "Gradients vanish: the first layer" + " sees 10⁻⁷ of the last",
                                                "Loss stays at 2.3"),
                                        card(
                                                "Residual network",
                                                Sign.CHECK,
                                                Role.RESIDUAL,
                                                "Gradients flow along the" + " identity",
                                                "Loss falls to 0.02",
                                                "No extra weights"),
                                        card(
                                                "Frozen",
                                                Sign.SNOWFLAKE,
                                                Role.FROZEN,
                                                "$\\partial L / \\partial x_0$ is not" + " computed")),
                                List.of(card(
                                        "Insight",
                                        Sign.BULB,
                                        Role.INSIGHT,
                                        "A shortcut adds 1 to every factor of the product, so that the product cannot"
                                                + " vanish.")))))
                .size(10, 5);
    }

    static Figure table() {
        List<List<Text>> rows = new ArrayList<>();
        String[] names = {"Plain, 20 layers", "Residual, 20 layers", "Residual with batch normalisation"};
        for (int i = 0; i < 3; i++) {
            rows.add(List.of(
                    Text.of(names[i]),
                    Text.of("{0}", Amount.grouped(1234567 * (i + 1))),
                    Text.of("{0}", Amount.percent(0.5 + 0.2 * i, 1)),
                    Text.of("{0}", Amount.scientific(3e-7 * (i + 1), 2))));
        }
        return Figure.of(new Table(
                        Text.of("Three networks after 200 steps"),
                        List.of(
                                Text.of("Network"),
                                Text.of("Weights"),
                                Text.of("Accuracy"),
                                Text.maths("\\|\\nabla L\\|")),
                        rows))
                .size(8, 3);
    }

    static Figure several() {
        return Figure.cells(
                        List.of(2.0, 1.0),
                        List.of(1.0, 1.0),
                        new Figure.Cell(diagram().cells().get(0).panel(), 0, 0, 1, 1),
                        new Figure.Cell(cards().cells().get(0).panel(), 1, 0, 1, 2),
                        new Figure.Cell(
                                new Table(
                                        Text.of("Counts and a title that is long enough to break"),
                                        List.of(Text.of("Kind"), Text.of("Number")),
                                        List.of(
                                                List.of(Text.of("Layers"), Text.of("{0}", 20)),
                                                List.of(Text.of("Weights"), Text.of("{0}", Amount.grouped(83456))))),
                                0,
                                1,
                                1,
                                1))
                .titled(
                        "A figure of three panels whose title is so long that it needs a second line on most sheets, and"
                                + " balances them")
                .size(14, 10);
    }

    static Figure charts() {
        List<Panel> panels = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            double[] x = new double[50];
            double[] plain = new double[50];
            double[] residual = new double[50];
            for (int j = 0; j < 50; j++) {
                x[j] = j;
                plain[j] = Math.pow(0.85 - 0.1 * i, j);
                residual[j] = (i + 1) * Math.exp(-j / 40.0);
            }
            panels.add(Chart.of(
                            Axis.linear("Layer").integers(),
                            Axis.log("Gradient norm"),
                            Line.of(x, plain, Role.PLAIN).named("plain"),
                            Line.of(x, residual, Role.RESIDUAL).named("residual"))
                    .titled("Eigenvalue {0}", 0.85 - 0.1 * i));
        }
        return Figure.grid(2, panels.toArray(Panel[]::new))
                .titled("Gradients through depth")
                .size(12, 7.5)
                .sharingX()
                .sharingY()
                .oneLegend();
    }

    static Figure mixed() {
        return Figure.cells(
                        List.of(1.0, 1.0, 1.0),
                        List.of(1.0, 1.0),
                        new Figure.Cell(ChartSamples.all().get("beale"), 0, 0, 1, 1),
                        new Figure.Cell(ChartSamples.all().get("attention"), 0, 1, 1, 1),
                        new Figure.Cell(ChartSamples.all().get("surface"), 0, 2, 1, 1),
                        new Figure.Cell(ChartSamples.all().get("loss"), 1, 0, 1, 2),
                        new Figure.Cell(table().cells().get(0).panel(), 1, 2, 1, 1))
                .titled("Panels of many kinds")
                .size(14, 9);
    }

    private static Card card(String heading, Sign sign, Role role, String... lines) {
        return new Card(
                Text.of(heading),
                Optional.of(sign),
                java.util.Arrays.stream(lines).map(line -> Text.of(line)).toList(),
                role);
    }
}
