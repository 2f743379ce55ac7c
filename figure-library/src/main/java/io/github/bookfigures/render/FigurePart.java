package io.github.bookfigures.render;

import java.awt.RenderingHints;

/** A hint that tells a format with structure which part of a figure is being drawn: a short name, such as panel-a. */
final class FigurePart extends RenderingHints.Key {
    static final FigurePart KEY = new FigurePart();

    private FigurePart() {
        super(1);
    }

    @Override
    public boolean isCompatibleValue(Object value) {
        return value instanceof String;
    }
}
