package io.github.bookfigures.render;

import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Figure.Cell;
import io.github.bookfigures.figure.Panel;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Surface;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.html.Look;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** What interactive figures take from the renderer. */
final class HtmlLook implements Look {
    /** Points a formula is set at before it is scaled with the text of the page. */
    private static final double SIZE = 10;

    private final Artwork artwork;
    private final Style style;

    HtmlLook(Artwork artwork) {
        this.artwork = artwork;
        this.style = artwork.style(Lettering.OUTLINES);
    }

    @Override
    public Color colour(Role role) {
        return style.colour(role);
    }

    @Override
    public Color colour(ColourScale scale, double value) {
        return style.colour(scale, value);
    }

    @Override
    public Color region(ColourScale scale, double[] levels, int index) {
        return ChartColours.region(style, scale, levels, index);
    }

    @Override
    public Color grid() {
        return style.theme().grid();
    }

    @Override
    public double line() {
        return style.line() / style.text();
    }

    @Override
    public double symbol() {
        return style.symbol() / style.text();
    }

    @Override
    public List<Panel> ranged(Figure figure) {
        Painters painters = new Painters(figure, style);
        return figure.cells().stream().map(cell -> ranged(painters, cell)).toList();
    }

    private Panel ranged(Painters painters, Cell cell) {
        if (cell.panel() instanceof Chart) {
            return ((ChartPainter) painters.of(cell)).ranged();
        }
        return cell.panel() instanceof Surface surface ? SurfaceBox.ranged(surface) : cell.panel();
    }

    @Override
    public Chart ranged(Chart chart) {
        return new ChartPainter(chart, style).ranged();
    }

    @Override
    public List<double[][]> contour(double[] x, double[] y, double[][] z, double level) {
        return new ContourTracer(x, y, z)
                .lines(level).stream()
                        .map(line -> new double[][] {ring(line.x(), line.closed()), ring(line.y(), line.closed())})
                        .toList();
    }

    private static double[] ring(double[] values, boolean closed) {
        double[] ring = Arrays.copyOf(values, values.length + (closed ? 1 : 0));
        if (closed) {
            ring[values.length] = values[0];
        }
        return ring;
    }

    @Override
    public String svg(Panel panel, double width, double height) {
        Figure alone = Figure.of(untitled(panel)).size(width, height);
        return element(artwork.theme(), alone, sheet(width, height));
    }

    /** The page sets the title itself. */
    private static Panel untitled(Panel panel) {
        return panel;
    }

    private Sheet sheet(double width, double height) {
        Sheet own = artwork.sheet();
        return new Sheet(own.theme(), width, height, own.dpi(), true, "", "");
    }

    private String element(Theme theme, Figure figure, Sheet sheet) {
        byte[] svg = new SvgWriter().write(new Artwork(figure, sheet, theme, artwork.listener()));
        String text = new String(svg, StandardCharsets.UTF_8);
        return text.substring(text.indexOf("<svg"))
                .replaceFirst(" width=\"[^\"]*\"", "")
                .replaceFirst(" height=\"[^\"]*\"", "")
                .strip();
    }

    @Override
    public Formula formula(String latex) {
        TextBlock block = style.type().set(Text.maths(latex), style.body().sized(SIZE));
        return new Formula("", block.width() / SIZE, block.height() / SIZE, (block.height() - block.ascent()) / SIZE);
    }
}
