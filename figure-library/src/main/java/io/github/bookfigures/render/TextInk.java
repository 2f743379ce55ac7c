package io.github.bookfigures.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** One text while it is drawn: its letters, what lay under them and what they looked like when done. */
final class TextInk {
    /** Air in pixels round the block in which letters may stick out. */
    private static final int AIR = 6;
    /** From this coverage on, of 255, a pixel belongs to a letter. */
    private static final int LETTER = 96;
    /** Length in letters of the pieces in which a stroke through few letters of many shows. */
    private static final double PIECE = 1.3;
    /** Sum of differences of the channels from which on a pixel was drawn over. */
    private static final int OTHER = 60;

    private final String words;
    private final DrawnText.Kind kind;
    private final int panel;
    private final TextStyle style;
    private final AffineTransform placed;
    private final AffineTransform inPoints;
    private final double clipped;
    private final Rectangle pixels;
    private final int[] before;
    private final Path2D letters = new Path2D.Double();
    private final Map<Double, Rectangle2D> lines = new TreeMap<>();
    private double base;
    private int[] after = {};
    private boolean[] inked = {};

    TextInk(
            String words,
            DrawnText.Kind kind,
            int panel,
            TextStyle style,
            DrawnPicture picture,
            Graphics2D g,
            Rectangle2D block) {
        this.words = words;
        this.kind = kind;
        this.panel = panel;
        this.style = style;
        this.placed = g.getTransform();
        this.inPoints = picture.toPoints(placed);
        this.clipped = clipped(block, g.getClip());
        Rectangle2D where = placed.createTransformedShape(block).getBounds2D();
        this.pixels = picture.pixels(new Rectangle2D.Double(
                where.getX() - AIR, where.getY() - AIR, where.getWidth() + 2 * AIR, where.getHeight() + 2 * AIR));
        this.before = picture.colours(pixels);
    }

    private static double clipped(Rectangle2D block, Shape clip) {
        if (clip == null || block.isEmpty() || clip.contains(block)) {
            return 0;
        }
        Area seen = new Area(block);
        seen.intersect(new Area(clip));
        Rectangle2D left = seen.getBounds2D();
        return 1 - left.getWidth() * left.getHeight() / (block.getWidth() * block.getHeight());
    }

    /** Letters from here on belong to the line with this base line. */
    void line(double at) {
        base = at;
    }

    /** A letter, or a part of a formula, in coordinates that this brings to pixels. */
    void add(Shape letter, AffineTransform toPixels) {
        letters.append(toPixels.createTransformedShape(letter), false);
        try {
            AffineTransform toBlock = placed.createInverse();
            toBlock.concatenate(toPixels);
            Rectangle2D ink = toBlock.createTransformedShape(letter).getBounds2D();
            if (!ink.isEmpty()) {
                lines.merge(base, ink, Rectangle2D::createUnion);
            }
        } catch (NoninvertibleTransformException e) {
            throw new IllegalStateException("the text \"" + words + "\" is drawn with a size of 0", e);
        }
    }

    /** All letters are drawn. */
    void close(DrawnPicture picture) {
        after = picture.colours(pixels);
        inked = new boolean[after.length];
        if (pixels.isEmpty()) {
            return;
        }
        BufferedImage mask = new BufferedImage(pixels.width, pixels.height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = mask.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.translate(-pixels.x, -pixels.y);
        g.setColor(Color.WHITE);
        g.fill(letters);
        g.dispose();
        byte[] coverage = ((DataBufferByte) mask.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < inked.length; i++) {
            inked[i] = (coverage[i] & 255) >= LETTER;
        }
    }

    DrawnText drawn(DrawnPicture finished) {
        int[] last = finished.colours(pixels);
        int[] near = nearLetters();
        return new DrawnText(
                words,
                kind,
                panel,
                lines.values().stream().map(line -> Quad.of(line, inPoints)).toList(),
                style.size() * Math.hypot(inPoints.getScaleX(), inPoints.getShearY()),
                style.weight() == TextStyle.Weight.STRONG,
                style.colour(),
                Grounds.of(before, near),
                pieces(struck(last), near),
                covered(last),
                clipped);
    }

    /** Letters are read against what is under and beside them: the pixels there. */
    private int[] nearLetters() {
        int[] near = new int[inked.length];
        int count = 0;
        for (int i = 0; i < inked.length; i++) {
            if (nearLetter(i)) {
                near[count++] = i;
            }
        }
        return Arrays.copyOf(near, count);
    }

    private boolean nearLetter(int i) {
        int x = i % pixels.width;
        return inked[i]
                || x > 0 && inked[i - 1]
                || x < pixels.width - 1 && inked[i + 1]
                || i >= pixels.width && inked[i - pixels.width]
                || i + pixels.width < inked.length && inked[i + pixels.width];
    }

    /** What lies under the letters, or between them when it was drawn later: a stroke of their own colour hides no letter. */
    private int[] struck(int[] finished) {
        int[] under = before.clone();
        for (int i = 0; i < under.length; i++) {
            if (!inked[i] && difference(finished[i], after[i]) > OTHER) {
                under[i] = finished[i];
            }
        }
        return under;
    }

    /** The same for pieces of lines, a few letters each, as far as there are letters. */
    private List<List<DrawnText.Ground>> pieces(int[] under, int[] near) {
        List<Rectangle2D> all = List.copyOf(lines.values());
        SortedMap<Integer, Grounds> pieces = new TreeMap<>();
        try {
            AffineTransform toBlock = placed.createInverse();
            Point2D at = new Point2D.Double();
            for (int i : near) {
                at.setLocation(pixels.x + i % pixels.width + 0.5, pixels.y + i / pixels.width + 0.5);
                toBlock.transform(at, at);
                pieces.computeIfAbsent(piece(all, at), piece -> new Grounds()).add(under[i]);
            }
        } catch (NoninvertibleTransformException e) {
            throw new IllegalStateException("the text \"" + words + "\" is drawn with a size of 0", e);
        }
        return pieces.values().stream().map(Grounds::shares).toList();
    }

    /** The piece in which a place lies, counted from the first line. */
    private int piece(List<Rectangle2D> all, Point2D at) {
        int first = 0;
        for (int i = 0; i < all.size(); i++) {
            Rectangle2D line = all.get(i);
            int count = Math.max(1, (int) Math.round(line.getWidth() / (PIECE * style.size())));
            if (i == all.size() - 1
                    || at.getY() < (line.getMaxY() + all.get(i + 1).getMinY()) / 2) {
                double along = (at.getX() - line.getX()) / Math.max(1e-9, line.getWidth());
                return first + (int) Math.max(0, Math.min(count - 1, Math.floor(along * count)));
            }
            first += count;
        }
        return first;
    }

    private double covered(int[] finished) {
        int all = 0;
        int hidden = 0;
        for (int i = 0; i < inked.length; i++) {
            if (inked[i]) {
                all++;
                hidden += difference(finished[i], after[i]) > OTHER ? 1 : 0;
            }
        }
        return all == 0 ? 0 : (double) hidden / all;
    }

    private static int difference(int one, int two) {
        return Math.abs((one >> 16 & 255) - (two >> 16 & 255))
                + Math.abs((one >> 8 & 255) - (two >> 8 & 255))
                + Math.abs((one & 255) - (two & 255));
    }
}
