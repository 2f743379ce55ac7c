package io.github.bookfigures.render;

import io.github.bookfigures.figure.Run;
import io.github.bookfigures.figure.Text;
import java.util.Collections;
import java.util.Optional;
import org.scilab.forge.jlatexmath.ParseException;
import org.scilab.forge.jlatexmath.TeXConstants;

/** Looks whether the formulas of a text can be set, before it stands in a figure. */
public final class Formulas {
    /** What stands for an argument that is not known yet. */
    private static final Object ANY = 1;

    private static final float SIZE = 10;

    private Formulas() {}

    /** What is wrong with the first formula that cannot be set, in words. */
    public static Optional<String> problem(Text text) {
        int arguments = text.placeholders().isEmpty() ? 0 : text.placeholders().last() + 1;
        for (Run run : new Text(text.template(), Collections.nCopies(arguments, ANY)).runs()) {
            if (run instanceof Run.Maths maths) {
                try {
                    FontTypesetter.Mathematics.of(maths.latex()).createTeXIcon(TeXConstants.STYLE_TEXT, SIZE);
                } catch (ParseException e) {
                    return Optional.of(
                            "the formula $" + maths.latex() + "$ is not LaTeX mathematics: " + e.getMessage());
                }
            }
        }
        return Optional.empty();
    }
}
