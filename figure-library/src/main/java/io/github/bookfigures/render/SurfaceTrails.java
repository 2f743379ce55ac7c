package io.github.bookfigures.render;

import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Surface.Trail;
import io.github.bookfigures.figure.Symbol;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;

/** Paths on a surface: faint where the surface hides them, and projected on the floor. */
final class SurfaceTrails {
    /** A trail lies this much above the surface, in units of the box, so that it does not sink into the mesh. */
    private static final double LIFT = 0.012;
    /** Depth by which a trail may lie behind the coarse picture of the surface and still be seen. */
    private static final double TOLERANCE = 0.07;

    private static final int HIDDEN_ALPHA = 105;
    private static final int HALO_ALPHA = 170;

    private final SurfaceBox box;
    private final Style style;

    SurfaceTrails(SurfaceBox box, Style style) {
        this.box = box;
        this.style = style;
    }

    /** Draws the shadow of a trail on the floor. */
    void paintFloor(Graphics2D g, Trail trail) {
        Path2D path = new Path2D.Double();
        boolean open = false;
        for (int i = 0; i < trail.x().length; i++) {
            double[] at = box.seenAt(trail.x()[i], trail.y()[i], box.floor());
            open = extend(path, at, known(trail, i), open);
        }
        g.setColor(ColourMap.mix(style.colour(trail.role()), style.colour(Role.PAPER), 0.35));
        g.setStroke(MarkStroke.of(style.line() * 0.7, Dash.SOLID));
        g.draw(path);
    }

    /** Draws a trail on the surface, its start as a ring; a trail of one point is a star. */
    void paint(Graphics2D g, Trail trail, SurfaceDepth depth) {
        Path2D seen = new Path2D.Double();
        Path2D hidden = new Path2D.Double();
        boolean openSeen = false;
        boolean openHidden = false;
        int first = -1;
        int last = -1;
        for (int i = 0; i < trail.x().length; i++) {
            double[] at = place(trail, i);
            boolean known = known(trail, i);
            boolean behind = known && depth.hides(at, TOLERANCE);
            if (known) {
                first = first < 0 ? i : first;
                last = i;
            }
            // The point where a trail goes behind the surface belongs to both parts, so that they join.
            boolean wasSeen = openSeen;
            openSeen = extend(seen, at, known && (!behind || wasSeen), openSeen) && !behind;
            openHidden = extend(hidden, at, known && (behind || openHidden), openHidden) && behind;
        }
        Color colour = style.colour(trail.role());
        g.setColor(alpha(colour, HIDDEN_ALPHA));
        g.setStroke(MarkStroke.of(style.line() * 0.9, Dash.DOTTED));
        g.draw(hidden);
        g.setColor(alpha(style.colour(Role.PAPER), HALO_ALPHA));
        g.setStroke(MarkStroke.of(style.line() * 2.4, Dash.SOLID));
        g.draw(seen);
        g.setColor(colour);
        g.setStroke(MarkStroke.of(style.line() * 1.35, style.theme().dash(trail.role(), Dash.AUTO)));
        g.draw(seen);
        for (int i = 0; i < trail.x().length; i += Math.max(1, trail.every())) {
            if (known(trail, i) && i != first && i != last && !depth.hides(place(trail, i), TOLERANCE)) {
                symbol(g, place(trail, i), Symbol.DISC, 0.85, colour);
            }
        }
        if (first >= 0 && first == last) {
            symbol(g, place(trail, first), Symbol.STAR, 2.2, colour);
        } else if (first >= 0) {
            symbol(g, place(trail, first), Symbol.RING, 1.15, colour);
            symbol(g, place(trail, last), Symbol.DISC, 0.85, colour);
        }
    }

    /** On a rim of paper, as the trails are. */
    private void symbol(Graphics2D g, double[] at, Symbol symbol, double size, Color colour) {
        Shape shape = MarkSymbol.moved(MarkSymbol.shape(symbol, style.symbol() * size), at[0], at[1]);
        g.setColor(alpha(style.colour(Role.PAPER), HALO_ALPHA));
        g.setStroke(MarkStroke.of(style.line() * 0.9, Dash.SOLID));
        g.draw(shape);
        MarkSymbol.draw(g, shape, symbol, colour, style.colour(Role.PAPER), style.line());
    }

    private double[] place(Trail trail, int i) {
        return box.seen(box.unit(0, trail.x()[i]), box.unit(1, trail.y()[i]), box.unit(2, trail.z()[i]) + LIFT);
    }

    private static boolean known(Trail trail, int i) {
        return Double.isFinite(trail.x()[i]) && Double.isFinite(trail.y()[i]) && Double.isFinite(trail.z()[i]);
    }

    private static boolean extend(Path2D path, double[] at, boolean drawn, boolean open) {
        if (drawn && open) {
            path.lineTo(at[0], at[1]);
        } else if (drawn) {
            path.moveTo(at[0], at[1]);
        }
        return drawn;
    }

    private static Color alpha(Color colour, int alpha) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
    }
}
