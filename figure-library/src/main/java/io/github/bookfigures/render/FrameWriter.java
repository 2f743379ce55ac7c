package io.github.bookfigures.render;

/** Makes files of one format that shows frames. The same frames give the same bytes. */
@FunctionalInterface
interface FrameWriter {
    /**
     * Frames as the bytes of a file.
     *
     * @param still what readers show that know no frames
     * @throws RenderException when one cannot be drawn
     */
    byte[] write(Artwork still, FrameSequence frames);
}
