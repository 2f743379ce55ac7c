package io.github.bookfigures.catalog.vision;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Diagram;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape;
import io.github.bookfigures.figure.Shape.Anchor;
import io.github.bookfigures.figure.Shape.Label;
import io.github.bookfigures.figure.Shape.Path;
import io.github.bookfigures.figure.Shape.Picture;
import io.github.bookfigures.figure.Text;
import java.util.ArrayList;
import java.util.List;

/** The layers of {@link CnnFeatureHierarchy} under each other, for narrow sheets. */
final class FeatureRows {
    private static final double WIDTH = 10;
    private static final double HEIGHT = 15.2;

    /** Middles of the rows of input, layers 1, 2, 3 and answer. */
    private static final double[] ROW = {12.8, 10.3, 7.5, 4.25, 1.45};
    /** Half the heights of what stands in them. */
    private static final double[] HALF = {1.1, 0.85, 1.4, 1.4, 0.95};

    private static final double PICTURES = 5.0;
    private static final double BARS = 7.1;
    private static final double BAR = 1.5;

    private final FeatureHierarchy.Result r;
    private final List<Shape> shapes = new ArrayList<>();

    FeatureRows(FeatureHierarchy.Result r) {
        this.r = r;
    }

    Diagram diagram() {
        input();
        kernels();
        patches(2, r.layer2());
        patches(3, r.layer3());
        scores();
        probes();
        for (int i = 0; i < ROW.length - 1; i++) {
            shapes.add(
                    Path.arrow(PICTURES, ROW[i] - HALF[i] - 0.06, PICTURES, ROW[i + 1] + HALF[i + 1] + 0.08, Role.INK));
        }
        return Diagram.of(WIDTH, HEIGHT, shapes);
    }

    private void input() {
        double[][] image = r.example().image();
        heading(0, "Input", Role.INK);
        below(0, "{0} × {0}\npixels", Role.MUTED, image.length);
        shapes.add(new Picture(PICTURES, ROW[0], 2.2, 2.2, image, CnnFeatureHierarchy.INK));
        CnnFeatureHierarchy.fields(shapes, r, PICTURES, ROW[0], 2.2);
    }

    private void kernels() {
        heading(1, "Layer 1:\nits kernels", Role.series(0));
        seen(1);
        int columns = (r.kernels().length + 1) / 2;
        double pitch = Math.min(0.85, 3.6 / columns);
        ColourScale colours = ColourScale.diverging(CnnFeatureHierarchy.limit(r), Text.NONE);
        for (int i = 0; i < r.kernels().length; i++) {
            double x = PICTURES + pitch * (i % columns - (columns - 1) / 2.0);
            double y = ROW[1] + (i < columns ? 0.43 : -0.43);
            shapes.add(new Picture(x, y, 0.9 * pitch, 0.9 * pitch, r.kernels()[i], colours));
        }
    }

    /** A unit a row, its strongest patches from left to right. */
    private void patches(int layer, List<PatchFinder.Unit> units) {
        heading(layer, "Layer {0}: what\nexcites units", Role.series(layer - 1), layer);
        seen(layer);
        List<PatchFinder.Unit> shown = CnnFeatureHierarchy.strongest(units);
        for (int row = 0; row < shown.size(); row++) {
            List<PatchFinder.Patch> patches = shown.get(row).patches();
            for (int i = 0; i < patches.size(); i++) {
                double x = PICTURES + 0.7 * (i - (patches.size() - 1) / 2.0);
                double y = ROW[layer] + 0.7 * ((shown.size() - 1) / 2.0 - row);
                shapes.add(new Picture(x, y, 0.64, 0.64, patches.get(i).pixels(), CnnFeatureHierarchy.INK));
            }
        }
    }

    private void seen(int layer) {
        below(layer, "sees {0} × {0}\npixels", Role.series(layer - 1), r.receptiveField()[layer - 1]);
    }

    private void scores() {
        heading(4, "Answer", Role.INK);
        below(4, "right on {0}\nof test images", Role.MUTED, Amount.percent(r.testAccuracy(), 1));
        int count = r.classes().size();
        for (int i = 0; i < count; i++) {
            double score = r.example().scores()[i];
            Role role = i == r.example().label() ? Role.GOOD : Role.MUTED;
            double y = ROW[4] + 0.48 * ((count - 1) / 2.0 - i);
            shapes.add(Label.of(4.0, y, Anchor.RIGHT, "{0} {1}", r.classes().get(i), Amount.percent(score, 1))
                    .role(role));
            CnnFeatureHierarchy.bar(shapes, BARS, y - 0.12, Math.max(0.02, BAR * score), 0.24, role);
        }
    }

    /** Bars right of the rows: how well a linear classifier does from there. */
    private void probes() {
        double chance = 1.0 / r.classes().size();
        shapes.add(Label.of(BARS - 0.15, HEIGHT - 0.6, Anchor.RIGHT, "a linear classifier\nis right from here")
                .strong());
        for (int i = 0; i < r.probeAccuracy().length; i++) {
            Role role = i == 0 ? Role.MUTED : Role.series(i - 1);
            double length = BAR * r.probeAccuracy()[i];
            CnnFeatureHierarchy.bar(shapes, BARS, ROW[i] - 0.4, length, 0.8, role);
            shapes.add(Label.of(BARS + length, ROW[i], Anchor.RIGHT, "{0}", Amount.percent(r.probeAccuracy()[i], 1)));
        }
        double at = BARS + BAR * chance;
        double top = ROW[0] + HALF[0];
        double bottom = ROW[3] - 0.75;
        shapes.add(Path.line(BARS, top, BARS, bottom, Role.INK));
        shapes.add(Path.line(at, top, at, bottom, Role.INK).dashed(Dash.DASHED));
        shapes.add(Label.of(BARS - 0.15, bottom - 0.3, Anchor.RIGHT, "chance: {0}", Amount.percent(chance, 0)));
    }

    private void heading(int row, String text, Role role, Object... arguments) {
        shapes.add(Label.of(0, ROW[row] + 0.45, Anchor.RIGHT, text, arguments)
                .role(role)
                .strong());
    }

    private void below(int row, String text, Role role, Object... arguments) {
        shapes.add(Label.of(0, ROW[row] - 0.6, Anchor.RIGHT, text, arguments).role(role));
    }
}
