package io.github.bookfigures.render;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The text of an Encapsulated PostScript file as it grows. */
final class EpsDocument {
    /** Above this many things under one glaze they are not seen through it, or files would grow without bounds. */
    private static final int MOST_UNDER_A_GLAZE = 400;

    private static final String OPERATORS = """
            /bd{bind def}bind def
            /m{moveto}bd/l{lineto}bd/c{curveto}bd/h{closepath}bd
            /f{fill}bd/F{eofill}bd/s{stroke}bd/n{newpath}bd/W{clip}bd
            /q{gsave}bd/Q{grestore}bd/t{translate}bd/k{setrgbcolor}bd
            /w{setlinewidth}bd/J{setlinecap}bd/j{setlinejoin}bd/d{0 setdash}bd
            """;

    private final Color paper;
    private final List<EpsElement> elements = new ArrayList<>();
    private final Map<String, String> glyphs = new LinkedHashMap<>();

    EpsDocument(Color paper) {
        this.paper = paper;
    }

    void add(EpsElement element) {
        elements.add(element);
    }

    /**
     * Adds something that lets a share of what is below it through; pictures below are covered.
     *
     * @param region cuts to it
     */
    void addGlaze(EpsElement glaze, String region, double opacity) {
        List<EpsElement> below = elements.stream()
                .filter(element -> element.bounds().intersects(glaze.bounds()))
                .toList();
        elements.add(glaze.in(ColourMap.mix(paper, glaze.colour(), opacity)));
        if (below.size() <= MOST_UNDER_A_GLAZE) {
            below.forEach(element -> elements.add(element.under(glaze, region, opacity)));
        }
    }

    /** Adds what no glaze can be mixed with. */
    void addPicture(String text) {
        elements.add(new EpsElement(new Rectangle2D.Double(), "", paper, text));
    }

    /** The name of a procedure that fills an outline. */
    String glyph(String path) {
        return glyphs.computeIfAbsent(path, any -> "G" + (glyphs.size() + 1));
    }

    String text(Sheet sheet) {
        String width = SvgPath.number(sheet.widthInPoints(), 3);
        String height = SvgPath.number(sheet.heightInPoints(), 3);
        StringBuilder all = new StringBuilder();
        all.append("%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 ")
                .append((int) Math.ceil(sheet.widthInPoints() - 1e-6))
                .append(' ')
                .append((int) Math.ceil(sheet.heightInPoints() - 1e-6));
        all.append("\n%%HiResBoundingBox: 0 0 ").append(width).append(' ').append(height);
        all.append('\n').append(title(sheet.title())).append('\n');
        all.append("%%LanguageLevel: 3\n%%EndComments\n%%BeginProlog\nsave 60 dict begin\n")
                .append(OPERATORS);
        glyphs.forEach((path, name) ->
                all.append('/').append(name).append("{\n").append(path).append("f}bd\n"));
        all.append("%%EndProlog\n0 ").append(height).append(" translate 1 -1 scale 10 setmiterlimit\n");
        elements.forEach(element -> all.append(element.text()));
        return all.append("end restore\n%%EOF\n").toString();
    }

    private static String title(String title) {
        return "%%Title: (" + ascii(title) + ")";
    }

    /** A finished file with another title. */
    static String retitled(String file, String title) {
        int begin = file.indexOf("%%Title: ");
        return file.substring(0, begin) + title(title) + file.substring(file.indexOf('\n', begin));
    }

    /** Comments of PostScript are lines of ASCII of at most 255 characters. */
    private static String ascii(String text) {
        String ascii = text.replaceAll("[^ -~]", "?").replaceAll("[()\\\\]", "\\\\$0");
        return ascii.length() <= 200 ? ascii : ascii.substring(0, 200).replaceAll("\\\\+$", "");
    }
}
