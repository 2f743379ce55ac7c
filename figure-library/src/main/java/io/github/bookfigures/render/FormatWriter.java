package io.github.bookfigures.render;

/** Makes files of one format. The same artwork gives the same bytes. */
@FunctionalInterface
interface FormatWriter {
    /**
     * An artwork as the bytes of a file.
     *
     * @throws RenderException when it cannot be drawn
     */
    byte[] write(Artwork artwork);
}
