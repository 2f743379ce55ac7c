package io.github.bookfigures.fingerprint;

import java.util.List;

/**
 * What counts of a class file.
 *
 * @param name internal name, such as {@code org/example/Foo}
 * @param sha256 hash of its code without debug information and without the list of classes nested in it
 * @param mentions what stands among its constants and may name a class or a resource, sorted: internal names and words
 *     without spaces
 */
record ClassDigest(String name, String sha256, List<String> mentions) {
    ClassDigest {
        mentions = List.copyOf(mentions);
    }
}
