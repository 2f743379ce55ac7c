/**
 * Where a book speaks of its figures: {@link io.github.bookfigures.citation.Manuscript} finds the citations in pages and
 * chapters, {@link io.github.bookfigures.citation.CitationAudit} compares them with the manifest, and
 * {@link io.github.bookfigures.citation.MappingTable} writes both down as a table.
 */
package io.github.bookfigures.citation;
