package io.github.bookfigures.render;

import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Panel;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/** Draws every sample chart into pictures for the eye: alone at full width, and as a third of a row of panels. */
final class ChartLook {
    private static final double SCALE = 2;

    private ChartLook() {}

    public static void main(String[] arguments) throws IOException {
        File folder = new File(arguments.length > 0 ? arguments[0] : "target/look-charts");
        if (!folder.isDirectory() && !folder.mkdirs()) {
            throw new IOException("cannot make " + folder);
        }
        Style style = style();
        Map<String, Panel> samples = new LinkedHashMap<>(ChartSamples.all());
        samples.putAll(ChartOddities.all());
        for (Map.Entry<String, Panel> sample : samples.entrySet()) {
            if (arguments.length > 1 && !arguments[1].contains(sample.getKey())) {
                continue;
            }
            ImageIO.write(
                    picture(sample.getValue(), style, 780, 430), "png", new File(folder, sample.getKey() + ".png"));
            ImageIO.write(
                    picture(sample.getValue(), style, 330, 300),
                    "png",
                    new File(folder, sample.getKey() + "-small.png"));
        }
    }

    static Style style() {
        return Style.printed(new Themes().named("default"), new FontTypesetter(Fonts.bundled(), InkListener.NONE), 12);
    }

    static PanelPainter painter(Panel panel, Style style) {
        return panel instanceof Chart chart
                ? new ChartPainter(chart, style)
                : new SurfacePainter((io.github.bookfigures.figure.Surface) panel, style);
    }

    /** A picture of a panel with its title, on paper. */
    static BufferedImage picture(Panel panel, Style style, double width, double height) {
        BufferedImage image =
                new BufferedImage((int) (width * SCALE), (int) (height * SCALE), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(SCALE, SCALE);
        TextBlock title = style.type().set(panel.title(), style.heading());
        title.draw(g, 12, 8);
        PanelPainter painter = painter(panel, style);
        PanelPainter.Margins m = painter.margins(width * 0.8, height * 0.75);
        double top = 8 + title.height() + 10;
        painter.paint(
                g,
                new Rectangle2D.Double(
                        10 + m.left(),
                        top + m.top(),
                        width - 20 - m.left() - m.right(),
                        height - top - 8 - m.top() - m.bottom()));
        g.dispose();
        return image;
    }
}
