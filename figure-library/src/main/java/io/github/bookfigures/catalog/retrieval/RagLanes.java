package io.github.bookfigures.catalog.retrieval;

import io.github.bookfigures.catalog.retrieval.RagPipeline.Params;
import io.github.bookfigures.catalog.retrieval.Retrieval.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Diagram;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape;
import io.github.bookfigures.figure.Shape.Anchor;
import io.github.bookfigures.figure.Shape.Box;
import io.github.bookfigures.figure.Shape.Label;
import io.github.bookfigures.figure.Shape.Outline;
import io.github.bookfigures.figure.Shape.Path;
import io.github.bookfigures.figure.Shape.Region;
import io.github.bookfigures.figure.Text;
import java.util.ArrayList;
import java.util.List;

/** The two lanes of the pipeline, the store between them, and the prompt that is built. */
final class RagLanes {
    private static final Role INDEX = Role.series(2);
    private static final Role ASK = Role.series(0);
    private static final double UPPER = 6.3;
    private static final double LOWER = 2.0;
    private static final double WIDTH = 2.0;
    private static final double HEIGHT = 1.1;
    /** Where the boxes of the lower lane stand; the upper lane uses the first three. */
    private static final double[] X = {1.4, 4.1, 6.8, 9.8, 12.8, 15.4, 18.0};

    private final List<Shape> shapes = new ArrayList<>();

    private RagLanes() {}

    static Diagram of(Params p, Result r) {
        RagLanes lanes = new RagLanes();
        lanes.index(p, r);
        lanes.question(p);
        lanes.found(p, r);
        lanes.prompt(p, r);
        return Diagram.of(19.3, 7.6, lanes.shapes).titled("“{0}?”", p.query());
    }

    private void index(Params p, Result r) {
        shapes.add(new Region(4.1, UPPER + 0.15, 7.9, 2.1, INDEX, Text.of("Indexing, once")));
        box(X[0], UPPER, INDEX, Text.of("load\n{0} texts", p.documents().size()));
        box(X[1], UPPER, INDEX, Text.of("split"));
        box(X[2], UPPER, INDEX, Text.of("embed\n{0} numbers", r.words()));
        along(UPPER, 0, 1, INDEX);
        along(UPPER, 1, 2, INDEX);
        shapes.add(new Box(X[2], 4.25, 2.0, 1.2, Outline.CYLINDER, Role.FROZEN, false, Text.of("vector\nstore")));
        shapes.add(Path.arrow(X[2], UPPER - HEIGHT / 2, X[2], 4.9, INDEX));
    }

    private void question(Params p) {
        shapes.add(new Region(9.65, 1.75, 19.0, 3.4, ASK, Text.of("For each question")));
        box(X[0], LOWER, ASK, Text.of("question"));
        box(X[1], LOWER, ASK, Text.of("embed"));
        box(X[2], LOWER, ASK, Text.of("retrieve\ntop {0}", p.k()));
        box(X[4], LOWER, ASK, Text.of("build\nprompt"));
        shapes.add(Box.filled(X[5], LOWER, WIDTH, HEIGHT, ASK, Text.of("language\nmodel")));
        box(X[6], LOWER, ASK, Text.of("answer,\nsources"));
        along(LOWER, 0, 1, ASK);
        along(LOWER, 1, 2, ASK);
        along(LOWER, 4, 5, ASK);
        along(LOWER, 5, 6, ASK);
        shapes.add(Path.arrow(X[2], 3.65, X[2], LOWER + HEIGHT / 2, Role.FROZEN));
        double low = 0.42;
        shapes.add(new Path(
                new double[] {X[6], X[6], X[2], X[2]},
                new double[] {LOWER - HEIGHT / 2, low, low, LOWER - HEIGHT / 2},
                Role.BACKWARD,
                1,
                Dash.DASHED,
                true,
                true,
                Text.NONE));
        shapes.add(Label.of(X[5], low, Anchor.ABOVE, "evaluate, tune")
                .role(Role.BACKWARD)
                .size(0.85));
    }

    /** The texts found, as boxes between retrieval and prompt. */
    private void found(Params p, Result r) {
        double step = 2.25 / p.k();
        for (int i = 0; i < p.k(); i++) {
            double y = LOWER + step * ((p.k() - 1) / 2.0 - i);
            shapes.add(Box.pale(
                    X[3],
                    y,
                    2.9,
                    0.85 * step,
                    Role.INSIGHT,
                    Text.of("{0} {1}", r.titles().get(i), Amount.fixed(r.scores()[i], 3))));
            shapes.add(Path.arrow(X[2] + WIDTH / 2, LOWER, X[3] - 1.5, y, Role.INSIGHT));
            shapes.add(Path.arrow(X[3] + 1.5, y, X[4] - WIDTH / 2 - 0.05, LOWER, Role.INSIGHT));
        }
    }

    private void prompt(Params p, Result r) {
        double top = 6.5;
        shapes.add(new Region(13.9, 5.7, 10.4, 3.2, Role.INSIGHT, Text.of("The prompt")));
        shapes.add(line(top, "Answer from these texts and name them:"));
        int shown = Math.min(3, p.k());
        for (int i = 0; i < shown; i++) {
            String title = r.titles().get(i);
            String text = p.documents().stream()
                    .filter(document -> document.title().equals(title))
                    .findFirst()
                    .orElseThrow()
                    .text();
            shapes.add(line(top - 0.5 * (i + 1), "[{0}] {1}", i + 1, text));
        }
        shapes.add(line(top - 0.5 * (shown + 1), "Question: {0}?", p.query()));
        shapes.add(Path.arrow(X[4], LOWER + HEIGHT / 2, X[4], 4.1, Role.INSIGHT).dashed(Dash.DOTTED));
    }

    private static Label line(double y, String text, Object... arguments) {
        return Label.of(9.0, y, Anchor.RIGHT, text, arguments).size(0.8);
    }

    private void box(double x, double y, Role role, Text text) {
        shapes.add(Box.pale(x, y, WIDTH, HEIGHT, role, text));
    }

    private void along(double y, int from, int to, Role role) {
        shapes.add(Path.arrow(X[from] + WIDTH / 2, y, X[to] - WIDTH / 2, y, role));
    }
}
