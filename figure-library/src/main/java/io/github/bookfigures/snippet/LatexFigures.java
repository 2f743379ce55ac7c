package io.github.bookfigures.snippet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes {@code figures.tex}: what {@code figures.sty} knows about the figures of a book. */
public final class LatexFigures {
    private LatexFigures() {}

    /** The file, which is the same for the same figures.
     *
     * @param key first line, by which the build knows what it was made of
     */
    public static String tex(String key, List<FigureText> figures) {
        StringBuilder tex = new StringBuilder("% " + key + "\n% Written by the build, read by figures.sty.\n");
        for (FigureText figure : figures) {
            Optional<String> picture = figure.firstOf(".pdf", ".png", ".jpg", ".eps");
            tex.append("\\bookfigures@define{").append(figure.id()).append('}');
            group(tex, picture.orElse(""));
            group(
                    tex,
                    figure.inches()
                            .map(inches -> String.format(Locale.ROOT, "%.3fin", inches))
                            .orElse(""));
            String caption = figure.caption().orElse("");
            group(tex, LatexText.of(caption));
            group(tex, LatexText.of(figure.shortCaption().orElse(caption)));
            group(tex, LatexText.of(figure.alt().orElse("")));
            tex.append("%\n");
            figure.values().forEach((path, value) -> {
                tex.append("\\bookfigures@value{").append(figure.id()).append('}');
                group(tex, path);
                group(tex, number(value));
                tex.append("%\n");
            });
        }
        return tex.append("\\endinput\n").toString();
    }

    private static void group(StringBuilder tex, String content) {
        tex.append('{').append(content).append('}');
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value).toLowerCase(Locale.ROOT);
    }
}
