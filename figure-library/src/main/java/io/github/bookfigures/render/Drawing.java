package io.github.bookfigures.render;

import java.awt.Graphics2D;

/** Something that draws itself in points, whatever becomes of it. */
@FunctionalInterface
interface Drawing {
    void paint(Graphics2D g);
}
