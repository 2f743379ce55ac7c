package io.github.bookfigures.manifest;

import io.github.bookfigures.figure.Format;
import io.github.bookfigures.yaml.Problem;
import java.util.Locale;
import java.util.Optional;

/** How large a PNG may become: what fits into a worker process, and what programs that show images accept. */
public final class RasterSize {
    /** Most pixels of a PNG: 240 MB while it is drawn. */
    public static final long MOST_PIXELS = 60_000_000;

    /** Most pixels along a side; many programs end at 32767. */
    static final long LONGEST_SIDE = 30_000;

    private RasterSize() {}

    /** What is wrong with the size, as far as the manifest says it; a side that it leaves open comes with the drawing. */
    static Optional<Problem> problem(FigureEntry figure) {
        if (!figure.formats().contains(Format.PNG)) {
            return Optional.empty();
        }
        Optional<Long> width = figure.width().map(length -> pixels(length, figure.dpi()));
        Optional<Long> height = figure.height().map(length -> pixels(length, figure.dpi()));
        boolean tooLong = width.orElse(0L) > LONGEST_SIDE || height.orElse(0L) > LONGEST_SIDE;
        return tooLong || width.orElse(0L) * height.orElse(0L) > MOST_PIXELS
                ? Optional.of(Messages.tooManyPixels(figure.position(), words(width, height)))
                : Optional.empty();
    }

    private static long pixels(Length length, int dpi) {
        return Math.round(length.toInches() * dpi);
    }

    private static String words(Optional<Long> width, Optional<Long> height) {
        if (width.isPresent() && height.isPresent()) {
            return String.format(Locale.ROOT, "%d by %d pixels", width.get(), height.get());
        }
        return width.map(w -> w + " pixels wide").orElseGet(() -> height.orElseThrow() + " pixels high");
    }
}
