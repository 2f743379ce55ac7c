package io.github.bookfigures.build;

import io.github.bookfigures.figure.Format;
import io.github.bookfigures.figure.HtmlShape;
import io.github.bookfigures.html.HtmlWriter;
import io.github.bookfigures.manifest.FigureEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The script that fragments of pages have together; the first of them brings it. */
final class SharedScript {
    private final Publisher publisher;
    private boolean shared;

    SharedScript(Publisher publisher) {
        this.publisher = publisher;
    }

    static boolean isNeededBy(FigureEntry figure) {
        return figure.formats().contains(Format.HTML) && figure.htmlShape() == HtmlShape.FRAGMENT;
    }

    void bringFor(FigureEntry figure) throws IOException {
        if (!shared && isNeededBy(figure)) {
            publisher.share(HtmlWriter.SCRIPT, HtmlWriter.script().getBytes(StandardCharsets.UTF_8));
            shared = true;
        }
    }
}
