package io.github.bookfigures.render;

import io.github.bookfigures.figure.Run;
import io.github.bookfigures.figure.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scilab.forge.jlatexmath.ParseException;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;

/**
 * Sets texts in a family of fonts, formulas with JLaTeXMath. Breaks lines at spaces and, in words too long for a line,
 * after hyphens and slashes; balances the lines of centred texts.
 */
final class FontTypesetter implements Typesetter {
    private static final double RAISED_SIZE = 0.65;
    private static final double RAISED_BY = 0.33;

    /** Makes the small letters of formulas, whose fonts are finer, as high as those of the text. */
    private static final double MATHS_SIZE = 1.09;

    private static final Pattern PIECE = Pattern.compile(" +|\n|[^ \n]+");
    private static final Pattern BREAKABLE = Pattern.compile("[^-/–—]*[-/–—]+|[^-/–—]+");

    private final Fonts fonts;
    private final Lettering lettering;
    private final InkListener listener;

    FontTypesetter(Fonts fonts, Lettering lettering, InkListener listener) {
        this.fonts = fonts;
        this.lettering = lettering;
        this.listener = listener;
    }

    @Override
    public TextBlock set(Text text, TextStyle style) {
        return set(text, style, Double.POSITIVE_INFINITY);
    }

    @Override
    public TextBlock set(Text text, TextStyle style, double maximalWidth) {
        List<LineBreaker> paragraphs = paragraphs(text, style);
        double width = maximalWidth;
        if (style.align() == TextStyle.Align.CENTRE && paragraphs.size() == 1) {
            width = paragraphs.get(0).balanced(maximalWidth);
        }
        List<List<Atom>> lines = new ArrayList<>();
        for (LineBreaker paragraph : paragraphs) {
            lines.addAll(paragraph.lines(width));
        }
        return SetText.of(text.plain(), lines, style, lettering, listener);
    }

    private List<LineBreaker> paragraphs(Text text, TextStyle style) {
        List<LineBreaker> paragraphs = new ArrayList<>();
        LineBreaker current = new LineBreaker();
        for (Run run : text.runs()) {
            if (run instanceof Run.Maths maths) {
                current.glue(formula(maths.latex(), style, text));
            } else if (run instanceof Run.Raised raised) {
                current.glue(letters(raised.text(), style, text, RAISED_SIZE, RAISED_BY));
            } else if (run instanceof Run.Plain plain) {
                Matcher pieces = PIECE.matcher(plain.text());
                while (pieces.find()) {
                    String piece = pieces.group();
                    if (piece.equals("\n")) {
                        paragraphs.add(current);
                        current = new LineBreaker();
                    } else if (piece.charAt(0) == ' ') {
                        double space = letters(" ", style, text, 1, 0).width();
                        current.space(new Atom.Space(space * piece.length()));
                    } else {
                        addWord(current, piece, style, text);
                    }
                }
            }
        }
        paragraphs.add(current);
        return paragraphs;
    }

    private void addWord(LineBreaker paragraph, String word, TextStyle style, Text text) {
        Matcher parts = BREAKABLE.matcher(word);
        boolean first = true;
        while (parts.find()) {
            Atom letters = letters(parts.group(), style, text, 1, 0);
            if (first) {
                paragraph.glue(letters);
            } else {
                paragraph.hyphenated(letters);
            }
            first = false;
        }
    }

    private Atom letters(String letters, TextStyle style, Text text, double size, double raise) {
        Cut cut = fonts.cut(style.weight());
        OptionalInt missing = cut.missing(letters);
        if (missing.isPresent()) {
            int c = missing.getAsInt();
            throw new RenderException(String.format(
                    java.util.Locale.ROOT,
                    "the font %s has no glyph for '%s' (U+%04X) in the text \"%s\"; write it as mathematics between"
                            + " dollar signs, or use another character",
                    cut.name(),
                    Character.toString(c),
                    c,
                    text.plain()));
        }
        return new Atom.Letters(cut, cut.lay(letters), style.size() * size, style.size() * raise);
    }

    private static Atom formula(String latex, TextStyle style, Text text) {
        try {
            TeXFormula formula = new TeXFormula(latex);
            return new Atom.Formula(
                    formula.createTeXIcon(TeXConstants.STYLE_TEXT, (float) (style.size() * MATHS_SIZE)),
                    style.colour());
        } catch (ParseException e) {
            throw new RenderException(
                    "the formula $" + latex + "$ in the text \"" + text.plain() + "\" is not LaTeX mathematics: "
                            + e.getMessage(),
                    e);
        }
    }
}
