/**
 * Reads and validates a book's manifest, {@code src/figures/figures.yaml}: {@link
 * io.github.bookfigures.manifest.ManifestReader} turns it into immutable records, or into every problem of every file
 * at once, each with file, line and column. {@link io.github.bookfigures.manifest.ManifestSchema} describes the same
 * keys as JSON Schema.
 *
 * <p>May use {@code yaml} only; Jackson writes the schema.
 */
package io.github.bookfigures.manifest;
