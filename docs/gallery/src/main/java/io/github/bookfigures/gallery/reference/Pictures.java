package io.github.bookfigures.gallery.reference;

import io.github.bookfigures.manifest.FigureEntry;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/** Makes small pictures of a book's figures: one each, and a contact sheet for each chapter. */
final class Pictures {
    private static final int WIDTH = 600;
    private static final int TILE = 420;
    private static final int COLUMNS = 3;
    private static final int GAP = 12;
    private static final int LABEL = 22;

    private final Path images;
    private final Path figures;

    /**
     * @param images where the pictures go
     * @param figures where the book's figures are
     */
    Pictures(Path images, Path figures) {
        this.images = images;
        this.figures = figures;
    }

    /** The figures of each chapter: those that lie in a folder, by its name. */
    static Map<String, List<FigureEntry>> chapters(List<FigureEntry> figures) {
        Map<String, List<FigureEntry>> chapters = new TreeMap<>();
        for (FigureEntry figure : figures) {
            String manifest = figure.position().file().replaceFirst(".*/", "").replaceFirst("\\.yaml$", "");
            chapters.computeIfAbsent(manifest.equals("figures") ? "own" : manifest, name -> new ArrayList<>())
                    .add(figure);
        }
        return chapters;
    }

    void write(List<FigureEntry> all) throws IOException {
        Path small = Files.createDirectories(images.resolve("generators"));
        for (Map.Entry<String, List<FigureEntry>> chapter : chapters(all).entrySet()) {
            List<BufferedImage> tiles = new ArrayList<>();
            for (FigureEntry figure : chapter.getValue()) {
                BufferedImage picture =
                        ImageIO.read(figures.resolve(figure.file() + ".png").toFile());
                tiles.add(scaled(picture, TILE));
                Palette.write(scaled(picture, WIDTH), small.resolve(figure.id() + ".png"));
            }
            Palette.write(sheet(chapter.getValue(), tiles), images.resolve("contact-" + chapter.getKey() + ".png"));
        }
    }

    private static BufferedImage sheet(List<FigureEntry> chapter, List<BufferedImage> tiles) {
        int rows = (tiles.size() + COLUMNS - 1) / COLUMNS;
        int[] tops = new int[rows + 1];
        for (int row = 0; row < rows; row++) {
            int tallest = tiles.subList(row * COLUMNS, Math.min(tiles.size(), (row + 1) * COLUMNS)).stream()
                    .mapToInt(BufferedImage::getHeight)
                    .max()
                    .orElse(0);
            tops[row + 1] = tops[row] + tallest + LABEL + GAP;
        }
        BufferedImage sheet = blank(COLUMNS * (TILE + GAP) + GAP, tops[rows] + GAP);
        Graphics2D g = sheet.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
        g.setColor(Color.BLACK);
        for (int i = 0; i < tiles.size(); i++) {
            int x = GAP + i % COLUMNS * (TILE + GAP);
            int y = GAP + tops[i / COLUMNS];
            g.drawString(chapter.get(i).id(), x, y + LABEL - 8);
            g.drawImage(tiles.get(i), x, y + LABEL, null);
        }
        g.dispose();
        return sheet;
    }

    private static BufferedImage scaled(BufferedImage picture, int width) {
        int height = Math.max(1, picture.getHeight() * width / picture.getWidth());
        BufferedImage small = blank(width, height);
        Graphics2D g = small.createGraphics();
        g.drawImage(picture.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        g.dispose();
        return small;
    }

    private static BufferedImage blank(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        g.dispose();
        return image;
    }
}
