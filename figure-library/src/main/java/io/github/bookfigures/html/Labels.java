package io.github.bookfigures.html;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Run;
import io.github.bookfigures.figure.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Texts as plotly.js sets them and as a page does. */
final class Labels {
    private final Look look;

    Labels(Look look) {
        this.look = look;
    }

    /** With the few elements plotly.js knows; a formula that needs more stands as LaTeX. */
    static String plotly(Text text) {
        StringBuilder out = new StringBuilder();
        for (Run run : text.runs()) {
            if (run instanceof Run.Plain plain) {
                out.append(escaped(plain.text()).replace("\n", "<br>"));
            } else if (run instanceof Run.Raised raised) {
                out.append("<sup>").append(escaped(raised.text())).append("</sup>");
            } else if (run instanceof Run.Maths maths) {
                out.append(LatexMarkup.of(maths.latex()).orElseGet(() -> escaped(maths.latex())));
            }
        }
        return out.toString().replace("%{", "%\u200b{");
    }

    /** As {@link #plotly}, in lines of about so many letters. */
    static String wrapped(Text text, int letters) {
        List<String> lines = new ArrayList<>();
        for (String line : plotly(text).split("<br>", -1)) {
            StringBuilder current = new StringBuilder();
            for (String word : line.split(" ", -1)) {
                if (current.length() > 0 && length(current + " " + word) > letters) {
                    lines.add(current.toString());
                    current.setLength(0);
                }
                current.append(current.length() == 0 ? "" : " ").append(word);
            }
            lines.add(current.toString());
        }
        return String.join("<br>", lines);
    }

    /** Letters of a marked-up line. */
    static int length(String markup) {
        return markup.replaceAll("<[^>]*>", "").replaceAll("&\\w+;", "x").length();
    }

    /** For a page, formulas as typeset pictures of themselves. */
    String page(Text text) {
        StringBuilder out = new StringBuilder();
        for (Run run : text.runs()) {
            if (run instanceof Run.Plain plain) {
                out.append(escaped(plain.text()).replace("\n", "<br>"));
            } else if (run instanceof Run.Raised raised) {
                out.append("<sup>").append(escaped(raised.text())).append("</sup>");
            } else if (run instanceof Run.Maths maths) {
                Look.Formula formula = look.formula(maths.latex());
                out.append(String.format(
                        Locale.ROOT,
                        "<span class=\"figure-maths\" role=\"img\" aria-label=\"%s\""
                                + " style=\"width:%.3fem;height:%.3fem;vertical-align:%.3fem\">%s</span>",
                        escaped(maths.latex()),
                        formula.width(),
                        formula.height(),
                        -formula.depth(),
                        formula.svg()));
            }
        }
        return out.toString();
    }

    /** The name of an axis with its unit in brackets. */
    static String named(Axis axis) {
        return axis.unit().isEmpty() ? plotly(axis.name()) : plotly(axis.name()) + " (" + plotly(axis.unit()) + ")";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
