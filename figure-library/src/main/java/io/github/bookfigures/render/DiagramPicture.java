package io.github.bookfigures.render;

import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape.Picture;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** Draws a picture of cells with sharp edges and a thin frame. */
final class DiagramPicture {
    private final Picture picture;
    private final Rectangle2D area;
    private final Style style;

    DiagramPicture(Picture picture, DiagramFrame frame, Style style) {
        this.picture = picture;
        this.area = frame.box(picture.x(), picture.y(), picture.width(), picture.height());
        this.style = style;
    }

    void paint(Graphics2D g) {
        double width = area.getWidth() / picture.values()[0].length;
        double height = area.getHeight() / picture.values().length;
        new CellShapes(picture.values(), picture.colours(), style)
                .paint(
                        g,
                        (row, column) -> new Rectangle2D.Double(
                                area.getX() + column * width, area.getY() + row * height, width, height));
        g.setColor(style.colour(Role.MUTED));
        g.setStroke(MarkStroke.plain(style.line() * 0.5));
        g.draw(area);
    }
}
