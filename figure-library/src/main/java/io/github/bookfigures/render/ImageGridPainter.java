package io.github.bookfigures.render;

import io.github.bookfigures.figure.ImageGrid;
import io.github.bookfigures.figure.ImageGrid.Picture;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Text;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/** Draws pictures as large as they and their names fit, all equally large, with a colour bar when their scale has a name. */
final class ImageGridPainter implements PanelPainter {
    private static final double GAP = 0.55;
    private static final double NAME_GAP = 0.35;
    /** A picture smaller than this many letters shows nothing. */
    private static final double LEAST = 1.2;
    /** Letters a picture should have from side to side. */
    private static final double SMALL = 2.4;

    private static final double STEP = 0.98;
    /** Row names take at most this share of the width. */
    private static final double WIDEST_NAME = 0.3;

    private final ImageGrid grid;
    private final Style style;

    ImageGridPainter(ImageGrid grid, Style style) {
        this.grid = grid;
        this.style = style;
    }

    @Override
    public Margins margins(double plotWidth, double plotHeight) {
        return Margins.NONE;
    }

    @Override
    public double leastWidth() {
        return grid.columns() * (SMALL + GAP) * style.text()
                + (grid.rowNames().isEmpty() ? 0 : SMALL * style.text())
                + bar(SMALL * style.text()).map(ChartColourBar::width).orElse(0.0);
    }

    @Override
    public double leastHeight(double plotWidth) {
        return new Sizes(SMALL * style.text()).height();
    }

    @Override
    public double mostHeight(double plotWidth) {
        List<TextBlock> rowNames = rowNames(plotWidth);
        return new Sizes(widest(plotWidth - left(rowNames) - right(plotWidth))).height();
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area) {
        List<TextBlock> rowNames = rowNames(area.getWidth());
        double left = left(rowNames);
        double right = right(area.getHeight());
        Sizes sizes = fitted(area.getWidth() - left - right, area.getHeight());
        double x = area.getX() + left + (area.getWidth() - left - right - sizes.width()) / 2;
        double y = area.getY() + (grid.title().isEmpty() ? (area.getHeight() - sizes.height()) / 2 : 0);
        for (int column = 0; column < grid.columnNames().size(); column++) {
            TextBlock name = set(grid.columnNames().get(column), sizes.side, TextStyle.Align.CENTRE);
            name.draw(
                    g,
                    x + column * sizes.pitchX() + (sizes.side - name.width()) / 2,
                    y + sizes.head - style.text() * NAME_GAP - name.height());
        }
        for (int i = 0; i < grid.pictures().size(); i++) {
            double px = x + i % grid.columns() * sizes.pitchX();
            double py = y + sizes.head + i / grid.columns() * sizes.pitchY();
            picture(g, grid.pictures().get(i), new Rectangle2D.Double(px, py, sizes.side, sizes.tall));
        }
        for (int row = 0; row < rowNames.size(); row++) {
            TextBlock name = rowNames.get(row);
            double middle = y + sizes.head + row * sizes.pitchY() + sizes.tall / 2;
            name.draw(g, x - style.text() * NAME_GAP - name.width(), middle - name.height() / 2);
        }
        double bottom = y + sizes.head + (grid.rows() - 1) * sizes.pitchY() + sizes.tall;
        Rectangle2D all = new Rectangle2D.Double(x, y + sizes.head, sizes.width(), bottom - y - sizes.head);
        bar(all.getHeight()).ifPresent(bar -> bar.paint(g, all));
    }

    private List<TextBlock> rowNames(double width) {
        return grid.rowNames().stream()
                .map(name -> set(name, width * WIDEST_NAME, TextStyle.Align.RIGHT))
                .toList();
    }

    /** Room for the names of rows. */
    private double left(List<TextBlock> rowNames) {
        double names = rowNames.stream().mapToDouble(TextBlock::width).max().orElse(0);
        return names == 0 ? 0 : names + style.text() * NAME_GAP;
    }

    /** Room for the colour bar. */
    private double right(double height) {
        return bar(height).map(ChartColourBar::width).orElse(0.0);
    }

    private void picture(Graphics2D g, Picture picture, Rectangle2D place) {
        double width = place.getWidth() / picture.values()[0].length;
        double height = place.getHeight() / picture.values().length;
        new CellShapes(picture.values(), grid.colours(), style)
                .paint(
                        g,
                        (row, column) -> new Rectangle2D.Double(
                                place.getX() + column * width, place.getY() + row * height, width, height));
        g.setColor(style.colour(picture.frame().orElse(Role.MUTED)));
        g.setStroke(MarkStroke.plain(style.line() * (picture.frame().isPresent() ? 1.5 : 0.4)));
        g.draw(place);
        if (!picture.caption().isEmpty()) {
            TextBlock caption = set(picture.caption(), place.getWidth() + captionRoom(), TextStyle.Align.CENTRE);
            caption.draw(g, place.getCenterX() - caption.width() / 2, place.getMaxY() + style.text() * NAME_GAP);
        }
    }

    /** How large pictures are, and the room for names above and captions below. */
    private final class Sizes {
        private final double side;
        private final double tall;
        private final double head;
        private final double foot;

        Sizes(double side) {
            double[][] form = grid.pictures().get(0).values();
            this.side = side;
            this.tall = side * form.length / form[0].length;
            this.head = highest(grid.columnNames(), side);
            this.foot = highest(grid.pictures().stream().map(Picture::caption).toList(), side + captionRoom());
        }

        private double highest(List<Text> texts, double width) {
            double height = texts.stream()
                    .filter(text -> !text.isEmpty())
                    .mapToDouble(
                            text -> set(text, width, TextStyle.Align.CENTRE).height())
                    .max()
                    .orElse(0);
            return height == 0 ? 0 : height + NAME_GAP * style.text();
        }

        double pitchX() {
            return side + GAP * style.text();
        }

        double pitchY() {
            return tall + foot + GAP * style.text();
        }

        double width() {
            return grid.columns() * pitchX() - GAP * style.text();
        }

        double height() {
            return head + grid.rows() * pitchY() - GAP * style.text();
        }
    }

    private double widest(double width) {
        return (width + GAP * style.text()) / grid.columns() - GAP * style.text();
    }

    private Sizes fitted(double width, double height) {
        for (double side = widest(width); side >= LEAST * style.text(); side *= STEP) {
            Sizes sizes = new Sizes(side);
            if (sizes.height() <= height + 0.1) {
                return sizes;
            }
        }
        throw new RenderException("no room for a grid of " + grid.rows() + " by " + grid.columns() + " pictures on "
                + Math.round(width) + " by " + Math.round(height)
                + " points; make the figure larger, the captions shorter or the pictures fewer");
    }

    /** Captions may reach half into the gaps. */
    private double captionRoom() {
        return GAP * style.text() * 0.5;
    }

    private TextBlock set(Text text, double width, TextStyle.Align align) {
        return style.type().set(text, style.small().aligned(align), width);
    }

    private Optional<ChartColourBar> bar(double height) {
        return ChartColours.of(grid.colours()).map(colours -> new ChartColourBar(colours, style, height));
    }
}
