package io.github.bookfigures.render;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Lines of atoms at their places. */
record SetText(String plain, List<Line> lines, double width, double height, TextStyle style, InkListener listener)
        implements TextBlock {
    /** Distance of base lines in parts of the size. */
    private static final double LEADING = 1.22;

    /** Least distance of what hangs down from one line to what stands up from the next. */
    private static final double CLEARANCE = 0.12;

    /** A line, its base line so far below the top of the block. */
    record Line(List<Atom> atoms, double width, double base) {}

    static SetText of(String plain, List<List<Atom>> lines, TextStyle style, InkListener listener) {
        List<Line> placed = new ArrayList<>();
        double width = 0;
        double base = 0;
        double below = 0;
        for (List<Atom> atoms : lines) {
            double ascent = Math.max(0.78 * style.size(), max(atoms, true));
            double descent = Math.max(0.22 * style.size(), max(atoms, false));
            base = placed.isEmpty()
                    ? ascent
                    : base + Math.max(LEADING * style.size(), below + CLEARANCE * style.size() + ascent);
            double lineWidth = LineBreaker.width(atoms);
            placed.add(new Line(List.copyOf(atoms), lineWidth, base));
            width = Math.max(width, lineWidth);
            below = descent;
        }
        return new SetText(plain, List.copyOf(placed), width, base + below, style, listener);
    }

    private static double max(List<Atom> atoms, boolean above) {
        return atoms.stream()
                .mapToDouble(atom -> above ? atom.ascent() : atom.descent())
                .max()
                .orElse(0);
    }

    @Override
    public double ascent() {
        return lines.get(0).base();
    }

    @Override
    public int lineCount() {
        return lines.size();
    }

    @Override
    public void halo(Graphics2D g, double x, double y) {
        eachAtom((atom, dx, dy) -> atom.halo(g, x + dx, y + dy));
    }

    @Override
    public void draw(Graphics2D g, double x, double y) {
        if (plain.isEmpty()) {
            return;
        }
        g.setColor(style.colour());
        Rectangle2D block = new Rectangle2D.Double(x, y, width, height);
        Witness witness = Witness.of(g);
        Lettering lettering = Lettering.of(g);
        witness.text(
                g,
                plain,
                style,
                block,
                () -> eachAtom((atom, dx, dy) -> {
                    witness.line(dy);
                    atom.draw(g, x + dx, y + dy, lettering);
                }));
        listener.drawn(plain, g.getTransform().createTransformedShape(block).getBounds2D());
    }

    /** What is done with an atom whose base line begins here, from the upper left corner of the block. */
    private interface AtPlace {
        void accept(Atom atom, double dx, double dy);
    }

    private void eachAtom(AtPlace action) {
        for (Line line : lines) {
            double at = switch (style.align()) {
                case LEFT -> 0;
                case CENTRE -> (width - line.width()) / 2;
                case RIGHT -> width - line.width();
            };
            for (Atom atom : line.atoms()) {
                action.accept(atom, at, line.base());
                at += atom.width();
            }
        }
    }
}
