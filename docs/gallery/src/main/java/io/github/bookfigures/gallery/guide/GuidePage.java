package io.github.bookfigures.gallery.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page in Markdown as hosts of repositories show it: its headings have anchors made of their texts. */
record GuidePage(List<String> lines) {
    private static final Pattern HEADING = Pattern.compile("#{1,6} +(.*?)[ #]*");
    private static final Pattern LINK_TEXT = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");
    private static final String FENCE = "```";

    GuidePage {
        lines = List.copyOf(lines);
    }

    /** The anchors of the headings by their lines, which count from 0. */
    Map<Integer, String> anchors() {
        Map<Integer, String> anchors = new LinkedHashMap<>();
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (int line : prose()) {
            Matcher heading = HEADING.matcher(lines.get(line));
            if (heading.matches()) {
                String anchor = anchor(heading.group(1));
                int before = seen.merge(anchor, 1, Integer::sum) - 1;
                anchors.put(line, before == 0 ? anchor : anchor + "-" + before);
            }
        }
        return anchors;
    }

    /** The lines outside of blocks of code. */
    List<Integer> prose() {
        List<Integer> prose = new ArrayList<>();
        boolean code = false;
        for (int i = 0; i < lines.size(); i++) {
            boolean fence = lines.get(i).stripLeading().startsWith(FENCE);
            if (!code && !fence) {
                prose.add(i);
            }
            code ^= fence;
        }
        return prose;
    }

    private static String anchor(String heading) {
        return LINK_TEXT
                .matcher(heading)
                .replaceAll("$1")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }
}
