package io.github.bookfigures.lint;

import java.util.Locale;
import java.util.Optional;

/** Pictures that make a book heavy: a drawing, mostly flat, should take at most 600 KB per page at 300 dpi. */
final class FileSize {
    static final String ID = "file-size";

    private static final long MOST = 600_000;

    /** Pixels of 12 in by 7 in at 300 dpi. Larger pictures may be heavier, smaller ones as heavy. */
    private static final double PIXELS = 12 * 7 * 300 * 300;

    private FileSize() {}

    static Optional<Finding> finding(long bytes, double pixels) {
        double most = MOST * Math.max(1, pixels / PIXELS);
        return bytes <= most
                ? Optional.empty()
                : Optional.of(new Finding(
                        ID,
                        String.format(
                                Locale.ROOT,
                                "the PNG has %,.0f KB where %,.0f KB are plenty for its size; lower 'dpi', draw fewer"
                                        + " shapes, or leave png out of 'formats'",
                                bytes / 1000.0,
                                most / 1000)));
    }
}
