package io.github.bookfigures.build;

import io.github.bookfigures.data.DataCodec;
import io.github.bookfigures.store.AtomicFile;
import io.github.bookfigures.worker.Memory;
import io.github.bookfigures.worker.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How figures came to be, for other programs: unlike {@link BuildSummary} it depends on what earlier builds did and how fast.
 *
 * @param figures those that are in place, by id
 */
record BuildHistory(SortedMap<String, Made> figures) {
    /**
     * One figure.
     *
     * @param measureSeconds how long its experiment ran when it last did; 0 when no build of this project ran it
     * @param drawSeconds how long drawing it took when it was last drawn; 0 when no build here drew it
     * @param peakMegabytes the most physical memory that a child held at a time while it measured or drew it when that was
     *     last done here; 0 when it was not, or the system does not tell
     * @param addedMegabytes how much of it was not there before, the larger of measuring and drawing
     * @param reasons why it was made when it last was
     */
    record Made(
            double measureSeconds, double drawSeconds, int peakMegabytes, int addedMegabytes, List<String> reasons) {}

    private static final Memory UNKNOWN = new Memory(0, 0);

    static BuildHistory of(BuildRecord record, JobTimes times) {
        SortedMap<String, Made> figures = new TreeMap<>();
        record.figures().forEach((id, figure) -> {
            Memory memory = times.memory(id).orElse(UNKNOWN);
            figures.put(
                    id,
                    new Made(
                            rounded(figure.built().seconds()),
                            rounded(times.of(Stage.DRAW, id).orElse(0)),
                            memory.peakMegabytes(),
                            memory.addedMegabytes(),
                            figure.built().reasons()));
        });
        return new BuildHistory(figures);
    }

    private static double rounded(double seconds) {
        return Math.round(seconds * 1000) / 1000.0;
    }

    /** Writes it as JSON. */
    void write(Path file) throws IOException {
        AtomicFile.write(file, new DataCodec().encode(this));
    }
}
