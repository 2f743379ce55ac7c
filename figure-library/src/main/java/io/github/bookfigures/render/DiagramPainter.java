package io.github.bookfigures.render;

import io.github.bookfigures.figure.Diagram;
import io.github.bookfigures.figure.Shape;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.OptionalDouble;

/** Draws a diagram: its frame is scaled both ways alike and stands in the middle; texts keep the size of the theme. */
final class DiagramPainter implements PanelPainter {
    private final Diagram diagram;
    private final Style style;
    /** Found when first asked for. */
    private OptionalDouble leastScale = OptionalDouble.empty();

    DiagramPainter(Diagram diagram, Style style) {
        this.diagram = diagram;
        this.style = style;
    }

    @Override
    public double leastWidth() {
        return diagram.width() * leastScale();
    }

    @Override
    public double leastHeight(double plotWidth) {
        return diagram.height() * leastScale();
    }

    private double leastScale() {
        if (leastScale.isEmpty()) {
            leastScale = OptionalDouble.of(new DiagramLegibility(diagram, style).leastScale());
        }
        return leastScale.getAsDouble();
    }

    /** Below that, letters would be set smaller than anybody reads. */
    @Override
    public double writtenHeight(double plotWidth) {
        return leastHeight(plotWidth);
    }

    @Override
    public Margins margins(double plotWidth, double plotHeight) {
        return Margins.NONE;
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D plotArea) {
        DiagramFrame frame = DiagramFrame.fitted(diagram.width(), diagram.height(), plotArea);
        DiagramBoxes boxes = new DiagramBoxes(diagram.shapes(), frame, style);
        DiagramPaths paths = new DiagramPaths(frame, style);
        for (Shape shape : diagram.shapes()) {
            paint(g, shape, frame, boxes, paths);
        }
    }

    private void paint(Graphics2D g, Shape shape, DiagramFrame frame, DiagramBoxes boxes, DiagramPaths paths) {
        if (shape instanceof Shape.Box box) {
            boxes.paint(g, box);
        } else if (shape instanceof Shape.Path path) {
            paths.paint(g, path);
        } else if (shape instanceof Shape.Polygon polygon) {
            g.setColor(style.colour(polygon.role()));
            g.fill(frame.polygon(polygon.x(), polygon.y()));
        } else if (shape instanceof Shape.Label label) {
            new DiagramLabel(label, frame, style).paint(g);
        } else if (shape instanceof Shape.Icon icon) {
            DrawnSign.of(icon.sign())
                    .paint(
                            g,
                            frame.x(icon.x()),
                            frame.y(icon.y()),
                            frame.length(icon.size()),
                            style.colour(icon.role()));
        } else if (shape instanceof Shape.Picture picture) {
            new DiagramPicture(picture, frame, style).paint(g);
        } else if (shape instanceof Shape.Region region) {
            new DiagramRegion(region, frame, style).paint(g);
        } else if (shape instanceof Shape.Group group) {
            group.shapes().forEach(member -> paint(g, member, frame, boxes, paths));
        }
    }
}
