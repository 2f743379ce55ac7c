package io.github.bookfigures.build;

import io.github.bookfigures.fingerprint.Sha256;
import io.github.bookfigures.plan.FigureRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is left to do when all figures are done: tidy up, and write down for the next build what was done. */
final class Aftermath {
    private final BuildRequest request;
    private final WorkFolders folders;
    private final Prepared prepared;

    Aftermath(BuildRequest request, WorkFolders folders, Prepared prepared) {
        this.request = request;
        this.folders = folders;
        this.prepared = prepared;
    }

    /** Another copy of a project's record, for when its folder is cleaned. */
    static Path spare(BuildRequest request, WorkFolders folders) {
        String name = Sha256.of(folders.record().toAbsolutePath().toString());
        return request.cache().resolve("records").resolve(name + ".json");
    }

    /** What the next build will know. */
    BuildRecord settle(BuildReport report) throws IOException {
        List<String> others = new ArrayList<>(prepared.plan().ids());
        prepared.plan().figures().forEach(figure -> others.remove(figure.entry().id()));
        report.notAttempted().forEach(figure -> others.add(figure.id()));
        BuildRecord record = prepared.memory().record(others);
        removeOrphans(record, report.failures().stream().map(FigureFailure::id).collect(Collectors.toSet()));
        record.write(folders.record());
        new BookTexts(prepared, folders.texts()).write(record);
        try {
            record.write(spare(request, folders));
        } catch (IOException unwritableCache) {
            // Then nothing but the project's own folder knows.
        } finally {
            BuildSummary.of(prepared, report).write(folders.summary());
        }
        return record;
    }

    /** Removes files of figures that are no longer in the manifest, or land elsewhere. Failed ones were seen to already. */
    private void removeOrphans(BuildRecord record, Set<String> failed) throws IOException {
        Set<String> wanted = new HashSet<>();
        record.figures().values().forEach(figure -> wanted.addAll(names(figure)));
        for (Map.Entry<String, FigureRecord> last :
                prepared.memory().last().figures().entrySet()) {
            FigureRecord old = last.getValue();
            if (failed.contains(last.getKey()) && prepared.plan().files().contains(old.file())) {
                continue;
            }
            for (String name : names(old)) {
                if (!wanted.contains(name)) {
                    prepared.publisher().remove(name);
                }
            }
        }
    }

    private static List<String> names(FigureRecord figure) {
        return figure.files().keySet().stream()
                .map(ending -> figure.file() + ending)
                .toList();
    }
}
