package io.github.bookfigures.render;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** What files say they were made by. */
final class Software {
    /** Name and version of this library. */
    static final String NAME = "Book Figures " + version();

    private Software() {}

    private static String version() {
        try (InputStream in = Software.class.getResourceAsStream("software.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new RenderException("the library cannot read its own version: " + e.getMessage(), e);
        }
    }
}
