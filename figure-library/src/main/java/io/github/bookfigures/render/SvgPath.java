package io.github.bookfigures.render;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;

/**
 * Writes outlines as the path data of SVG: in whole steps of a grid, each point from the one before, so that numbers are
 * short. Rounded places, not rounded distances, are what is added up: no error grows along a line.
 */
final class SvgPath {
    private final StringBuilder out = new StringBuilder();
    private final int decimals;
    private final long steps;
    private final double[] at = new double[6];
    private long x;
    private long y;
    private long startX;
    private long startY;
    private char command;
    private boolean drawn;
    private boolean point;

    private SvgPath(int decimals) {
        this.decimals = decimals;
        this.steps = Math.round(Math.pow(10, decimals));
    }

    /** The path data of a shape seen through a transform, with so many decimals; empty when the shape is. */
    static String of(Shape shape, AffineTransform transform, int decimals) {
        SvgPath path = new SvgPath(decimals);
        for (PathIterator parts = shape.getPathIterator(transform); !parts.isDone(); parts.next()) {
            path.add(parts.currentSegment(path.at));
        }
        return path.out.toString();
    }

    private void add(int segment) {
        switch (segment) {
            case PathIterator.SEG_MOVETO -> move();
            case PathIterator.SEG_LINETO -> line();
            case PathIterator.SEG_QUADTO -> curve('q', 2);
            case PathIterator.SEG_CUBICTO -> curve('c', 3);
            default -> close();
        }
    }

    private long step(int index) {
        return Math.round(at[index] * steps);
    }

    private void move() {
        x = step(0);
        y = step(1);
        startX = x;
        startY = y;
        drawn = false;
        command = 'M';
        out.append('M');
        number(x);
        number(y);
    }

    private void line() {
        long dx = step(0) - x;
        long dy = step(1) - y;
        if (dx == 0 && dy == 0 && drawn) {
            return;
        }
        if (dy == 0) {
            command('h');
            number(dx);
        } else if (dx == 0) {
            command('v');
            number(dy);
        } else {
            command('l');
            number(dx);
            number(dy);
        }
        go(x + dx, y + dy);
    }

    private void curve(char letter, int points) {
        command(letter);
        for (int i = 0; i < points; i++) {
            number(step(2 * i) - x);
            number(step(2 * i + 1) - y);
        }
        go(step(2 * points - 2), step(2 * points - 1));
    }

    private void close() {
        command('z');
        go(startX, startY);
    }

    private void go(long toX, long toY) {
        x = toX;
        y = toY;
        drawn = true;
    }

    /** A letter, unless it is that of the command before. */
    private void command(char letter) {
        if (letter != command || letter == 'z') {
            out.append(letter);
        }
        command = letter;
    }

    private void number(long value) {
        int from = out.length();
        boolean after = Character.isDigit(out.charAt(from - 1));
        number(out, value, decimals);
        boolean pointBefore = point;
        point = out.indexOf(".", from) >= 0;
        // A minus ends the number before it, and so does a second point.
        if (after && value >= 0 && !(pointBefore && out.charAt(from) == '.')) {
            out.insert(from, ' ');
        }
    }

    /** A number of such decimals, as short as it can be written. */
    static String number(double value, int decimals) {
        StringBuilder out = new StringBuilder();
        number(out, Math.round(value * Math.pow(10, decimals)), decimals);
        return out.toString();
    }

    private static void number(StringBuilder out, long value, int decimals) {
        long size = Math.abs(value);
        if (value < 0) {
            out.append('-');
        }
        long one = 1;
        for (int i = 0; i < decimals; i++) {
            one *= 10;
        }
        if (size >= one || size == 0) {
            out.append(size / one);
        }
        long rest = size % one;
        if (rest > 0) {
            out.append('.');
            for (long place = one / 10; rest > 0; place /= 10) {
                out.append(rest / place);
                rest %= place;
            }
        }
    }
}
