package io.github.bookfigures.render;

import java.awt.RenderingHints;

/** A hint for files that are printed: cells are drawn as shapes, which stay sharp, and only very many as a picture. */
final class CellsAsShapes extends RenderingHints.Key {
    static final CellsAsShapes KEY = new CellsAsShapes();

    private CellsAsShapes() {
        super(1);
    }

    @Override
    public boolean isCompatibleValue(Object value) {
        return value instanceof Boolean;
    }
}
