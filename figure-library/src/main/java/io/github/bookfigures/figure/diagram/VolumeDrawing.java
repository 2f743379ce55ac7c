package io.github.bookfigures.figure.diagram;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Diagram;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape;
import io.github.bookfigures.figure.Shape.Box;
import io.github.bookfigures.figure.Shape.Outline;
import io.github.bookfigures.figure.Shape.Path;
import io.github.bookfigures.figure.Shape.Polygon;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.figure.diagram.ConvolutionalNetwork.Stage;
import java.util.ArrayList;
import java.util.List;

/** Draws the volumes of a convolutional network: maps in front view, channels receding to the upper right. */
final class VolumeDrawing {
    private static final double LARGEST = 2.6;
    private static final double SMALLEST = 0.55;
    private static final double GAP = 0.6;
    private static final double LEAST_PITCH = 2.6;
    private static final double COLUMN = 0.36;
    private static final double MARGIN = 0.7;
    private static final double MIDDLE = 4.2;
    private static final double HEIGHT = 7.8;

    /** How far a unit of depth goes to the right and up. */
    private static final double RIGHT = 0.62;

    private static final double UP = 0.42;

    private final List<Stage> stages;
    private final int perRow;
    private final List<Shape> shapes = new ArrayList<>();

    /** Front face of a volume: its left lower corner, its width, height and depth. */
    private record Volume(double x, double y, double width, double height, double depth) {
        double right() {
            return x + width + depth * RIGHT;
        }
    }

    /** @param perRow how many volumes stand in a row */
    VolumeDrawing(List<Stage> stages, int perRow) {
        this.stages = stages;
        this.perRow = perRow;
    }

