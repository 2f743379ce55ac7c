package io.github.bookfigures.picture;

import io.github.bookfigures.data.InputException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalInt;

/** Looks into the head of a JPEG file, segment after segment, for what makes photos come out otherwise than they look. */
final class JpegFile {
    private static final int START_OF_SCAN = 0xDA;
    private static final int EXIF = 0xE1;
    private static final int ORIENTATION = 0x0112;
    private static final int CHANNELS_OF_CMYK = 4;

    private JpegFile() {}

    /** @throws InputException when it is not made for pages and print alike */
    static void check(String file, byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        bytes.position(2);
        while (bytes.remaining() > 4) {
            if ((bytes.get() & 0xFF) != 0xFF) {
                throw new InputException(
                        "picture '" + file + "' is damaged: expected a segment at byte " + bytes.position());
            }
            int marker = bytes.get() & 0xFF;
            if (marker == START_OF_SCAN) {
                return;
            }
            if (marker == 0xFF) {
                bytes.position(bytes.position() - 1);
                continue;
            }
            int start = bytes.position();
            int length = bytes.getShort(start) & 0xFFFF;
            if (length < 2 || length > bytes.remaining()) {
                throw new InputException("picture '" + file + "' is cut off in its head; save it again");
            }
            look(file, marker, bytes.slice(start + 2, length - 2));
            bytes.position(start + length);
        }
        throw new InputException("picture '" + file + "' is cut off: there is no image in it; save it again");
    }

    private static void look(String file, int marker, ByteBuffer segment) {
        if (isFrame(marker) && segment.remaining() > 5 && segment.get(5) == CHANNELS_OF_CMYK) {
            throw new InputException("picture '" + file + "' is a photo in CMYK, which looks different in each browser;"
                    + " save it in sRGB");
        }
        OptionalInt orientation = marker == EXIF ? orientation(segment) : OptionalInt.empty();
        if (orientation.orElse(1) != 1) {
            throw new InputException("picture '" + file + "' is to be turned when it is shown (orientation "
                    + orientation.getAsInt() + " in its EXIF data): pages do so, LaTeX does not; turn it in an image"
                    + " editor and save it");
        }
    }

    /** Whether a segment describes the image: SOF0 to SOF15 without the tables that lie between. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** From the first directory of the TIFF structure that EXIF is. */
    private static OptionalInt orientation(ByteBuffer segment) {
        if (segment.remaining() < 14 || segment.getInt(0) != 0x45786966) {
            return OptionalInt.empty();
        }
        ByteBuffer tiff = segment.slice(6, segment.remaining() - 6);
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 0 || directory > tiff.limit() - 2) {
            return OptionalInt.empty();
        }
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if (entry + 12 > tiff.limit()) {
                return OptionalInt.empty();
            }
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
                return OptionalInt.of(tiff.getShort(entry + 8) & 0xFFFF);
            }
        }
        return OptionalInt.empty();
    }
}
