package io.github.bookfigures.html;

import io.github.bookfigures.figure.Animation;
import io.github.bookfigures.figure.Figure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Makes interactive figures: pages that stand alone, or pieces of pages that share one script. */
public final class HtmlWriter {
    /** Name of the file that pieces of pages share; it lies in the output folder itself. */
    public static final String SCRIPT = "interactive.js";

    private static final String LICENCE = "Contains plotly.js, Copyright Plotly, Inc., MIT License";

    /** Pixels of a page to the inch. */
    static final double PIXELS = 96;

    private final Look look;

    public HtmlWriter(Look look) {
        this.look = look;
    }

    /**
     * A page with everything it needs, to be opened from anywhere without a network.
     *
     * @param animation frames that a reader can go through; the page begins with the figure
     */
    public String page(Figure figure, Optional<Animation> animation, Frame frame) {
        HtmlFigure elements = new HtmlFigure(figure, animation, look, frame);
        String element = elements.element();
        String title = frame.title().isEmpty() ? frame.id() : frame.title().replace('\n', ' ');
        return String.join(
                "\n",
                "<!DOCTYPE html>",
                "<html lang=\"en\" style=\"" + new HtmlColours(look).variables() + "\">",
                "<head>",
                "<meta charset=\"utf-8\">",
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
                "<title>" + Labels.escaped(title) + "</title>",
                "<style>",
                "html { background: var(--paper); }",
                "body { margin: 0 auto; padding: .5rem; max-width: " + Math.round(frame.width() * PIXELS) + "px; }",
                style(element, frame) + "</style>",
                "</head>",
                "<body>",
                element + (elements.moves() ? packedScript(elements, frame) : "") + "</body>",
                "</html>",
                "");
    }

    private static String packedScript(HtmlFigure elements, Frame frame) {
        String script = elements.hasGraphs() ? Plotly.ONE.packed(elements.kinds()) : packed(resource("figure.js"));
        return "<!-- " + LICENCE + " -->\n<script type=\"text/plain\" id=\"figure-script\">" + script
                + "</script>\n<script>\n" + resource("unpack.js").replace("{{id}}", frame.id()) + "</script>\n";
    }

    /** An element to be put into a page. The script it needs is {@link #script()}, one for all figures of a page. */
    public String fragment(Figure figure, Optional<Animation> animation, Frame frame) {
        HtmlFigure elements = new HtmlFigure(figure, animation, look, frame);
        String element = elements.element();
        String loader = resource("load.js").replace("{{id}}", frame.id()).replace("{{script}}", SCRIPT);
        return "<style>\n" + style(element, frame) + "</style>\n" + element
                + (elements.moves() ? "<script>\n" + loader + "</script>\n" : "");
    }

    /** The script of all pieces of pages, for every kind of figure. */
    public static String script() {
        return script(PlotlyScript.ALL);
    }

    private static String script(Set<String> kinds) {
        return Plotly.ONE.script.with(kinds) + "\n" + resource("figure.js");
    }

    /** A text as it stands between tags and in attributes. */
    public static String escaped(String text) {
        return Labels.escaped(text);
    }

    /** The alternative text is heard, not seen: it needs no letters in the fonts. */
    private String style(String element, Frame frame) {
        String seen = frame.alt().isEmpty() ? element : element.replace(escaped(frame.alt()), "");
        return new HtmlFonts(look).faces(seen) + resource("figure.css").replace("{{family}}", GraphLayout.FAMILY);
    }

    private static String resource(String name) {
        try (InputStream in = HtmlWriter.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the library");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Packed, so that a page has a third of the size; browsers unpack it themselves. */
    private static String packed(String script) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(script.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }

    /**
     * Reading eleven megabytes and packing one takes a while and they never change: once for each Java machine, and once for
     * each set of kinds of traces.
     */
    private static final class Plotly {
        private static final Plotly ONE = new Plotly();

        private final PlotlyScript script = new PlotlyScript();
        private final Map<Set<String>, String> packed = new ConcurrentHashMap<>();

        private String packed(Set<String> kinds) {
            return packed.computeIfAbsent(Set.copyOf(kinds), any -> HtmlWriter.packed(script(any)));
        }
    }
}
