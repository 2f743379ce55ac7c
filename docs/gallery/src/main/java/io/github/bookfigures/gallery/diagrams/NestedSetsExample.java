package io.github.bookfigures.gallery.diagrams;

import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.NestedSets;
import io.github.bookfigures.figure.NestedSets.Level;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.generator.Generator;

/** Each region lies in the one before; what is written in it belongs to it only. */
@Generator(name = "gallery-nested-sets", summary = "Sets inside each other.")
public final class NestedSetsExample extends Example {
    @Override
    public Figure draw() {
        return Figure.of(NestedSets.of(
                Level.of("Artificial intelligence", "search, rule systems", Role.series(0)),
                Level.of("Machine learning", "trees, linear models", Role.series(0)),
                Level.of("Deep learning", "convolutional, recurrent networks", Role.series(0))));
    }
}
