package io.github.bookfigures.manifest;

import io.github.bookfigures.yaml.Located;
import io.github.bookfigures.yaml.Position;
import io.github.bookfigures.yaml.ProblemList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The ids and files of the figures read so far. */
final class TakenNames {
    private final Map<String, Position> ids = new HashMap<>();
    private final Map<String, Located<String>> files = new HashMap<>();
    private final ProblemList problems;

    TakenNames(ProblemList problems) {
        this.problems = problems;
    }

    /** Whether no figure had this id before. */
    boolean takeId(Located<String> id) {
        Position first = ids.putIfAbsent(id.value(), id.position());
        if (first != null) {
            problems.add(Messages.duplicateId(id, first));
        }
        return first == null;
    }

    void takeFile(Located<String> file) {
        Located<String> first = files.putIfAbsent(file.value().toLowerCase(Locale.ROOT), file);
        if (first != null) {
            boolean same = first.value().equals(file.value());
            problems.add(same ? Messages.duplicateFile(file, first.position()) : Messages.caseClash(file, first));
        }
    }
}
