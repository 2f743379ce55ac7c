package io.github.bookfigures.render;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of an SVG file that says what it shows: attributes of the outermost element, its title, its description. */
final class SvgHead {
    private static final String BEGIN = " role=\"img\"";
    private static final Pattern HEAD =
            Pattern.compile(BEGIN + "[^>]*>\n(?:<title [^>]*>([^<]*)</title>\n)?(?:<desc [^>]*>[^<]*</desc>\n)?");

    private SvgHead() {}

    /** The head of a file whose identifiers begin with a prefix. */
    static String of(String prefix, String title, String description) {
        return written(prefix, SvgDocument.escaped(title), SvgDocument.escaped(description));
    }

    private static String written(String prefix, String title, String description) {
        StringBuilder head = new StringBuilder(BEGIN);
        String id = SvgDocument.escaped(prefix);
        if (!title.isEmpty()) {
            head.append(" aria-labelledby=\"").append(id).append("-title\"");
        }
        if (!description.isEmpty()) {
            head.append(" aria-describedby=\"").append(id).append("-desc\"");
        }
        head.append(">\n");
        element(head, "title", id, title);
        element(head, "desc", id, description);
        return head.toString();
    }

    private static void element(StringBuilder head, String name, String id, String text) {
        if (!text.isEmpty()) {
            head.append('<')
                    .append(name)
                    .append(" id=\"")
                    .append(id)
                    .append('-')
                    .append(name);
            head.append("\">").append(text).append("</").append(name).append(">\n");
        }
    }

    static String put(FileDescription about, String file) {
        Matcher head = HEAD.matcher(file);
        if (!head.find()) {
            throw new IllegalArgumentException("not an SVG file of this library");
        }
        String drawn = head.group(1) == null ? "" : head.group(1);
        String title = about.title().isEmpty() ? drawn : SvgDocument.escaped(about.title());
        return file.substring(0, head.start())
                + written(about.prefix(), title, SvgDocument.escaped(about.description()))
                + file.substring(head.end());
    }
}
