package io.github.bookfigures.catalog.vision;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.catalog.ChecksHold;
import io.github.bookfigures.figure.Diagram;
import io.github.bookfigures.figure.Shape;
import org.junit.jupiter.api.Test;

class CnnFeatureHierarchyTest {
    @Test
    void imageKernelsAndFourPatchesOfFourUnitsAreShown() {
        FeatureHierarchy.Params defaults = new FeatureHierarchy.Params();
        FeatureHierarchy.Result result = ChecksHold.forSeed(42, new CnnFeatureHierarchy(), defaults);
        Diagram diagram = (Diagram)
                new CnnFeatureHierarchy().draw(defaults, result).cells().get(0).panel();
        assertThat(diagram.shapes().stream().filter(Shape.Picture.class::isInstance))
                .hasSize(1 + 8 + 16 + 16);
    }
}
