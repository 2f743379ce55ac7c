package io.github.bookfigures.build;

import io.github.bookfigures.data.DataCodec;
import io.github.bookfigures.data.DataFormatException;
import io.github.bookfigures.lint.Finding;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An image as it was drawn, before anything is said in it, and what was found wrong with it.
 *
 * @param bytes of the file
 * @param findings silenced or not
 */
record KeptImage(byte[] bytes, List<Finding> findings) {
    private record Head(List<Finding> findings) {}

    /** Both in one piece. */
    byte[] packed() {
        byte[] head = new DataCodec().encode(new Head(findings));
        return ByteBuffer.allocate(Integer.BYTES + head.length + bytes.length)
                .putInt(head.length)
                .put(head)
                .put(bytes)
                .array();
    }

    /** What was packed, or nothing when it is not that. */
    static Optional<KeptImage> unpacked(byte[] packed) {
        int length =
                packed.length < Integer.BYTES ? -1 : ByteBuffer.wrap(packed).getInt();
        if (length < 0 || length > packed.length - Integer.BYTES) {
            return Optional.empty();
        }
        int image = Integer.BYTES + length;
        try {
            Head head = new DataCodec().decode(Arrays.copyOfRange(packed, Integer.BYTES, image), Head.class);
            return Optional.of(new KeptImage(Arrays.copyOfRange(packed, image, packed.length), head.findings()));
        } catch (DataFormatException e) {
            return Optional.empty();
        }
    }
}
