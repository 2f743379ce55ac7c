package io.github.bookfigures.figure;

/**
 * A text that speaks of one place, joined to it by a leader. The layout finds it a free place nearby.
 *
 * @param text what it says
 * @param x abscissa of the place
 * @param y ordinate of the place
 * @param role colour of the text and its leader
 * @param towards on which side of the place it would best stand; AUTO leaves that to the layout
 */
public record Note(Text text, double x, double y, Role role, Corner towards) implements Mark {
    public static Note at(double x, double y, String text, Object... arguments) {
        return new Note(Text.of(text, arguments), x, y, Role.INK, Corner.AUTO);
    }

    public Note role(Role role) {
        return new Note(text, x, y, role, towards);
    }

    public Note towards(Corner side) {
        return new Note(text, x, y, role, side);
    }
}
