package io.github.bookfigures.worker;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.bookfigures.figure.Format;
import io.github.bookfigures.figure.HtmlShape;
import io.github.bookfigures.figure.SvgText;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a child is asked to do. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Request.Measure.class, name = "measure"),
    @JsonSubTypes.Type(value = Request.Draw.class, name = "draw"),
    @JsonSubTypes.Type(value = Request.Forget.class, name = "forget"),
    @JsonSubTypes.Type(value = Request.Bye.class, name = "bye")
})
public sealed interface Request {
    /** What the job is called in logs. */
    String title();

    /** Where a failure that only the parent sees belongs. */
    default Stage stage() {
        return this instanceof Measure ? Stage.MEASURE : Stage.DRAW;
    }

    /** End, in order: nothing more will be asked. */
    record Bye() implements Request {
        @Override
        public String title() {
            return "bye";
        }
    }

    /** Forget files of the book that were read: they may have changed. Nothing is replied. */
    record Forget() implements Request {
        @Override
        public String title() {
            return "forget";
        }
    }

    /**
     * Run an experiment, store its result and hold it against its claims.
     *
     * @param title what the job is called in logs
     * @param experiment full name of the experiment's class
     * @param parameters its parameters as JSON
     * @param seed start of its randomness
     * @param inputs files it may read
     */
    record Measure(String title, String experiment, String parameters, long seed, Inputs inputs) implements Request {}

    /**
     * Files that an experiment may read.
     *
     * @param files absolute paths by the names it knows them by
     * @param contents says what is in them; empty when there are none
     */
    record Inputs(SortedMap<String, String> files, String contents) {
        /** No files. */
        static final Inputs NONE = new Inputs(new TreeMap<>(), "");
    }

    /**
     * Hold a stored result against what the book says about the figure, and draw the figure from it.
     *
     * @param title the figure's id
     * @param generator full name of the generator's class
     * @param parameters its parameters as JSON
     * @param seed start of the randomness of its experiment
     * @param inputs files its experiment may read
     * @param claims what the book says about the result, see {@link io.github.bookfigures.data.Claim}
     * @param sheet what the images are to be like
     * @param formats files to make
     * @param moving whether the figure has files that move, to be made now or not
     * @param variants words of the kinds of paper: {@code light} is the theme, {@code dark} the one it names as dark
     * @param languages to make the files in
     * @param folder where the images go, see {@link Images#name}; exists
     */
    record Draw(
            String title,
            String generator,
            String parameters,
            long seed,
            Inputs inputs,
            List<String> claims,
            SheetRequest sheet,
            List<Format> formats,
            boolean moving,
            List<String> variants,
            List<Language> languages,
            String folder)
            implements Request {}

    /**
     * A language to write a figure in.
     *
     * @param code such as {@code zh}
     * @param suffix what it adds to the names of files
     * @param labels name of the file with its texts
     * @param translations of texts
     * @param source whether it is that of the generators, so that nothing lacks a translation
     */
    record Language(
            String code, String suffix, String labels, SortedMap<String, String> translations, boolean source) {}

    /**
     * What images of a figure are to be like.
     *
     * @param theme name of the look, or absolute path of its file
     * @param width printed width in inches; 0 for the figure's own
     * @param height printed height in inches; 0 for the figure's own
     * @param dpi dots per inch of raster images
     * @param mostPixels the largest number of pixels a raster image may have
     * @param transparent whether the background is left out
     * @param svgText what the letters of an SVG file are
     * @param htmlShape what an HTML file is
     * @param id the figure's id
     */
    record SheetRequest(
            String theme,
            double width,
            double height,
            int dpi,
            long mostPixels,
            boolean transparent,
            SvgText svgText,
            HtmlShape htmlShape,
            String id) {
        /** The same in another theme. */
        SheetRequest in(String other) {
            return new SheetRequest(other, width, height, dpi, mostPixels, transparent, svgText, htmlShape, id);
        }
    }
}
