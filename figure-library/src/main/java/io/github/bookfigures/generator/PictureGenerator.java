package io.github.bookfigures.generator;

import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Format;
import java.util.Map;

/**
 * A generator whose images are made elsewhere: by hand, or by another program. They are put in place as they are, and
 * neither themes nor sizes of the manifest change them.
 *
 * @param <P> parameters
 * @param <R> result of the experiment
 */
public interface PictureGenerator<P extends Record, R extends Record> extends FigureGenerator<P, R> {
    /** The bytes of the image files, by format. */
    Map<Format, byte[]> pictures(P parameters, R result, Lab lab);

    /** There is nothing to draw. */
    @Override
    default Figure draw(P parameters, R result) {
        throw new UnsupportedOperationException("the images are made elsewhere");
    }
}
