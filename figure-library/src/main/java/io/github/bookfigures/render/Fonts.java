package io.github.bookfigures.render;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * The family texts are set in, one cut for each weight.
 *
 * @param regular for ordinary text
 * @param italic for emphasis
 * @param strong for titles
 */
record Fonts(Cut regular, Cut italic, Cut strong) {
    /** Source Sans 3, which travels with the library, so that figures look the same on every machine. */
    static Fonts bundled() {
        return Bundled.FONTS;
    }

    Cut cut(TextStyle.Weight weight) {
        return switch (weight) {
            case REGULAR -> regular;
            case ITALIC -> italic;
            case STRONG -> strong;
        };
    }

    List<Cut> cuts() {
        return List.of(regular, italic, strong);
    }

    /** Reading a font takes some milliseconds and its values never change: once for each Java machine. */
    private static final class Bundled {
        private static final Fonts FONTS = new Fonts(
                read("SourceSans3-Regular.ttf"), read("SourceSans3-Italic.ttf"), read("SourceSans3-SemiBold.ttf"));

        private static Cut read(String file) {
            String resource = "fonts/" + file;
            try (InputStream in = Fonts.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new RenderException("the font " + resource + " is missing from the library");
                }
                return new Cut(Font.createFont(Font.TRUETYPE_FONT, in), resource);
            } catch (IOException | FontFormatException e) {
                throw new RenderException("the font " + resource + " cannot be read: " + e.getMessage(), e);
            }
        }
    }
}
