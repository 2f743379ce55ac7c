package io.github.bookfigures.render;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Cards;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Diagram;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Panel;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Surface;
import io.github.bookfigures.figure.SvgText;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.figure.Table;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.html.Look;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import org.jfree.data.Range;

/** What interactive figures take from the renderer. */
final class HtmlLook implements Look {
    /** Points a formula is set at before it is scaled with the text of the page. */
    private static final double SIZE = 10;

    private static final double[] SCALES = {0.8, 0.9, 1, 1.15, 1.3, 1.5};

    private final Artwork artwork;
    private final Style style;

    HtmlLook(Artwork artwork) {
        this.artwork = artwork;
        Typesetter type = new FontTypesetter(artwork.fonts(), InkListener.NONE);
        this.style = Style.printed(artwork.theme(), type, artwork.figure().width());
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
    public Dash dash(Role role, Dash asked) {
        return style.theme().dash(role, asked);
    }

    @Override
    public Symbol symbol(Role role, Symbol asked) {
        return style.theme().symbol(role, asked);
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
        return new SharedAxes(figure, style)
                .resolved().cells().stream().map(cell -> ranged(cell.panel())).toList();
    }

    private Panel ranged(Panel panel) {
        if (panel instanceof Chart chart) {
            return ranged(chart);
        }
        return panel instanceof Surface surface ? ranged(surface) : panel;
    }

    @Override
    public Chart ranged(Chart chart) {
        return ranged(chart, new ChartPainter(chart, style));
    }

    private static Chart ranged(Chart chart, ChartPainter painter) {
        return new Chart(
                chart.title(),
                ranged(chart.x(), painter.xRange()),
                ranged(chart.y(), painter.yRange()),
                chart.marks(),
                chart.legend(),
                chart.square(),
                chart.grid(),
                chart.insets());
    }

    private static Surface ranged(Surface surface) {
        SurfaceBox box = new SurfaceBox(surface, new Rectangle2D.Double(0, 0, 1, 1));
        return new Surface(
                surface.title(),
                ranged(surface.x(), box.range(0)),
                ranged(surface.y(), box.range(1)),
                ranged(surface.z(), box.range(2)),
                surface.xs(),
                surface.ys(),
                surface.zs(),
                surface.colours(),
                surface.azimuth(),
                surface.elevation(),
                surface.trails(),
                surface.floorLevels());
    }

    /** A range the axis gives itself stays, as it may run downwards. */
    private static Axis ranged(Axis axis, Range range) {
        boolean given = axis.from().isPresent() && axis.to().isPresent();
        return given ? axis : axis.range(range.getLowerBound(), range.getUpperBound());
    }

    @Override
    public List<double[][]> contour(double[] x, double[] y, double[][] z, double level) {
        return new ContourTracer(x, y, z)
                .lines(level).stream()
                        .map(line -> new double[][] {ring(line.x(), line.closed()), ring(line.y(), line.closed())})
                        .toList();
    }

    @Override
    public List<double[][]> regions(double[] x, double[] y, double[][] z, double level) {
        return new ContourTracer(x, y, z)
                .regions(level).stream()
                        .map(ring -> new double[][] {ring.x(), ring.y()})
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
    public String svg(Panel panel, String name, double width, double height) {
        for (double scale : SCALES) {
            try {
                return drawn(panel, name, scale * width, scale * height);
            } catch (RenderException tooSmall) {
                // Drawn small, letters become as large as those of the page; but not every panel can be drawn so small.
                continue;
            }
        }
        return drawn(panel, name, width, height);
    }

    private String drawn(Panel panel, String name, double width, double height) {
        Sheet own = artwork.sheet();
        String title = panel.title().plain();
        Sheet sheet = new Sheet(
                own.theme(), width, height, own.dpi(), true, "", title, name, SvgText.OUTLINES, own.htmlShape());
        Figure alone = Figure.of(untitled(panel)).size(width, height);
        return element(new String(
                new SvgWriter().write(new Artwork(alone, sheet, artwork.theme(), artwork.fonts(), InkListener.NONE)),
                StandardCharsets.UTF_8));
    }

    /** The page sets the title itself. */
    private static Panel untitled(Panel panel) {
        if (panel instanceof Diagram diagram) {
            return new Diagram(Text.NONE, diagram.width(), diagram.height(), diagram.shapes());
        } else if (panel instanceof Table table) {
            return new Table(Text.NONE, table.header(), table.rows(), table.stripes());
        } else if (panel instanceof Cards cards) {
            return new Cards(Text.NONE, cards.rows());
        } else if (panel instanceof Chart chart) {
            return chart.titled("");
        }
        return panel;
    }

    /** Without what only a file of its own needs; the page gives it its size. */
    private static String element(String svg) {
        return svg.substring(svg.indexOf("<svg"))
                .replaceFirst(" width=\"[^\"]*\"", "")
                .replaceFirst(" height=\"[^\"]*\"", "")
                .strip();
    }

    @Override
    public Formula formula(String latex) {
        TextBlock block = style.type().set(Text.maths(latex), style.body().sized(SIZE));
        Sheet own = artwork.sheet();
        double width = Math.max(0.01, block.width() / Sheet.POINTS);
        double height = Math.max(0.01, block.height() / Sheet.POINTS);
        SvgDocument document = new SvgDocument("maths");
        SvgGlyphs glyphs = new SvgGlyphs(document, new GlyphLayout());
        block.draw(new SvgGraphics(document, glyphs), 0, 0);
        Sheet sheet = new Sheet(own.theme(), width, height, own.dpi(), true, "", "");
        return new Formula(
                element(document.text(sheet, glyphs.styles())),
                block.width() / SIZE,
                block.height() / SIZE,
                (block.height() - block.ascent()) / SIZE);
    }

    @Override
    public byte[] font(boolean strong, SortedSet<Integer> letters) {
        Cut cut = artwork.fonts().cut(strong ? TextStyle.Weight.STRONG : TextStyle.Weight.REGULAR);
        return new FontSubset(cut).woff(letters);
    }
}
