package io.github.bookfigures.yaml;

import java.nio.file.Path;
import java.util.Optional;

/** Reads files that hold one mapping. */
public final class YamlFile {
    private YamlFile() {}

    /**
     * The mapping in a file, if there is one; whatever is wrong goes to {@code problems}.
     *
     * @param name the file's name in messages
     */
    public static Optional<Value.Mapping> read(Path file, String name, FileKind kind, ProblemList problems) {
        return SourceText.read(file, name, kind)
                .orReport(problems::add)
                .flatMap(text -> parse(text, name, kind, problems));
    }

    /** The mapping in a text, if there is one; whatever is wrong goes to {@code problems}. */
    public static Optional<Value.Mapping> parse(String text, String name, FileKind kind, ProblemList problems) {
        Optional<Value> root = YamlTree.read(text, name, problems);
        if (root.isPresent() && !(root.get() instanceof Value.Mapping)) {
            problems.add(
                    root.get() instanceof Value.Nothing
                            ? YamlMessages.empty(name, kind)
                            : YamlMessages.notAMapping(root.get(), kind));
        }
        return root.filter(Value.Mapping.class::isInstance).map(Value.Mapping.class::cast);
    }
}
