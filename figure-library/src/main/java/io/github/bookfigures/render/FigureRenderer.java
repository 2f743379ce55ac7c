package io.github.bookfigures.render;

import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Role;
import java.awt.Color;

/** Makes image files of figures. The same figure and sheet give the same bytes. */
public final class FigureRenderer {
    private final Themes themes;
    private final InkListener listener;

    /** A renderer with the themes of the library. */
    public FigureRenderer() {
        this(new Themes(), InkListener.NONE);
    }

    FigureRenderer(Themes themes, InkListener listener) {
        this.themes = themes;
        this.listener = listener;
    }

    /**
     * A figure as the bytes of a file.
     *
     * @throws RenderException when the figure cannot be drawn: an unknown theme or role, a character without a glyph, a
     *     formula that is not LaTeX, more text than there is room for
     */
    public byte[] render(Figure figure, Sheet sheet, ImageFormat format) {
        Drawing drawing = drawing(figure, sheet, format == ImageFormat.PDF ? Lettering.TEXT : Lettering.OUTLINES);
        return switch (format) {
            case PNG -> new PngWriter(sheet).write(drawing);
            case SVG -> new SvgWriter(sheet).write(drawing);
            case PDF -> new PdfWriter(sheet).write(drawing);
        };
    }

    /**
     * What lands where when the figure is drawn on the sheet, in any format.
     *
     * @throws RenderException as above
     */
    public DrawnFigure record(Figure figure, Sheet sheet) {
        Color paper = themes.named(sheet.theme()).colour(Role.PAPER);
        return DrawingRecord.of(drawing(figure, sheet, Lettering.OUTLINES), sheet, paper);
    }

    private Drawing drawing(Figure figure, Sheet sheet, Lettering lettering) {
        Theme theme = themes.named(sheet.theme());
        Typesetter type = new FontTypesetter(Fonts.bundled(), lettering, listener);
        return new FigurePainter(figure, Style.printed(theme, type, sheet.width()), sheet);
    }
}
