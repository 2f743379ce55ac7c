package io.github.bookfigures.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The file of an entry: a line with the format's name and the hash of what follows it. */
final class CacheEntry {
    private static final String FORMAT = "bookfigures-cache 1 ";
    private static final int HEADER = FORMAT.length() + 64 + 1;

    private CacheEntry() {}

    static byte[] seal(byte[] bytes) {
        byte[] header = header(bytes);
        byte[] file = Arrays.copyOf(header, header.length + bytes.length);
        System.arraycopy(bytes, 0, file, header.length, bytes.length);
        return file;
    }

    /** What was sealed, or nothing when this is not a whole, unchanged entry of this version. */
    static Optional<byte[]> open(byte[] file) {
        if (file.length < HEADER) {
            return Optional.empty();
        }
        byte[] bytes = Arrays.copyOfRange(file, HEADER, file.length);
        return Arrays.equals(header(bytes), Arrays.copyOf(file, HEADER)) ? Optional.of(bytes) : Optional.empty();
    }

    /** The hash that a file says its bytes have, when it begins as an entry of this version does. */
    static Optional<String> hash(Path file) throws IOException {
        byte[] header;
        try (InputStream in = Files.newInputStream(file)) {
            header = in.readNBytes(HEADER);
        }
        String text = new String(header, StandardCharsets.US_ASCII);
        return header.length == HEADER && text.startsWith(FORMAT)
                ? Optional.of(text.substring(FORMAT.length(), HEADER - 1))
                : Optional.empty();
    }

    private static byte[] header(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return (FORMAT + HexFormat.of().formatHex(hash) + "\n").getBytes(StandardCharsets.US_ASCII);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
