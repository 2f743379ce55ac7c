package io.github.bookfigures.catalog.vision;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Diagram;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape;
import io.github.bookfigures.figure.Shape.Anchor;
import io.github.bookfigures.figure.Shape.Label;
import io.github.bookfigures.figure.Shape.Path;
import io.github.bookfigures.figure.Shape.Picture;
import io.github.bookfigures.figure.Shape.Polygon;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** What the layers of a small convolutional network look for, and how much of the answer can be read from each. */
@Generator(
        name = "cnn-feature-hierarchy",
        summary = "Kernels, strongest patches and linear probes of a small convolutional network, layer by layer.")
public final class CnnFeatureHierarchy implements FigureGenerator<FeatureHierarchy.Params, FeatureHierarchy.Result> {
    /** Middles of image, layers 1, 2, 3 and answer. */
    private static final double[] COLUMN = {1.4, 4.15, 7.2, 10.45, 13.35};

    private static final double MIDDLE = 5.1;
    private static final double IMAGE = 2.2;
    private static final int ROWS = 4;
    private static final double BAR = 1.5;
    static final ColourScale INK = ColourScale.grey(-0.2, 1.2);

    @Override
    public Measurement<?, FeatureHierarchy.Result> measurement(FeatureHierarchy.Params parameters) {
        return Measurement.of(FeatureHierarchy.class, parameters);
    }

    @Override
    public Figure draw(FeatureHierarchy.Params p, FeatureHierarchy.Result r) {
        List<Shape> shapes = new ArrayList<>();
        image(shapes, r);
        kernels(shapes, r);
        patches(shapes, 2, r.layer2());
        patches(shapes, 3, r.layer3());
        scores(shapes, r);
        arrows(shapes);
        for (int layer = 1; layer <= 3; layer++) {
            int field = r.receptiveField()[layer - 1];
            shapes.add(Label.centred(COLUMN[layer], 3.1, "sees {0} × {0} pixels", field)
                    .role(Role.series(layer - 1)));
        }
        probes(shapes, r);
        double[] probe = r.probeAccuracy();
        return Figure.of(Diagram.of(14.5, 7.4, shapes))
                .size(14, 8)
                .orNarrow(Figure.of(new FeatureRows(r).diagram()).size(3.3, 5.6))
                .titled(
                        "Deeper layers see more and make the answer easier to read: from {0} right to {1}",
                        Amount.percent(probe[0], 0), Amount.percent(probe[3], 1));
    }

    /** The input, with a square for what a unit of each layer sees of it. */
    private static void image(List<Shape> shapes, FeatureHierarchy.Result r) {
        double[][] image = r.example().image();
        heading(shapes, 0, "Input", Role.INK);
        shapes.add(new Picture(COLUMN[0], MIDDLE, IMAGE, IMAGE, image, INK));
        fields(shapes, r, COLUMN[0], MIDDLE, IMAGE);
        shapes.add(
                Label.centred(COLUMN[0], 3.1, "{0} × {0} pixels", image.length).role(Role.MUTED));
    }

    /** A frame round what a unit of each layer sees of the image. */
    static void fields(List<Shape> shapes, FeatureHierarchy.Result r, double x0, double y0, double size) {
        int pixels = r.example().image().length;
        for (int layer = 1; layer <= 3; layer++) {
            double half = Math.min(r.receptiveField()[layer - 1], pixels) * size / pixels / 2;
            double[] x = {x0 - half, x0 + half, x0 + half, x0 - half, x0 - half};
            double[] y = {y0 - half, y0 - half, y0 + half, y0 + half, y0 - half};
            shapes.add(new Path(x, y, Role.series(layer - 1), 1.8, Dash.SOLID, false, false, Text.NONE));
        }
    }

    private static void kernels(List<Shape> shapes, FeatureHierarchy.Result r) {
        heading(shapes, 1, "Layer 1: its kernels", Role.series(0));
        double limit = limit(r);
        for (int i = 0; i < r.kernels().length; i++) {
            double x = COLUMN[1] + (i % 2 == 0 ? -0.44 : 0.44);
            shapes.add(new Picture(x, row(i / 2), 0.76, 0.76, r.kernels()[i], ColourScale.diverging(limit, Text.NONE)));
        }
    }

