package io.github.bookfigures.render;

import io.github.bookfigures.figure.Run;
import io.github.bookfigures.figure.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scilab.forge.jlatexmath.ParseException;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;

/**
 * Sets texts in a family of fonts, formulas with JLaTeXMath. Breaks lines at spaces and, in words too long for a line,
 * after hyphens and slashes; between ideographs anywhere. Balances the lines of centred texts.
 */
final class FontTypesetter implements Typesetter {
    private static final double RAISED_SIZE = 0.65;
    private static final double RAISED_BY = 0.33;

    /** Makes the small letters of formulas, whose fonts are finer, as high as those of the text. */
    private static final double MATHS_SIZE = 1.09;

    private static final Pattern PIECE = Pattern.compile(" +|\n|[^ \n]+");
    private static final Pattern BREAKABLE = Pattern.compile("[^-/–—]*[-/–—]+|[^-/–—]+");

    private final Fonts fonts;
    private final InkListener listener;

    FontTypesetter(Fonts fonts, InkListener listener) {
        this.fonts = fonts;
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
        return SetText.of(text.plain(), lines, style, listener);
    }

    private List<LineBreaker> paragraphs(Text text, TextStyle style) {
        List<LineBreaker> paragraphs = new ArrayList<>();
        LineBreaker current = new LineBreaker();
        for (Run run : text.runs()) {
            if (run instanceof Run.Maths maths) {
                current.glue(formula(maths.latex(), style, text));
            } else if (run instanceof Run.Raised raised) {
                letters(raised.text(), style, text, RAISED_SIZE, RAISED_BY).forEach(current::glue);
            } else if (run instanceof Run.Plain plain) {
                Matcher pieces = PIECE.matcher(plain.text());
                while (pieces.find()) {
                    String piece = pieces.group();
                    if (piece.equals("\n")) {
                        paragraphs.add(current);
                        current = new LineBreaker();
                    } else if (piece.charAt(0) == ' ') {
                        double space = fonts.cut(style.weight()).lay(" ").width() * style.size();
                        Atom.Space atom = new Atom.Space(space * piece.length());
                        if (isWithinACount(plain.text(), pieces.start(), pieces.end())) {
                            current.glue(atom);
                        } else {
                            current.space(atom);
                        }
                    } else {
                        addWord(current, piece, style, text);
                    }
                }
            }
        }
        paragraphs.add(current);
        return paragraphs;
    }

    private static boolean isWithinACount(String text, int from, int to) {
        return from > 0
                && to < text.length()
                && IdeographBreaks.isCounted(text.codePointBefore(from), text.codePointAt(to));
    }

    private void addWord(LineBreaker paragraph, String word, TextStyle style, Text text) {
        boolean firstStretch = true;
        for (String stretch : IdeographBreaks.split(word)) {
            if (!firstStretch) {
                paragraph.space(new Atom.Space(0));
            }
            firstStretch = false;
            Matcher parts = BREAKABLE.matcher(stretch);
            boolean first = true;
            while (parts.find()) {
                for (Atom letters : letters(parts.group(), style, text, 1, 0)) {
                    if (first) {
                        paragraph.glue(letters);
                    } else {
                        paragraph.hyphenated(letters);
                    }
                    first = true;
                }
                first = false;
            }
        }
    }

    /** Atoms of one font each. */
    private List<Atom> letters(String letters, TextStyle style, Text text, double size, double raise) {
        List<Atom> atoms = new ArrayList<>();
        for (int from = 0; from < letters.length(); ) {
            Cut cut = cut(letters.codePointAt(from), style, text);
            int to = from;
            while (to < letters.length()
                    && cut(letters.codePointAt(to), style, text).equals(cut)) {
                to += Character.charCount(letters.codePointAt(to));
            }
            atoms.add(new Atom.Letters(
                    cut, cut.lay(letters.substring(from, to)), style.size() * size, style.size() * raise));
            from = to;
        }
        return atoms;
    }

    private Cut cut(int character, TextStyle style, Text text) {
        return fonts.cut(style.weight(), character)
                .orElseThrow(() -> new RenderException(String.format(
                        Locale.ROOT,
                        "the font %s has no glyph for '%s' (U+%04X) in the text \"%s\"; name a font that has it under"
                                + " 'fonts: fallback:' in the theme, write it as mathematics between dollar signs, or"
                                + " use another character",
                        fonts.cut(style.weight()).name(),
                        Character.toString(character),
                        character,
                        text.plain())));
    }

    private static Atom formula(String latex, TextStyle style, Text text) {
        try {
            TeXFormula formula = Mathematics.of(latex);
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

    static final class Mathematics {
        static {
            // Formulas are drawn, not printed by name; registered, their fonts make AWT read every font of the machine.
            TeXFormula.registerFonts(false);
        }

        static TeXFormula of(String latex) {
            return new TeXFormula(latex);
        }
    }
}
