package io.github.bookfigures.render;

import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape.Region;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Draws a tinted ground with its title. */
final class DiagramRegion {
    private static final double PALE = 0.93;
    private static final double FRAME = 0.45;
    private static final double INDENT = 0.65;
    private static final double TITLE_TOP = 0.45;

    private final Region region;
    private final Rectangle2D area;
    private final Style style;

    DiagramRegion(Region region, DiagramFrame frame, Style style) {
        this.region = region;
        this.area = frame.box(region.x(), region.y(), region.width(), region.height());
        this.style = style;
    }

    /** How titles of grounds are set: in the colour of the ground, darkened until it can be read on it. */
    static TextStyle heading(Style style, Role role) {
        Color ink = Contrast.readable(style.colour(role.tinted(0)), style.colour(ground(role)), style.colour(Role.INK));
        return style.small().strong().inked(ink);
    }

    void paint(Graphics2D g) {
        double arc = Math.min(style.text() * 1.6, 0.5 * Math.min(area.getWidth(), area.getHeight()));
        RoundRectangle2D outline =
                new RoundRectangle2D.Double(area.getX(), area.getY(), area.getWidth(), area.getHeight(), arc, arc);
        g.setColor(style.colour(ground(region.role())));
        g.fill(outline);
        g.setColor(
                style.colour(region.role().tinted(Math.max(FRAME, region.role().tint()))));
        g.setStroke(MarkStroke.plain(style.line() * 0.7));
        g.draw(outline);
        if (!region.title().isEmpty()) {
            double indent = INDENT * style.text();
            style.type()
                    .set(region.title(), heading(style, region.role()), area.getWidth() - 2 * indent)
                    .draw(g, area.getX() + indent, area.getY() + TITLE_TOP * style.text());
        }
    }

    private static Role ground(Role role) {
        return role.tint() == 0 ? role.tinted(PALE) : role;
    }
}
