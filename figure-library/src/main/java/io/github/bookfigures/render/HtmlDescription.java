package io.github.bookfigures.render;

import io.github.bookfigures.html.HtmlWriter;

/** Puts a title and a description into pages, and fragments of pages. */
final class HtmlDescription {
    private static final String FIGURE = "<figure class=\"figure\"";
    private static final String STYLE = " style=\"";
    private static final String GRID = "<div class=\"figure-grid\"";

    private HtmlDescription() {}

    static String put(FileDescription about, String file) {
        String titled = about.title().isEmpty() ? file : titled(file, HtmlWriter.escaped(about.title()));
        return about.description().isEmpty() ? titled : described(about, titled);
    }

    /** Fragments have no title of their own. */
    private static String titled(String file, String title) {
        int begin = file.indexOf("<title>");
        int end = file.indexOf("</title>");
        return begin < 0 ? file : file.substring(0, begin + 7) + title.replace('\n', ' ') + file.substring(end);
    }

    private static String described(FileDescription about, String file) {
        String id = about.prefix() + "-alt\"";
        int figure = file.indexOf(FIGURE);
        int style = file.indexOf(STYLE, figure);
        int grid = file.indexOf(GRID, style);
        return file.substring(0, style)
                + " aria-describedby=\"" + id
                + file.substring(style, grid)
                + "<p class=\"figure-alt\" id=\"" + id + ">" + HtmlWriter.escaped(about.description()) + "</p>\n"
                + file.substring(grid);
    }
}
