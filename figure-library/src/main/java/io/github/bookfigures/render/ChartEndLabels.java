package io.github.bookfigures.render;

import io.github.bookfigures.figure.Line;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Names of curves right of their ends, in their colours, pushed apart so that they never touch. */
final class ChartEndLabels {
    private static final double WIDEST_SHARE = 0.3;
    private static final double NEAR_END = 0.94;
    /** How far a name may be pushed from its curve before a legend is clearer, in heights of a letter. */
    private static final double FARTHEST = 1.8;

    private final Style style;
    private final PlotFrame frame;
    private final List<Label> labels = new ArrayList<>();

    /** A name and the end it belongs to. */
    private static final class Label {
        final TextBlock text;
        final Point2D end;
        final java.awt.Color colour;
        double top;

        Label(TextBlock text, Point2D end, java.awt.Color colour) {
            this.text = text;
            this.end = end;
            this.colour = colour;
            this.top = end.getY() - text.height() / 2;
        }
    }

    ChartEndLabels(List<MarkLine> lines, Style style, PlotFrame frame) {
        this.style = style;
        this.frame = frame;
        double widest = Math.max(style.text() * 6, frame.area().getWidth() * WIDEST_SHARE);
        for (MarkLine mark : lines) {
            Line line = mark.line();
            int last = last(line);
            if (!line.name().isEmpty() && last >= 0) {
                TextStyle inked = style.small().inked(style.readable(mark.colour()));
                labels.add(new Label(style.type().set(line.name(), inked, widest), end(line, last), inked.colour()));
            }
        }
        pushApart();
    }

    private static int last(Line line) {
        for (int i = line.x().length - 1; i >= 0; i--) {
            if (Double.isFinite(line.x()[i]) && Double.isFinite(line.y()[i])) {
                return i;
            }
        }
        return -1;
    }

    private Point2D end(Line line, int last) {
        double x = Math.min(frame.x(line.x()[last]), frame.area().getMaxX());
        double y = Math.max(frame.area().getMinY(), Math.min(frame.area().getMaxY(), frame.y(line.y()[last])));
        return new Point2D.Double(x, y);
    }

    /** Names that touch become a block round the middle of their ends, and blocks that touch become one. */
    private void pushApart() {
        labels.sort(Comparator.comparingDouble(label -> label.end.getY()));
        double gap = style.text() * 0.12;
        List<List<Label>> blocks = new ArrayList<>();
        for (Label label : labels) {
            List<Label> block = new ArrayList<>(List.of(label));
            place(block, gap);
            while (!blocks.isEmpty() && bottom(blocks.get(blocks.size() - 1)) + gap > block.get(0).top) {
                List<Label> above = blocks.remove(blocks.size() - 1);
                above.addAll(block);
                block = above;
                place(block, gap);
            }
            blocks.add(block);
        }
    }

    private void place(List<Label> block, double gap) {
        double height = block.stream().mapToDouble(label -> label.text.height()).sum() + gap * (block.size() - 1);
        double middle =
                block.stream().mapToDouble(label -> label.end.getY()).average().orElse(0);
        double top = Math.max(
                frame.area().getMinY() - style.text(),
                Math.min(frame.area().getMaxY() + style.text() * 0.5 - height, middle - height / 2));
        for (Label label : block) {
            label.top = top;
            top += label.text.height() + gap;
        }
    }

    private static double bottom(List<Label> block) {
        Label last = block.get(block.size() - 1);
        return last.top + last.text.height();
    }

    /** Whether every curve ends near the right border and every name stands close to its curve. */
    boolean clear() {
        for (Label label : labels) {
            double push = Math.abs(label.top + label.text.height() / 2 - label.end.getY());
            double along =
                    (label.end.getX() - frame.area().getMinX()) / frame.area().getWidth();
            if (push > FARTHEST * style.text() || along < NEAR_END) {
                return false;
            }
        }
        return !labels.isEmpty();
    }

    /** Room needed right of the plot area. */
    double width() {
        return labels.stream()
                .mapToDouble(label -> gap() + label.text.width())
                .max()
                .orElse(0);
    }

    /** Boxes of the names, from top to bottom. */
    List<Rectangle2D> boxes() {
        List<Rectangle2D> boxes = new ArrayList<>();
        for (Label label : labels) {
            boxes.add(new Rectangle2D.Double(left(), label.top, label.text.width(), label.text.height()));
        }
        return boxes;
    }

    void paint(Graphics2D g) {
        for (Label label : labels) {
            double middle = label.top + label.text.height() / 2;
            double x = left();
            if (pushed(label)) {
                g.setColor(label.colour);
                g.setStroke(MarkStroke.plain(style.line() * 0.4));
                Line2D leader = new Line2D.Double(
                        label.end.getX() + style.text() * 0.15, label.end.getY(), x - style.text() * 0.12, middle);
                Witness.of(g).leader(() -> g.draw(leader));
            }
            Witness.of(g).texts(DrawnText.Kind.END_LABEL, () -> label.text.draw(g, x, label.top));
        }
    }

    /** Names stand in a column of their own, outside of the plot area, where no line crosses them. */
    private double left() {
        return frame.area().getMaxX() + gap();
    }

    private double gap() {
        return style.text() * (labels.stream().anyMatch(this::pushed) ? 1.2 : 0.5);
    }

    /** Whether a name is so far from the end of its curve that a line must join them. */
    private boolean pushed(Label label) {
        return Math.abs(label.top + label.text.height() / 2 - label.end.getY()) > style.text() * 0.4
                || frame.area().getMaxX() - label.end.getX() > style.text() * 1.5;
    }
}
