package io.github.bookfigures.render;

import io.github.bookfigures.figure.Diagram;
import io.github.bookfigures.figure.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds how large the frame of a diagram must be drawn for its texts, whose sizes do not shrink with it: every text of a
 * box fits into the box, labels neither meet each other nor the rim of a box, and nothing leaves the frame.
 */
final class DiagramLegibility {
    private static final double SMALLEST = 0.5;
    private static final double LARGEST = 2000;
    private static final int HALVINGS = 24;

    /** What may overlap or stand out without being seen, in ems. */
    private static final double SLACK = 0.12;

    private final Diagram diagram;
    private final Style style;
    private final List<Box> boxes = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();

    /** A box with its text, which is set in one size at every scale. */
    private record Box(Shape.Box shape, FittedText text) {}

    /** A label with its text set once: it has the same size at every scale. */
    private record Label(Shape.Label shape, TextBlock text) {}

    DiagramLegibility(Diagram diagram, Style style) {
        this.diagram = diagram;
        this.style = style;
        diagram.shapes().forEach(this::collect);
    }

    private void collect(Shape shape) {
        if (shape instanceof Shape.Group group) {
            group.shapes().forEach(this::collect);
        } else if (shape instanceof Shape.Box box) {
            boxes.add(new Box(box, new DiagramBoxes(List.of(), frame(1), style).text(box)));
        } else if (shape instanceof Shape.Label label) {
            labels.add(new Label(label, DiagramLabel.set(label, style, Double.POSITIVE_INFINITY)));
        }
    }

    /** The least number of points per unit of the frame. */
    double leastScale() {
        int unavoidable = troubles(LARGEST);
        double low = SMALLEST;
        double high = LARGEST;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = Math.sqrt(low * high);
            if (troubles(middle) <= unavoidable) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private DiagramFrame frame(double scale) {
        Rectangle2D sheet = new Rectangle2D.Double(0, 0, diagram.width() * scale, diagram.height() * scale);
        return DiagramFrame.fitted(diagram.width(), diagram.height(), sheet);
    }

    private int troubles(double scale) {
        DiagramFrame frame = frame(scale);
        Rectangle2D sheet = frame.panel();
        double slack = SLACK * style.text();
        int troubles = 0;
        DiagramBoxes drawn = new DiagramBoxes(List.of(), frame, style);
        for (Box box : boxes) {
            troubles += drawn.holds(box.shape(), box.text()) ? 0 : 1;
        }
        List<Rectangle2D> places = labels.stream()
                .map(label -> DiagramLabel.place(label.shape(), label.text(), frame, style))
                .toList();
        for (int i = 0; i < places.size(); i++) {
            Rectangle2D inner = PlotTexts.grown(places.get(i), -slack);
            troubles += PlotTexts.grown(sheet, slack).contains(inner) ? 0 : 1;
            for (int j = 0; j < i; j++) {
                troubles += inner.intersects(places.get(j)) ? 1 : 0;
            }
            for (Box box : boxes) {
                Shape.Box shape = box.shape();
                Rectangle2D area = frame.box(shape.x(), shape.y(), shape.width(), shape.height());
                troubles += inner.intersects(area) && !area.contains(inner) ? 1 : 0;
            }
        }
        return troubles;
    }
}
