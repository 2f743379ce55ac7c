package io.github.bookfigures.render;

import io.github.bookfigures.figure.Animation;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Format;
import io.github.bookfigures.figure.Role;
import java.awt.Color;

/** Makes image files of figures. The same figure and sheet give the same bytes. */
public final class FigureRenderer {
    /** For sheets on which nothing is drawn. */
    private static final int LEAST_DPI = 36;

    private final Themes themes;
    private final InkListener listener;
    private final LastPlan last = new LastPlan();

    /** A renderer with the themes of the library. */
    public FigureRenderer() {
        this(new Themes(), InkListener.NONE);
    }

    FigureRenderer(Themes themes, InkListener listener) {
        this.themes = themes;
        this.listener = listener;
    }

    /**
     * The theme of the same book on dark paper.
     *
     * @throws RenderException when there is no such theme
     */
    public String dark(String theme) {
        return themes.named(theme).dark();
    }

    /**
     * A figure as the bytes of a file.
     *
     * @throws RenderException when the figure cannot be drawn: an unknown theme or role, a character without a glyph, a
     *     formula that is not LaTeX, more text than there is room for
     */
    public byte[] render(Figure figure, Sheet sheet, Format format) {
        return FormatWriters.of(format).write(artwork(figure, sheet));
    }

    /**
     * A figure that moves as the bytes of a file.
     *
     * @param still what readers show that know no frames
     * @throws RenderException as above, and when the format shows no frames
     */
    public byte[] render(Figure still, Animation animation, Sheet sheet, Format format) {
        Sheet page = format == Format.GIF ? sheet.opaque() : sheet;
        FrameSequence frames = new FrameSequence(animation, frame -> artwork(frame.figure(), page));
        return FormatWriters.ofFrames(format).write(artwork(still, page), frames);
    }

    /**
     * What lands where when the figure is drawn on the sheet, in any format.
     *
     * @throws RenderException as above
     */
    public DrawnFigure record(Figure figure, Sheet sheet) {
        Color paper = themes.named(sheet.theme()).colour(Role.PAPER);
        return DrawingRecord.of(artwork(figure, sheet).drawing(), sheet, paper);
    }

    private Artwork artwork(Figure figure, Sheet sheet) {
        Theme theme = themes.named(sheet.theme());
        return new Artwork(figure, sheet, theme, themes.fonts(theme), listener, last);
    }

    /**
     * How high a figure is when nothing but its width is given, in inches: in its natural proportion, unless its texts need
     * more at this width or its panels stand under each other.
     *
     * @param theme the name of a theme
     * @param width printed width in inches
     * @throws RenderException when the figure cannot be drawn so narrow
     */
    public double height(Figure figure, String theme, double width) {
        Sheet anyHeight = new Sheet(theme, width, width, LEAST_DPI, false, "", "");
        return artwork(figure, anyHeight).freeHeight() / Sheet.POINTS;
    }
}
