package io.github.bookfigures.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Insets;
import org.scilab.forge.jlatexmath.TeXIcon;

/** The smallest thing a line of text is made of; sizes in points, heights from the base line. */
sealed interface Atom {
    double width();

    double ascent();

    double descent();

    /** Draws it with its base line beginning at (x, y); the colour is set already. */
    void draw(Graphics2D g, double x, double y, Lettering lettering);

    /** Draws its outline in the present colour and stroke; what has no letters has none. */
    default void halo(Graphics2D g, double x, double y) {}

    /** Letters of one font. */
    record Letters(Cut cut, Cut.Glyphs glyphs, double size, double raise) implements Atom {
        /** Between the tops of capitals and of accents; the middle of the block is then that of the letters. */
        private static final double ASCENT = 0.78;

        private static final double DESCENT = 0.22;

        @Override
        public double width() {
            return glyphs.width() * size;
        }

        @Override
        public double ascent() {
            return ASCENT * size + raise;
        }

        @Override
        public double descent() {
            return Math.max(0, DESCENT * size - raise);
        }

        @Override
        public void halo(Graphics2D g, double x, double y) {
            g.draw(glyphs.outline(size, x, y - raise));
        }

        @Override
        public void draw(Graphics2D g, double x, double y, Lettering lettering) {
            double base = y - raise;
            if (lettering == Lettering.KERNED) {
                g.setFont(cut.kernedAt(size));
                g.drawString(glyphs.text(), (float) x, (float) base);
                return;
            }
            if (lettering == Lettering.OUTLINES || !cut.embeddable()) {
                g.fill(glyphs.outline(size, x, base));
                return;
            }
            g.setFont(cut.at(size));
            String text = glyphs.text();
            for (int from = 0; from < text.length(); ) {
                int to = glyphs.stretchEnd(from);
                g.drawString(text.substring(from, to), (float) (x + glyphs.offset(from) * size), (float) base);
                from = to;
            }
        }
    }

    /** A formula. */
    record Formula(TeXIcon icon, Color colour) implements Atom {
        public Formula {
            icon.setInsets(new Insets(0, 0, 0, 0), true);
            icon.setForeground(colour);
        }

        @Override
        public double width() {
            return icon.getTrueIconWidth();
        }

        @Override
        public double ascent() {
            return icon.getTrueIconHeight() - descent();
        }

        @Override
        public double descent() {
            return icon.getTrueIconDepth();
        }

        @Override
        public void draw(Graphics2D g, double x, double y, Lettering lettering) {
            Graphics2D own = (Graphics2D) g.create();
            own.translate(x, y - ascent());
            icon.paintIcon(null, own, 0, 0);
            own.dispose();
        }
    }

    /** A place where a line may end. */
    record Space(double width) implements Atom {
        @Override
        public double ascent() {
            return 0;
        }

        @Override
        public double descent() {
            return 0;
        }

        @Override
        public void draw(Graphics2D g, double x, double y, Lettering lettering) {
            // A space leaves no ink.
        }
    }
}
