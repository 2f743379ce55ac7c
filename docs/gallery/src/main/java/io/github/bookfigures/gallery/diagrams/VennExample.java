package io.github.bookfigures.gallery.diagrams;

import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.figure.diagram.VennDiagram;
import io.github.bookfigures.figure.diagram.VennDiagram.Member;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.generator.Generator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Three sets, and what is in several of them. */
@Generator(name = "gallery-venn", summary = "Three overlapping sets.")
public final class VennExample extends Example {
    @Override
    public Figure draw() {
        return Figure.of(new VennDiagram(
                        List.of(
                                Member.of("Statistics", Role.series(0)),
                                Member.of("Programming", Role.series(1)),
                                Member.of("Subject knowledge", Role.series(2))),
                        Map.of(
                                Set.of(0), Text.of("theory"),
                                Set.of(1), Text.of("software"),
                                Set.of(2), Text.of("experience"),
                                Set.of(0, 1), Text.of("machine learning"),
                                Set.of(0, 2), Text.of("research"),
                                Set.of(0, 1, 2), Text.of("data science")))
                .diagram());
    }
}
