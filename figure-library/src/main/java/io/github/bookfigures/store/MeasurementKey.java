package io.github.bookfigures.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The name of a result: two measurements have the same key exactly when the same experiment ran with the same
 * parameters, seed and input files.
 *
 * @param hex SHA-256 in hexadecimal digits
 */
public record MeasurementKey(String hex) {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException when it is not 64 small hexadecimal digits */
    public MeasurementKey {
        if (!SHA_256.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a key: " + hex);
        }
    }

    /**
     * Derives the key.
     *
     * @param experiment full name of the experiment's class
     * @param parameters its parameters as stable JSON
     * @param seed the seed of all its randomness
     */
    public static MeasurementKey of(String experiment, String parameters, long seed) {
        return of(experiment, parameters, seed, "");
    }

    /**
     * Derives the key of an experiment that may read files.
     *
     * @param inputs says what is in them; empty when there are none
     */
    public static MeasurementKey of(String experiment, String parameters, long seed, String inputs) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String canonical = experiment + "\n" + seed + "\n" + parameters + inputs;
            return new MeasurementKey(
                    HexFormat.of().formatHex(digest.digest(canonical.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
