package io.github.bookfigures.render;

import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Text;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;

/** A number in a disc: it stands in a plot area for a text that stands below. */
final class NumberedKey implements TextBlock {
    private static final double DIAMETER = 1.45;

    private final TextBlock number;
    private final TextStyle ink;
    private final double diameter;

    /** @param ink of the text it stands for */
    NumberedKey(int number, TextStyle ink, Style style) {
        TextStyle letters = style.small().strong().inked(style.colour(Role.PAPER));
        this.number = style.type().set(Text.of("{0}", number), letters);
        this.ink = ink;
        this.diameter = DIAMETER * letters.size();
    }

    @Override
    public double width() {
        return diameter;
    }

    @Override
    public double height() {
        return diameter;
    }

    @Override
    public double ascent() {
        return (diameter - number.height()) / 2 + number.ascent();
    }

    @Override
    public int lineCount() {
        return 1;
    }

    @Override
    public void halo(Graphics2D g, double x, double y) {
        g.draw(new Ellipse2D.Double(x, y, diameter, diameter));
    }

    @Override
    public void draw(Graphics2D g, double x, double y) {
        g.setColor(ink.colour());
        g.fill(new Ellipse2D.Double(x, y, diameter, diameter));
        number.draw(g, x + (diameter - number.width()) / 2, y + (diameter - number.height()) / 2);
    }
}
