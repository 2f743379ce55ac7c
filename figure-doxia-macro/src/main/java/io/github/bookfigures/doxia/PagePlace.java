package io.github.bookfigures.doxia;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.doxia.sink.Locator;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.doxia.sink.impl.SinkWrapper;
import org.apache.maven.doxia.siterenderer.DocumentRenderingContext;
import org.apache.maven.doxia.siterenderer.sink.SiteRendererSink;

/**
 * Where a page is.
 *
 * @param source its source, as Doxia names it
 * @param locale the folder of its language in the site, or empty
 * @param page its HTML file, relative to the site of its language and without ending, such as {@code sub/page}
 */
record PagePlace(String source, String locale, String page) {
    /** What Doxia says of a source: {@code Intermediate HTML from src/site/zh_CN/markdown/sub/page.md}. */
    private static final Pattern SOURCE =
            Pattern.compile("(?:.*\\bfrom )?((?:.*/)?(?:markdown|xdoc|apt|fml|xhtml|xhtml5)/(.+?))(?:\\.vm)?");

    private static final Pattern LOCALE =
            Pattern.compile("(?:.*/)?src/site/([a-z]{2,3}(?:_[A-Za-z0-9_]+)?)/[a-z0-9]+/.*");
    private static final PagePlace UNKNOWN = new PagePlace("an unknown page", "", "");

    /** The place of the page that is being written. */
    static PagePlace of(Sink sink) {
        return rendering(sink).or(() -> located(sink)).orElse(UNKNOWN);
    }

    /** The way from the page to the folder of the whole site, where the figures are: empty or {@code ../} and so on. */
    String base() {
        return (locale.isEmpty() ? "" : "../") + up();
    }

    /** Whether macros stand between paragraphs and never in one, as in APT. */
    boolean isBetweenParagraphs() {
        return source.matches(".*\\.apt(\\.vm)?");
    }

    private String up() {
        return "../".repeat((int) page.chars().filter(letter -> letter == '/').count());
    }

    /** A link to an anchor of a page of the same site. */
    String linkTo(String other, String anchor) {
        return (other.equals(page) ? "" : up() + other + ".html") + "#" + anchor;
    }

    /** APT writes into the page itself. */
    private static Optional<PagePlace> rendering(Sink sink) {
        Sink inner = sink;
        while (inner instanceof SinkWrapper wrapper) {
            inner = wrapper.getWrappedSink();
        }
        if (inner instanceof SiteRendererSink page && page.getRenderingContext() != null) {
            DocumentRenderingContext context = page.getRenderingContext();
            String source =
                    context.getDoxiaSourcePath() == null ? context.getInputPath() : context.getDoxiaSourcePath();
            return Optional.of(new PagePlace(source, locale(source), withoutEnding(context.getOutputPath())));
        }
        return Optional.empty();
    }

    /** Markdown and XDoc write behind a proxy that only tells the source. */
    private static Optional<PagePlace> located(Sink sink) {
        return Optional.ofNullable(sink.getDocumentLocator())
                .map(Locator::getReference)
                .flatMap(PagePlace::ofReference);
    }

    static Optional<PagePlace> ofReference(String reference) {
        Matcher matcher = SOURCE.matcher(reference.replace('\\', '/'));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String source = matcher.group(1);
        return Optional.of(new PagePlace(source, locale(source), withoutEnding(matcher.group(2))));
    }

    private static String locale(String source) {
        Matcher matcher = LOCALE.matcher(source.replace('\\', '/'));
        return matcher.matches() ? matcher.group(1) : "";
    }

    private static String withoutEnding(String file) {
        return file.replace('\\', '/').replaceFirst("\\.[^./]+$", "");
    }
}
