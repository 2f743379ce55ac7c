package io.github.bookfigures.render;

import java.util.ArrayList;
import java.util.List;

/** One paragraph: atoms in words, broken into lines of a width. */
final class LineBreaker {
    /** Words between spaces; each is a list of parts between which a line may end when the word is too long. */
    private final List<List<List<Atom>>> words = new ArrayList<>();

    private final List<Atom.Space> spaces = new ArrayList<>();
    private boolean open;

    /** Adds an atom to the current word. */
    void glue(Atom atom) {
        part().add(atom);
    }

    /** Adds an atom to the current word, in which a line may end before it. */
    void hyphenated(Atom atom) {
        part();
        words.get(words.size() - 1).add(new ArrayList<>(List.of(atom)));
    }

    /** Ends the current word. */
    void space(Atom.Space space) {
        if (!open) {
            part();
        }
        spaces.add(space);
        open = false;
    }

    /** The narrowest width that needs no more lines than this one. */
    double balanced(double width) {
        if (Double.isInfinite(width)) {
            return width;
        }
        int count = lines(width).size();
        double low = 0;
        double high = width;
        for (int i = 0; i < 12 && count > 1; i++) {
            double middle = (low + high) / 2;
            if (lines(middle).size() > count || widest(lines(middle)) > width) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** The lines; one is wider than asked for only when it holds a single part that is. */
    List<List<Atom>> lines(double width) {
        List<List<Atom>> lines = new ArrayList<>();
        List<Atom> line = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            List<Atom> whole = words.get(i).stream().flatMap(List::stream).toList();
            double gap = i == 0 ? 0 : spaces.get(i - 1).width();
            if (fits(line, gap, whole, width)) {
                if (i > 0 && !line.isEmpty()) {
                    line.add(spaces.get(i - 1));
                }
                line.addAll(whole);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
                line = new ArrayList<>();
            }
            for (List<Atom> part : words.get(i)) {
                if (!fits(line, 0, part, width) && !line.isEmpty()) {
                    lines.add(line);
                    line = new ArrayList<>();
                }
                line.addAll(part);
            }
        }
        lines.add(line);
        return lines;
    }

    static double width(List<Atom> atoms) {
        return atoms.stream().mapToDouble(Atom::width).sum();
    }

    private static double widest(List<List<Atom>> lines) {
        return lines.stream().mapToDouble(LineBreaker::width).max().orElse(0);
    }

    /** A hair is allowed, so that a text fits into the width it was measured at. */
    private static boolean fits(List<Atom> line, double gap, List<Atom> more, double width) {
        return width(line) + gap + width(more) <= width + 0.01;
    }

    private List<Atom> part() {
        if (!open) {
            words.add(new ArrayList<>(List.of(new ArrayList<>())));
            open = true;
        }
        List<List<Atom>> word = words.get(words.size() - 1);
        return word.get(word.size() - 1);
    }
}
