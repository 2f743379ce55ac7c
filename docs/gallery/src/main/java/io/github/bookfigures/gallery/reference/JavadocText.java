package io.github.bookfigures.gallery.reference;

import java.util.regex.Pattern;

/** Turns a comment of documentation into Markdown: its description, without block tags. */
final class JavadocText {
    private static final Pattern BLOCK_TAGS = Pattern.compile("(?ms)^\\s*@\\w+.*");
    private static final Pattern CODE = Pattern.compile("\\{@code\\s+([^{}]*(?:\\{[^{}]*\\}[^{}]*)*)\\}");
    private static final Pattern LINK =
            Pattern.compile("\\{@link(?:plain)?\\s+[\\w.]*?#?(\\w+)(?:\\([^)]*\\))?(?:\\s+([^}]*))?\\}");

    private JavadocText() {}

    static String markdown(String comment) {
        String text = BLOCK_TAGS.matcher(comment).replaceAll("");
        text = CODE.matcher(text).replaceAll("`$1`");
        text = LINK.matcher(text).replaceAll(link -> link.group(2) == null ? "`$1`" : "$2");
        text = text.replaceAll("</?(?:i|em)>", "*").replaceAll("</?(?:b|strong)>", "**");
        text = text.replaceAll("\\s*<p>\\s*", "\n\n").replaceAll("</p>", "");
        text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        return text.lines()
                .map(String::strip)
                .reduce("", (all, line) -> all + line + "\n")
                .strip();
    }
}
