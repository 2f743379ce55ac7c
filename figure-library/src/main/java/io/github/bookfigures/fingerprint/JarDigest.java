package io.github.bookfigures.fingerprint;

import java.util.List;

/**
 * What counts of a jar whose classes are not looked at one by one.
 *
 * @param sha256 hash of the names, lengths and checksums of its entries
 * @param packages folders of its entries, such as {@code org/example}
 * @param mentions packages that its classes mention
 * @param provides packages of the services it offers to {@link java.util.ServiceLoader}
 */
record JarDigest(String sha256, List<String> packages, List<String> mentions, List<String> provides) {
    JarDigest {
        packages = List.copyOf(packages);
        mentions = List.copyOf(mentions);
        provides = List.copyOf(provides);
    }
}
