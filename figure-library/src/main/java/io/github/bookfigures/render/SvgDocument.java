package io.github.bookfigures.render;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * The text of an SVG document as it grows: elements of one part, one clip and one style stand in one group. Identifiers
 * begin with the figure's, or come from content, so that several figures can stand in one page.
 */
final class SvgDocument {
    private static final int RADIX = 36;

    private final String prefix;
    private final StringBuilder body = new StringBuilder();
    private final StringBuilder group = new StringBuilder();
    private final Map<String, String> definitions = new LinkedHashMap<>();
    private final Map<String, String> clips = new LinkedHashMap<>();
    private String part = "";
    private String clip = "";
    private String style = "";
    private int elements;

    /** @param prefix what its own identifiers begin with */
    SvgDocument(String prefix) {
        this.prefix = prefix;
    }

    String id(String name) {
        return prefix + "-" + name;
    }

    /**
     * Adds an element.
     *
     * @param inPart name of the part of the figure it belongs to; empty for none
     * @param inClip path data of what it is cut to; empty for none
     * @param inStyle attributes it shares with its neighbours
     * @param element the element without them
     */
    void add(String inPart, String inClip, String inStyle, String element) {
        if (!inPart.equals(part) || !inClip.equals(clip)) {
            leave(!inPart.equals(part));
            enter(inPart, inClip);
        }
        if (!inStyle.equals(style)) {
            flush();
            style = inStyle;
        }
        group.append(element).append('\n');
        elements++;
    }

    /** The identifier of an outline that can be used again, named after what it looks like. */
    String outline(String data) {
        CRC32 sum = new CRC32();
        sum.update(data.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        String id = "g" + Long.toString(sum.getValue(), RADIX);
        while (!definitions.getOrDefault(id, data).equals(data)) {
            id += "x";
        }
        definitions.put(id, data);
        return id;
    }

    private void enter(String inPart, String inClip) {
        if (!inPart.equals(part) && !inPart.isEmpty()) {
            body.append("<g id=\"").append(escaped(id(inPart))).append("\">\n");
        }
        if (!inClip.isEmpty()) {
            String id = clips.computeIfAbsent(inClip, data -> id("clip" + (clips.size() + 1)));
            body.append("<g clip-path=\"url(#").append(escaped(id)).append(")\">\n");
        }
        part = inPart;
        clip = inClip;
    }

    private void leave(boolean alsoPart) {
        flush();
        if (!clip.isEmpty()) {
            body.append("</g>\n");
            clip = "";
        }
        if (alsoPart && !part.isEmpty()) {
            body.append("</g>\n");
            part = "";
        }
    }

    private void flush() {
        if (elements == 1) {
            // One element carries its attributes itself: after its name.
            int name = 1;
            while (Character.isLetter(group.charAt(name))) {
                name++;
            }
            body.append(group, 0, name).append(style).append(group, name, group.length());
        } else if (elements > 1) {
            body.append("<g").append(style).append(">\n").append(group).append("</g>\n");
        }
        group.setLength(0);
        elements = 0;
        style = "";
    }

    /**
     * The whole document.
     *
     * @param sheet its size, title and description
     * @param styles a style sheet; may be empty
     */
    String text(Sheet sheet, String styles) {
        leave(true);
        StringBuilder all = new StringBuilder(body.length() + 4096);
        all.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"");
        all.append(" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"");
        all.append(SvgPath.number(sheet.width(), 4)).append("in\" height=\"");
        all.append(SvgPath.number(sheet.height(), 4)).append("in\" viewBox=\"0 0 ");
        all.append(SvgPath.number(sheet.widthInPoints(), 3)).append(' ');
        all.append(SvgPath.number(sheet.heightInPoints(), 3)).append('"');
        all.append(SvgHead.of(prefix, sheet.title(), sheet.description()));
        if (!styles.isEmpty()) {
            all.append("<style>").append(styles).append("</style>\n");
        }
        if (!definitions.isEmpty() || !clips.isEmpty()) {
            all.append("<defs>\n");
            clips.forEach((data, id) -> all.append(String.format(
                    Locale.ROOT, "<clipPath id=\"%s\"><path d=\"%s\"/></clipPath>\n", escaped(id), data)));
            definitions.forEach(
                    (id, data) -> all.append(String.format(Locale.ROOT, "<path id=\"%s\" d=\"%s\"/>\n", id, data)));
            all.append("</defs>\n");
        }
        return all.append(body).append("</svg>\n").toString();
    }

    /** A text as XML allows it between tags and in attributes; characters that XML does not have become blanks. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(c >= ' ' && c != 0xFFFE && c != 0xFFFF && !surrogate(c) ? c : ' ');
            }
        });
        return out.toString();
    }

    private static boolean surrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
