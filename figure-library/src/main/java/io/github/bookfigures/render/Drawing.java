package io.github.bookfigures.render;

import java.awt.Color;
import java.awt.Graphics2D;

/** Something that draws itself in points, whatever becomes of it. */
interface Drawing {
    void paint(Graphics2D g);

    /** What lies under it. */
    Color paper();
}
