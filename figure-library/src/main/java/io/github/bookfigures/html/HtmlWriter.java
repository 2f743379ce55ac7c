package io.github.bookfigures.html;

import io.github.bookfigures.figure.Figure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Makes interactive figures: pages that stand alone, or pieces of pages that share one script. */
public final class HtmlWriter {
    /** Name of the file that pieces of pages share; it lies in the output folder itself. */
    public static final String SCRIPT = "interactive.js";

    private static final String LICENCE = "Contains plotly.js, Copyright Plotly, Inc., MIT License";

    private final Look look;

    public HtmlWriter(Look look) {
        this.look = look;
    }

    /** A page with everything it needs, to be opened from anywhere without a network. */
    public String page(Figure figure, Frame frame) {
        HtmlFigure elements = new HtmlFigure(figure, look, frame);
        String element = elements.element();
        String variables = new HtmlColours(look).variables();
        String packed = packed(Plotly.SCRIPT.with(elements.kinds()) + "\n" + resource("figure.js"));
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
                + Labels.escaped(frame.title().isEmpty() ? frame.id() : frame.title()) + "</title>\n<style>\n"
                + "html { background: var(--paper); }\nbody { margin: 0 auto; padding: .5rem; max-width: "
                + HtmlFigure.plain(frame.width() * 96) + "px; }\n" + new HtmlFonts(look).faces(element) + style() + "</style>\n</head>\n<body>\n"
                + element
                + "<!-- " + LICENCE + " -->\n<script type=\"text/plain\" id=\"figure-script\">" + packed + "</script>\n"
                + "<script>\ndocument.documentElement.style.cssText = '" + variables + "';\n"
                + resource("unpack.js").replace("ID", frame.id()) + "</script>\n</body>\n</html>\n";
    }

    /** An element to be put into a page. The script it needs is {@link #script()}, one for all figures of a page. */
    public String fragment(Figure figure, Frame frame) {
        String element = new HtmlFigure(figure, look, frame).element();
        String up = "../".repeat((int) frame.file().chars().filter(c -> c == '/').count());
        return "<style>\n" + new HtmlFonts(look).faces(element) + style() + "</style>\n" + element + "<script>\n"
                + resource("load.js")
                        .replace("ID", frame.id())
                        .replace("FILE", frame.file() + ".html")
                        .replace("SCRIPT", SCRIPT)
                        .replace("UP", up)
                + "</script>\n";
    }

    /** The script of all pieces of pages, for every kind of figure. */
    public static String script() {
        return Plotly.SCRIPT.with(PlotlyScript.ALL) + "\n" + resource("figure.js");
    }

    private static String style() {
        return resource("figure.css").replace("FAMILY", GraphLayout.FAMILY);
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

    /** Reading eleven megabytes takes a while and they never change: once for each Java machine. */
    private static final class Plotly {
        private static final PlotlyScript SCRIPT = new PlotlyScript();
    }
}