    /** A unit a row, its strongest patches from left to right. */
    private static void patches(List<Shape> shapes, int layer, List<PatchFinder.Unit> units) {
        heading(shapes, layer, "Layer {0}: what excites units", Role.series(layer - 1), layer);
        List<PatchFinder.Unit> shown = strongest(units);
        for (int row = 0; row < shown.size(); row++) {
            List<PatchFinder.Patch> patches = shown.get(row).patches();
            for (int i = 0; i < patches.size(); i++) {
                double x = COLUMN[layer] + 0.7 * (i - (patches.size() - 1) / 2.0);
                shapes.add(new Picture(x, row(row), 0.64, 0.64, patches.get(i).pixels(), INK));
            }
        }
    }

    /** The units with the strongest answers. */
    static List<PatchFinder.Unit> strongest(List<PatchFinder.Unit> units) {
        return units.stream()
                .sorted(Comparator.comparingDouble(
                        unit -> -unit.patches().get(0).activation()))
                .limit(ROWS)
                .toList();
    }

    /** The largest weight of a kernel. */
    static double limit(FeatureHierarchy.Result r) {
        return Stream.of(r.kernels())
                .flatMap(Stream::of)
                .flatMapToDouble(DoubleStream::of)
                .map(Math::abs)
                .max()
                .orElseThrow();
    }

    private static void scores(List<Shape> shapes, FeatureHierarchy.Result r) {
        heading(shapes, 4, "Answer", Role.INK);
        for (int i = 0; i < r.classes().size(); i++) {
            double score = r.example().scores()[i];
            Role role = i == r.example().label() ? Role.GOOD : Role.MUTED;
            shapes.add(Label.of(
                            COLUMN[4] - 0.65,
                            row(i) + 0.2,
                            Anchor.RIGHT,
                            "{0} {1}",
                            r.classes().get(i),
                            Amount.percent(score, 1))
                    .role(role));
            bar(shapes, COLUMN[4] - 0.65, row(i) - 0.25, Math.max(0.02, 1.2 * score), 0.2, role);
        }
        shapes.add(Label.centred(COLUMN[4], 3.0, "right on {0}\nof test images", Amount.percent(r.testAccuracy(), 1))
                .role(Role.MUTED));
    }

    private static void arrows(List<Shape> shapes) {
        double[] from = {COLUMN[0] + 1.25, COLUMN[1] + 0.95, COLUMN[2] + 1.5, COLUMN[3] + 1.5};
        double[] to = {COLUMN[1] - 0.95, COLUMN[2] - 1.5, COLUMN[3] - 1.5, COLUMN[4] - 0.85};
        for (int i = 0; i < from.length; i++) {
            shapes.add(Path.arrow(from[i], MIDDLE, to[i], MIDDLE, Role.INK).weight(1.4));
        }
    }

    /** Bars under the columns: how well a linear classifier does from there. */
    private static void probes(List<Shape> shapes, FeatureHierarchy.Result r) {
        double floor = 0.15;
        double chance = 1.0 / r.classes().size();
        shapes.add(Label.of(0.3, 2.4, Anchor.RIGHT, "Images that a linear classifier names correctly from here")
                .strong());
        for (int i = 0; i < r.probeAccuracy().length; i++) {
            double height = BAR * r.probeAccuracy()[i];
            Role role = i == 0 ? Role.MUTED : Role.series(i - 1);
            bar(shapes, COLUMN[i] - 0.6, floor, 1.2, height, role);
            shapes.add(Label.centred(COLUMN[i], floor + height + 0.2, "{0}", Amount.percent(r.probeAccuracy()[i], 1)));
        }
        shapes.add(Path.line(0.3, floor, 12.2, floor, Role.INK));
        shapes.add(Path.line(0.3, floor + BAR * chance, 12.2, floor + BAR * chance, Role.INK)
                .dashed(Dash.DASHED));
        shapes.add(Label.of(12.3, floor + BAR * chance, Anchor.RIGHT, "chance: {0}", Amount.percent(chance, 0)));
    }

    static void bar(List<Shape> shapes, double x, double y, double width, double height, Role role) {
        shapes.add(new Polygon(
                new double[] {x, x + width, x + width, x}, new double[] {y, y, y + height, y + height}, role));
    }

    private static double row(int index) {
        return MIDDLE + 0.85 * ((ROWS - 1) / 2.0 - index);
    }

    private static void heading(List<Shape> shapes, int column, String text, Role role, Object... arguments) {
        shapes.add(
                Label.centred(COLUMN[column], 7.1, text, arguments).role(role).strong());
    }
}
