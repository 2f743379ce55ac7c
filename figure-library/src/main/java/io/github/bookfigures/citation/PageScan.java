package io.github.bookfigures.citation;

import io.github.bookfigures.citation.Citation.Kind;
import io.github.bookfigures.citation.Citation.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a page cites. */
final class PageScan {
    private static final Pattern ELSEWHERE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*|//.*");

    private final SourceText source;
    private final Markup markup;
    private final Pattern belowFigures;

    /** @param figures name of the folder of the figures */
    PageScan(SourceText source, Markup markup, String figures) {
        this.source = source;
        this.markup = markup;
        this.belowFigures = Pattern.compile("(?:.*/)?" + Pattern.quote(figures) + "/(.+)");
    }

    Manuscript.Page page() {
        String visible = markup.visible().apply(source.text());
        NavigableMap<Integer, String> headings = headings(visible);
        List<Citation> citations = new ArrayList<>();
        for (Form form : markup.forms()) {
            Matcher matcher = form.pattern().matcher(visible);
            while (matcher.find()) {
                int place = form.place(matcher);
                Optional<String> heading =
                        Optional.ofNullable(headings.lowerEntry(place)).map(Map.Entry::getValue);
                boolean described = form.described(matcher);
                boolean misplaced = form.misplaced(matcher, visible);
                target(form, form.word(matcher))
                        .map(target -> new Citation(
                                target, kind(form, target), described, misplaced, heading, source.position(place)))
                        .ifPresent(citations::add);
            }
        }
        citations.sort(Comparator.comparing(Citation::position));
        String title =
                headings.isEmpty() ? source.file() : headings.firstEntry().getValue();
        return new Manuscript.Page(source.file(), title, citations);
    }

    private NavigableMap<Integer, String> headings(String visible) {
        NavigableMap<Integer, String> headings = new TreeMap<>();
        Matcher matcher = markup.headings().matcher(visible);
        while (matcher.find()) {
            headings.put(matcher.start("heading"), source.heading(matcher));
        }
        return headings;
    }

    private Optional<Target> target(Form form, String word) {
        if (form.by() == Form.By.ID) {
            return Optional.of(new Citation.ById(word));
        }
        String path = word.replaceFirst("[?#].*", "").replace('\\', '/').replaceFirst("^(?:\\.{1,2}/)+", "");
        if (path.isEmpty() || ELSEWHERE.matcher(path).matches()) {
            return Optional.empty();
        }
        Matcher below = belowFigures.matcher(path);
        return Optional.of(below.matches() ? new Citation.ByFile(below.group(1)) : new Citation.ByAnyFile(path));
    }

    /** A link to an interactive page shows the figure as much as a picture does. */
    private static Kind kind(Form form, Target target) {
        return target instanceof Citation.ByFile file && file.word().endsWith(".html") ? Kind.SHOWN : form.kind();
    }
}
