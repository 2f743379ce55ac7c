package io.github.bookfigures.render;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Where a font is.
 *
 * @param location absolute path of a file, or the name of one that travels with the library
 * @param bundled whether it travels with the library
 * @param index its number in a collection of fonts (TTC), from 0
 */
record FontFile(String location, boolean bundled, int index) {
    static FontFile bundled(String name) {
        return new FontFile("fonts/" + name, true, 0);
    }

    static FontFile of(Path path, int index) {
        return new FontFile(path.toString(), false, index);
    }

    InputStream open() throws IOException {
        if (!bundled) {
            return new BufferedInputStream(Files.newInputStream(Path.of(location)));
        }
        InputStream in = FontFile.class.getResourceAsStream(location);
        if (in == null) {
            throw new IOException("it is missing from the library");
        }
        return in;
    }

    /** What its tables say. */
    FontTables tables() throws IOException {
        try (InputStream in = open()) {
            return FontTables.read(in, index);
        }
    }

    /**
     * The font, ready to be used.
     *
     * @throws RenderException when it is not there or no font
     */
    Cut load() {
        try {
            return new Cut(font(), this, tables().embeddable());
        } catch (IOException | FontFormatException e) {
            throw new RenderException("the font " + location + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Its outlines and tables, to be embedded. */
    TrueTypeFont outlines() throws IOException {
        try (InputStream in = open()) {
            byte[] bytes = in.readAllBytes();
            return FontTables.isCollection(bytes)
                    ? inCollection(bytes, index)
                    : new TTFParser().parse(new RandomAccessReadBuffer(bytes));
        }
    }

    private static TrueTypeFont inCollection(byte[] bytes, int index) throws IOException {
        List<TrueTypeFont> fonts = new ArrayList<>();
        new TrueTypeCollection(new ByteArrayInputStream(bytes)).processAllFonts(fonts::add);
        return fonts.get(index);
    }

    private Font font() throws IOException, FontFormatException {
        if (bundled) {
            try (InputStream in = open()) {
                return Font.createFont(Font.TRUETYPE_FONT, in);
            }
        }
        return Font.createFonts(Path.of(location).toFile())[index];
    }
}
