package io.github.bookfigures.gallery.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows the links between pages of Markdown. */
final class GuideLinks {
    private static final Pattern LINK =
            Pattern.compile("(`[^`]*`)|(!?)\\[((?:[^\\[\\]]|\\[[^\\]]*\\])*)\\]\\(([^()\\s]+)\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");

    /**
     * A link.
     *
     * @param image whether it is a picture
     * @param text what is to be read
     * @param file where it leads, empty when to another site
     * @param target as written
     * @param anchor the part behind {@code #}, or nothing
     */
    record Link(boolean image, String text, Path file, String target, String anchor) {
        boolean leadsAway() {
            return ELSEWHERE.matcher(target).matches();
        }

        String written() {
            return (image ? "!" : "") + "[" + text + "](" + target + ")";
        }
    }

    private final Map<Path, GuidePage> pages = new HashMap<>();

    /** What is wrong with the links of a page: those that lead to no file, and to no heading of a page. */
    List<String> dead(Path page) {
        List<String> dead = new ArrayList<>();
        GuidePage text = page(page);
        for (int line : text.prose()) {
            int number = line + 1;
            replaced(page, text.lines().get(line), link -> {
                if (!link.leadsAway() && !leadsSomewhere(link)) {
                    dead.add(page.getFileName() + ":" + number + ": " + link.target() + " leads nowhere");
                }
                return link.written();
            });
        }
        return dead;
    }

    /** A line of a page with other links. */
    String replaced(Path page, String line, Function<Link, String> other) {
        return LINK.matcher(line)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) != null ? found.group() : other.apply(link(page, found))));
    }

    GuidePage page(Path file) {
        return pages.computeIfAbsent(file, path -> {
            try {
                return new GuidePage(Files.readAllLines(path));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Link link(Path page, MatchResult found) {
        String target = found.group(4);
        int anchor = target.indexOf('#');
        String file = anchor < 0 ? target : target.substring(0, anchor);
        Path path = ELSEWHERE.matcher(target).matches()
                ? Path.of("")
                : file.isEmpty() ? page : page.resolveSibling(file).normalize();
        return new Link(
                !found.group(2).isEmpty(),
                found.group(3),
                path,
                target,
                anchor < 0 ? "" : target.substring(anchor + 1));
    }

    private boolean leadsSomewhere(Link link) {
        return Files.exists(link.file())
                && (link.anchor().isEmpty() || page(link.file()).anchors().containsValue(link.anchor()));
    }
}
