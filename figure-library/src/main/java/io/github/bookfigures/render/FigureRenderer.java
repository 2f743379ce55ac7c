package io.github.bookfigures.render;

import io.github.bookfigures.figure.Figure;

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
    public byte[] render(Figure figure, Sheet sheet, ImageFormat format) {
        Theme theme = themes.named(sheet.theme());
        Lettering lettering = format == ImageFormat.PDF ? Lettering.TEXT : Lettering.OUTLINES;
        Fonts fonts = themes.fonts(theme);
        Typesetter type = new FontTypesetter(fonts, lettering, listener);
        Style style = Style.printed(theme, type, sheet.width());
        Drawing drawing = new FigurePainter(figure, style, sheet);
        return switch (format) {
            case PNG -> new PngWriter(sheet).write(drawing);
            case SVG -> new SvgWriter(sheet).write(drawing);
            case PDF -> new PdfWriter(sheet, fonts).write(drawing);
        };
    }
}
