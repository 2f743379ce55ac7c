package io.github.bookfigures.figure;

import io.github.bookfigures.figure.Shape.Anchor;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Turns the places of a diagram's shapes by a right angle, so that what ran to the right runs down and what was above is
 * on the right. Boxes, pictures, signs and texts stay upright.
 *
 * @param width of the frame before the turn
 */
record QuarterTurn(double width) {
    List<Shape> shapes(List<Shape> shapes) {
        return shapes.stream().map(this::shape).toList();
    }

    private Shape shape(Shape shape) {
        if (shape instanceof Shape.Box box) {
            return new Shape.Box(
                    box.y(),
                    down(box.x()),
                    box.width(),
                    box.height(),
                    box.outline(),
                    box.role(),
                    box.filled(),
                    box.text());
        } else if (shape instanceof Shape.Path path) {
            return new Shape.Path(
                    path.y().clone(),
                    down(path.x()),
                    path.role(),
                    path.weight(),
                    path.dash(),
                    path.head(),
                    path.rounded(),
                    path.label());
        } else if (shape instanceof Shape.Polygon polygon) {
            return new Shape.Polygon(polygon.y().clone(), down(polygon.x()), polygon.role());
        } else if (shape instanceof Shape.Label label) {
            return new Shape.Label(
                    label.y(),
                    down(label.x()),
                    anchor(label.anchor()),
                    label.text(),
                    label.role(),
                    label.size(),
                    label.bold());
        } else if (shape instanceof Shape.Icon icon) {
            return new Shape.Icon(icon.y(), down(icon.x()), icon.size(), icon.sign(), icon.role());
        } else if (shape instanceof Shape.Picture picture) {
            return new Shape.Picture(
                    picture.y(),
                    down(picture.x()),
                    picture.width(),
                    picture.height(),
                    picture.values(),
                    picture.colours());
        } else if (shape instanceof Shape.Group group) {
            return new Shape.Group(shapes(group.shapes()));
        }
        throw new IllegalArgumentException("a diagram with a "
                + shape.getClass().getSimpleName() + " cannot be turned; declare its other arrangement shape by shape");
    }

    private double down(double x) {
        return width - x;
    }

    private double[] down(double[] xs) {
        return DoubleStream.of(xs).map(this::down).toArray();
    }

    private static Anchor anchor(Anchor anchor) {
        return switch (anchor) {
            case ABOVE -> Anchor.RIGHT;
            case RIGHT -> Anchor.BELOW;
            case BELOW -> Anchor.LEFT;
            case LEFT -> Anchor.ABOVE;
            case CENTRE -> Anchor.CENTRE;
        };
    }
}
