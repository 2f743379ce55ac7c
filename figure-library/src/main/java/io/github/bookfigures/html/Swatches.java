package io.github.bookfigures.html;

import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Symbol;
import java.awt.Color;
import java.util.Locale;

/** Small samples for legends, and the names plotly.js has for dashes and symbols. */
final class Swatches {
    private Swatches() {}

    static String line(Color colour, double width, Dash dash, String symbol) {
        String broken = switch (dash) {
            case SOLID, AUTO -> "";
            case DASHED -> " stroke-dasharray=\"7 3.5\"";
            case DOTTED -> " stroke-dasharray=\"1.5 3\"";
            case DASH_DOT -> " stroke-dasharray=\"8 3 2 3\"";
        };
        return svg(String.format(
                Locale.ROOT,
                "<path d=\"M1 7H27\" stroke=\"%s\" stroke-width=\"%.2f\"%s/>%s",
                Json.colour(colour),
                width,
                broken,
                symbol));
    }

    static String patch(Color colour, double opacity) {
        return svg("<rect x=\"3\" y=\"2\" width=\"22\" height=\"10\" fill=\"" + Json.colour(colour, opacity) + "\"/>");
    }

    static String outline(Color colour) {
        return svg("<rect x=\"4\" y=\"2.5\" width=\"20\" height=\"9\" fill=\"none\" stroke=\"" + Json.colour(colour)
                + "\" stroke-width=\"1.6\"/>");
    }

    static String symbol(Symbol symbol, Color colour, Color paper) {
        return svg(shape(symbol, colour, paper));
    }

    static String shape(Symbol symbol, Color colour, Color paper) {
        String ink = Json.colour(colour);
        String filled = "\" fill=\"" + ink + "\"/>";
        return switch (symbol) {
            case NONE, AUTO -> "";
            case DISC -> "<circle cx=\"14\" cy=\"7\" r=\"4" + filled;
            case RING ->
                "<circle cx=\"14\" cy=\"7\" r=\"3.6\" fill=\"" + Json.colour(paper) + "\" stroke=\"" + ink
                        + "\" stroke-width=\"1.6\"/>";
            case SQUARE -> "<path d=\"M10.5 3.5h7v7h-7z" + filled;
            case DIAMOND -> "<path d=\"M14 2l5 5-5 5-5-5z" + filled;
            case TRIANGLE -> "<path d=\"M14 2l5 9H9z" + filled;
            case CROSS -> "<path d=\"M10 3l8 8M18 3l-8 8\" stroke=\"" + ink + "\" stroke-width=\"2\"/>";
            case STAR -> "<path d=\"M14 1l1.8 4h4.2l-3.4 2.7 1.3 4.3-3.9-2.6-3.9 2.6 1.3-4.3-3.4-2.7h4.2z" + filled;
        };
    }

    private static String svg(String inside) {
        return "<svg width=\"28\" height=\"14\" viewBox=\"0 0 28 14\" aria-hidden=\"true\">" + inside + "</svg>";
    }

    /** The name of plotly.js for a dash. */
    static String name(Dash dash) {
        return switch (dash) {
            case SOLID, AUTO -> "solid";
            case DASHED -> "dash";
            case DOTTED -> "dot";
            case DASH_DOT -> "dashdot";
        };
    }

    /** The name of plotly.js for a symbol; a ring is a circle filled with paper. */
    static String name(Symbol symbol) {
        return switch (symbol) {
            case NONE, AUTO, DISC, RING -> "circle";
            case SQUARE -> "square";
            case DIAMOND -> "diamond";
            case TRIANGLE -> "triangle-up";
            case CROSS -> "x";
            case STAR -> "star";
        };
    }
}
