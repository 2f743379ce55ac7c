package io.github.bookfigures.lint;

import io.github.bookfigures.render.DrawnFigure;
import java.util.stream.Stream;

/** One thing that can be wrong with a figure. */
interface Rule {
    /** The name by which findings refer to it and manifests silence it. */
    String id();

    /** What is wrong, where and what to do, one sentence each; in the order of drawing. */
    Stream<String> findings(DrawnFigure figure);
}
