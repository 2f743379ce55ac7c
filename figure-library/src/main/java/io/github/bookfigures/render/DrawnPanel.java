package io.github.bookfigures.render;

import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * A panel as it was drawn, in points.
 *
 * @param type what it is: chart, surface, diagram, table or cards
 * @param title what stands above it, with its letter; may be empty
 * @param area all its room, title and margins included
 * @param nameless which of its axes in space have numbers and no name
 * @param shapes how many shapes were drawn in it, letters not counted
 */
public record DrawnPanel(String type, String title, Rectangle2D area, List<String> nameless, int shapes) {
    public DrawnPanel {
        nameless = List.copyOf(nameless);
    }
}