    Diagram diagram() {
        int rows = (stages.size() + perRow - 1) / perRow;
        double margin = rows > 1 ? MARGIN : 0;
        double widest = 0;
        List<Volume> volumes = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            double x = margin;
            double low = HEIGHT * (rows - 1 - row);
            for (Stage stage : stages.subList(row * perRow, Math.min(stages.size(), (row + 1) * perRow))) {
                Volume size = sized(stage);
                double pitch = Math.max(LEAST_PITCH, size.right() + GAP);
                volumes.add(new Volume(
                        x + (pitch - size.right()) / 2,
                        low + MIDDLE - (size.height() + size.depth() * UP) / 2,
                        size.width(),
                        size.height(),
                        size.depth()));
                texts(stage, x + pitch / 2, low, pitch);
                x += pitch;
            }
            widest = Math.max(widest, x);
        }
        for (int i = 0; i < stages.size(); i++) {
            solid(volumes.get(i), stages.get(i).role());
            if (i % perRow > 0) {
                join(volumes.get(i - 1), volumes.get(i), stages.get(i - 1), stages.get(i));
            } else if (i > 0) {
                fold(volumes.get(i - 1), volumes.get(i), widest);
            }
        }
        return Diagram.of(widest + margin, HEIGHT * rows, shapes);
    }

    /** The way from the end of a row to the beginning of the next. */
    private void fold(Volume from, Volume to, double right) {
        double y = from.y() + from.height() / 2;
        double between = HEIGHT * Math.ceil(to.y() / HEIGHT);
        double end = to.y() + to.height() / 2;
        double beyond = right + MARGIN / 2;
        shapes.add(new Path(
                new double[] {from.right() + 0.08, beyond, beyond, 0.12, 0.12, to.x() - 0.08},
                new double[] {y, y, between, between, end, end},
                Role.INK,
                1,
                Dash.SOLID,
                true,
                true,
                Text.NONE));
    }

    private Volume sized(Stage stage) {
        if (stage.vector()) {
            double length = Math.min(4.2, 0.8 + 0.28 * log2(stage.channels()));
            return new Volume(0, 0, COLUMN, length, 0.3);
        }
        int most = stages.stream()
                .mapToInt(s -> Math.max(s.height(), s.width()))
                .max()
                .orElseThrow();
        return new Volume(
                0, 0, side(stage.width(), most), side(stage.height(), most), 0.2 + 0.22 * log2(stage.channels()));
    }

    /** Areas, not sides, are seen: sides grow with the root. */
    private static double side(int cells, int most) {
        return SMALLEST + (LARGEST - SMALLEST) * Math.sqrt((double) cells / most);
    }

    private static double log2(double number) {
        return Math.log(number) / Math.log(2);
    }

    private void texts(Stage stage, double x, double low, double pitch) {
        shapes.add(text(x, low + HEIGHT - 0.75, pitch, Role.INK, stage.operation()));
        shapes.add(text(x, low + 1.55, pitch, Role.INK, stage.shape()));
        if (stage.parameters() > 0) {
            shapes.add(text(x, low + 0.65, pitch, Role.MUTED, Text.of("{0}", Amount.grouped(stage.parameters()))));
        }
    }

    private void solid(Volume v, Role role) {
        double dx = v.depth() * RIGHT;
        double dy = v.depth() * UP;
        double x1 = v.x() + v.width();
        double y1 = v.y() + v.height();
        face(role.tinted(0.72), v.x(), v.y(), x1, v.y(), x1, y1, v.x(), y1);
        face(role.tinted(0.85), v.x(), y1, x1, y1, x1 + dx, y1 + dy, v.x() + dx, y1 + dy);
        face(role.tinted(0.55), x1, v.y(), x1 + dx, v.y() + dy, x1 + dx, y1 + dy, x1, y1);
        outline(role, v.x(), v.y(), x1, v.y(), x1, y1, v.x(), y1, v.x(), v.y());
        outline(role, v.x(), y1, v.x() + dx, y1 + dy, x1 + dx, y1 + dy, x1 + dx, v.y() + dy, x1, v.y());
        outline(role, x1, y1, x1 + dx, y1 + dy);
    }

    /** A window on one volume whose sight lines meet in a cell of the next, or an arrow. */
    private void join(Volume from, Volume to, Stage before, Stage stage) {
        if (stage.kernel() == 0) {
            double y = from.y() + (from.height() + from.depth() * UP) / 2;
            shapes.add(Path.arrow(from.right() + 0.08, y, to.x() - 0.08, y, Role.INK));
            return;
        }
        double side = Math.max(0.22, from.width() * stage.kernel() / before.width());
        double right = from.x() + from.width() * 0.92;
        double bottom = from.y() + from.height() * 0.5;
        double top = Math.min(from.y() + from.height(), bottom + side);
        double left = Math.max(from.x(), right - side);
        Role ink = stage.role();
        outline(ink, left, bottom, right, bottom, right, top, left, top, left, bottom);
        double x = to.x() + to.width() * 0.3;
        double y = to.y() + to.height() * 0.6;
        shapes.add(Path.line(right, bottom, x, y, ink).weight(0.5));
        shapes.add(Path.line(right, top, x, y, ink).weight(0.5));
        shapes.add(new Box(x, y, 0.14, 0.14, Outline.RECTANGLE, ink, true, Text.NONE));
    }

    private void face(Role role, double... corners) {
        double[] x = new double[corners.length / 2];
        double[] y = new double[corners.length / 2];
        for (int i = 0; i < x.length; i++) {
            x[i] = corners[2 * i];
            y[i] = corners[2 * i + 1];
        }
        shapes.add(new Polygon(x, y, role));
    }

    private void outline(Role role, double... corners) {
        for (int i = 2; i < corners.length; i += 2) {
            shapes.add(Path.line(corners[i - 2], corners[i - 1], corners[i], corners[i + 1], role)
                    .weight(0.7));
        }
    }

    private static Box text(double x, double y, double width, Role role, Text text) {
        return new Box(x, y, width - 0.35, 0.9, Outline.NONE, role, false, text);
    }
}
