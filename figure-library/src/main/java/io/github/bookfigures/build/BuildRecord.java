package io.github.bookfigures.build;

import io.github.bookfigures.data.DataCodec;
import io.github.bookfigures.data.DataFormatException;
import io.github.bookfigures.lint.Finding;
import io.github.bookfigures.plan.FigureRecord;
import io.github.bookfigures.store.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What builds left of each figure, for the next one.
 *
 * @param figures by id
 * @param findings what is wrong with how they look, silenced or not, by id
 */
record BuildRecord(SortedMap<String, FigureRecord> figures, SortedMap<String, List<Finding>> findings) {
    static final BuildRecord NONE = new BuildRecord(new TreeMap<>(), new TreeMap<>());

    BuildRecord {
        figures = Collections.unmodifiableSortedMap(figures);
        findings = Collections.unmodifiableSortedMap(findings);
    }

    /** What stands in a file; a file that is not there or cannot be read holds nothing. */
    static BuildRecord read(Path file) {
        if (!Files.isRegularFile(file)) {
            return NONE;
        }
        try {
            return new DataCodec().decode(Files.readAllBytes(file), BuildRecord.class);
        } catch (IOException | DataFormatException broken) {
            return NONE;
        }
    }

    void write(Path file) throws IOException {
        AtomicFile.write(file, new DataCodec().encode(this));
    }
}
