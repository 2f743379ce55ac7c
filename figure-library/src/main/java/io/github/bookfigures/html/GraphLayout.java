package io.github.bookfigures.html;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.bookfigures.figure.Role;

/** What the layouts of all graphs have in common: colours and type. */
final class GraphLayout {
    /** The family of the page, which stands in its style sheet. */
    static final String FAMILY = "Figure, 'Source Sans 3', 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

    private GraphLayout() {}

    static ObjectNode of(Look look) {
        String ink = Json.colour(look.colour(Role.INK));
        String paper = Json.colour(look.colour(Role.PAPER));
        ObjectNode layout = Json.object();
        ObjectNode font = layout.putObject("font").put("family", FAMILY).put("size", Plot.TEXT);
        font.put("color", ink);
        layout.put("paper_bgcolor", "rgba(0,0,0,0)").put("plot_bgcolor", paper).put("showlegend", false);
        layout.put("autosize", true).put("separators", ".,");
        layout.putObject("margin").put("l", 10).put("r", 14).put("t", 10).put("b", 10);
        ObjectNode hover = layout.putObject("hoverlabel").put("bgcolor", paper).put("bordercolor", ink);
        hover.put("align", "left")
                .putObject("font")
                .put("color", ink)
                .put("size", 13)
                .put("family", FAMILY);
        ObjectNode bar = layout.putObject("modebar").put("bgcolor", "rgba(0,0,0,0)");
        bar.put("color", Json.colour(look.colour(Role.MUTED))).put("activecolor", ink);
        return layout;
    }
}
