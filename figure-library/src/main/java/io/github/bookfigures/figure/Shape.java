package io.github.bookfigures.figure;

import java.util.List;

/** Something placed in a {@link Diagram}; all lengths are in units of its frame, points are (x, y) with y upwards. */
public sealed interface Shape {
    /** Outlines of a box. */
    enum Outline {
        RECTANGLE,
        ROUNDED,
        ELLIPSE,
        /** Wide below, narrow above. */
        NARROWING,
        /** Narrow below, wide above. */
        WIDENING,
        /** No outline and no filling: the text only. */
        NONE,
        /** A decision: a square on its corner. */
        DIAMOND,
        /** A store: an upright drum. */
        CYLINDER
    }

    /** Drawn signs; never letters of a font. */
    enum Sign {
        CHECK,
        CROSS,
        SNOWFLAKE,
        FLAME,
        LOCK,
        BULB,
        PLUS,
        BLOCKED
    }

    /** How the text of a {@link Label} lies round its point. */
    enum Anchor {
        LEFT,
        CENTRE,
        RIGHT,
        ABOVE,
        BELOW
    }

    /**
     * A box with a text in its middle.
     *
     * @param x abscissa of its centre
     * @param y ordinate of its centre
     * @param width its width
     * @param height its height
     * @param outline its form
     * @param role its colour
     * @param filled whether filled with the full colour (white text), or pale with a coloured frame
     * @param text its text, or {@link Text#NONE}
     */
    record Box(double x, double y, double width, double height, Outline outline, Role role, boolean filled, Text text)
            implements Shape {
        /** A pale box with rounded corners. */
        public static Box pale(double x, double y, double width, double height, Role role, Text text) {
            return new Box(x, y, width, height, Outline.ROUNDED, role, false, text);
        }

        /** A box with rounded corners in the full colour of its role. */
        public static Box filled(double x, double y, double width, double height, Role role, Text text) {
            return new Box(x, y, width, height, Outline.ROUNDED, role, true, text);
        }

        /** A pale circle. */
        public static Box circle(double x, double y, double diameter, Role role, Text text) {
            return new Box(x, y, diameter, diameter, Outline.ELLIPSE, role, false, text);
        }
    }

    /**
     * A line of straight pieces, with a head at its end or without.
     *
     * @param x abscissas of its corners
     * @param y ordinates of its corners
     * @param role its colour
     * @param weight thickness as a multiple of the theme's line
     * @param dash how it is broken
     * @param head whether it ends in an arrow head
     * @param rounded whether its corners are rounded
     * @param label a text beside its middle, above or left of it; or {@link Text#NONE}
     */
    record Path(double[] x, double[] y, Role role, double weight, Dash dash, boolean head, boolean rounded, Text label)
            implements Shape {
        public static Path arrow(double x0, double y0, double x1, double y1, Role role) {
            return new Path(new double[] {x0, x1}, new double[] {y0, y1}, role, 1, Dash.SOLID, true, false, Text.NONE);
        }

        public static Path line(double x0, double y0, double x1, double y1, Role role) {
            return new Path(new double[] {x0, x1}, new double[] {y0, y1}, role, 1, Dash.SOLID, false, false, Text.NONE);
        }

        public Path weight(double weight) {
            return new Path(x, y, role, weight, dash, head, rounded, label);
        }

        public Path dashed(Dash dash) {
            return new Path(x, y, role, weight, dash, head, rounded, label);
        }

        public Path labelled(String label, Object... arguments) {
            return new Path(x, y, role, weight, dash, head, rounded, Text.of(label, arguments));
        }
    }

    /**
     * A filled polygon.
     *
     * @param x abscissas of its corners
     * @param y ordinates of its corners
     * @param role its colour; give it a tint
     */
    record Polygon(double[] x, double[] y, Role role) implements Shape {}

    /**
     * A text at a point. A text set in a smaller or larger size keeps the theme's proportions.
     *
     * @param x abscissa of the point
     * @param y ordinate of the point
     * @param anchor on which side of the point the text stands; CENTRE is on it
     * @param text what it says
     * @param role its colour
     * @param size size as a multiple of the theme's text
     * @param bold whether set in the strong weight
     */
    record Label(double x, double y, Anchor anchor, Text text, Role role, double size, boolean bold) implements Shape {
        public static Label of(double x, double y, Anchor anchor, String text, Object... arguments) {
            return new Label(x, y, anchor, Text.of(text, arguments), Role.INK, 1, false);
        }

        /** A text centred on its point. */
        public static Label centred(double x, double y, String text, Object... arguments) {
            return of(x, y, Anchor.CENTRE, text, arguments);
        }

        public Label role(Role role) {
            return new Label(x, y, anchor, text, role, size, bold);
        }

        public Label size(double size) {
            return new Label(x, y, anchor, text, role, size, bold);
        }

        public Label strong() {
            return new Label(x, y, anchor, text, role, size, true);
        }
    }

    /**
     * A drawn sign.
     *
     * @param x abscissa of its centre
     * @param y ordinate of its centre
     * @param size its height
     * @param sign which
     * @param role its colour
     */
    record Icon(double x, double y, double size, Sign sign, Role role) implements Shape {}

    /**
     * A picture of square cells, never smoothed, with a thin frame.
     *
     * @param x abscissa of its centre
     * @param y ordinate of its centre
     * @param width its width
     * @param height its height
     * @param values rows of cells, row 0 on top
     * @param colours how values become colours
     */
    record Picture(double x, double y, double width, double height, double[][] values, ColourScale colours)
            implements Shape {}

    /**
     * A tinted ground with a thin frame, on which other shapes stand, and a title in its upper left corner.
     *
     * @param x abscissa of its centre
     * @param y ordinate of its centre
     * @param width its width
     * @param height its height
     * @param role its colour; a tint makes the ground paler still
     * @param title its title, or {@link Text#NONE}
     */
    record Region(double x, double y, double width, double height, Role role, Text title) implements Shape {}

    /** Shapes that belong together, for building diagrams from parts. */
    record Group(List<Shape> shapes) implements Shape {
        public Group {
            shapes = List.copyOf(shapes);
        }
    }
}
