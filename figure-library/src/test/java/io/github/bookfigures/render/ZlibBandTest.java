package io.github.bookfigures.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZlibBandTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void bandsPackedOneByOneAreOneStream(int count) throws IOException {
        byte[][] parts = new byte[count][];
        Random random = new Random(count);
        for (int i = 0; i < count; i++) {
            parts[i] = new byte[100_000 + random.nextInt(1000)];
            random.nextBytes(parts[i]);
        }
        assertThat(unpacked(parts)).isEqualTo(together(parts));
    }

    @Test
    void noBytesAtAllAreAStreamToo() throws IOException {
        assertThat(unpacked(new byte[0])).isEmpty();
    }

    @Test
    void bytesOfTheLargestValueKeepTheCheckSumRight() throws IOException {
        byte[] full = new byte[70_000];
        java.util.Arrays.fill(full, (byte) 255);
        assertThat(unpacked(full, full, new byte[1], full)).hasSize(3 * full.length + 1);
    }

    /** The JDK's inflater refuses a wrong check sum. */
    private static byte[] unpacked(byte[]... parts) throws IOException {
        List<ZlibBand> bands = new ArrayList<>();
        for (byte[] part : parts) {
            ZlibBand.Packer packer = new ZlibBand.Packer(3, Deflater.DEFAULT_STRATEGY);
            packer.add(part);
            bands.add(packer.end());
        }
        return new InflaterInputStream(new ByteArrayInputStream(ZlibBand.joined(bands))).readAllBytes();
    }

    private static byte[] together(byte[]... parts) {
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
