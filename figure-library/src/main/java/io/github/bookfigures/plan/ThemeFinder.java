package io.github.bookfigures.plan;

import io.github.bookfigures.yaml.Located;
import io.github.bookfigures.yaml.Reading;
import java.nio.file.Path;

/** Finds the theme that a manifest names. */
@FunctionalInterface
public interface ThemeFinder {
    /**
     * What renderers call the theme, or everything that is wrong with it.
     *
     * @param word the name of a theme of the library, or a path
     * @param folder where relative paths begin
     */
    Reading<String> find(Located<String> word, Path folder);
}
