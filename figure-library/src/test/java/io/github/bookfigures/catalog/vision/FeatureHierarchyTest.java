package io.github.bookfigures.catalog.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bookfigures.catalog.ExperimentHolds;
import io.github.bookfigures.learn.Activation;
import io.github.bookfigures.learn.Architecture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeatureHierarchyTest {
    @ParameterizedTest
    @ValueSource(longs = {42, 1, 2})
    void deeperLayersTellTheShapesApartBetter(long seed) {
        FeatureHierarchy.Result result =
                ExperimentHolds.forSeed(seed, FeatureHierarchy.class, new FeatureHierarchy.Params());
        assertThat(result.kernels()).hasDimensions(8, 5);
        assertThat(result.layer2()).hasSize(8);
        assertThat(result.layer3().get(0).patches()).hasSize(4);
        assertThat(result.layer3().get(0).patches().get(0).pixels()).hasDimensions(20, 20);
        assertThat(result.example().layer3()).hasDimensions(24, 4);
    }

    @Test
    void receptiveFieldsGrowByTheRecursion() {
        Architecture net = Architecture.image(1, 16, 16)
                .convolution(2, 3, Activation.RELU)
                .convolution(2, 3, Activation.RELU)
                .convolution(2, 3, Activation.RELU)
                .globalMaxPool();
        assertThat(ReceptiveField.of(net, 1)).isEqualTo(new ReceptiveField(3, 1, -1));
        assertThat(ReceptiveField.of(net, 2)).isEqualTo(new ReceptiveField(5, 1, -2));
        assertThat(ReceptiveField.of(net, 3)).isEqualTo(new ReceptiveField(7, 1, -3));
        assertThatThrownBy(() -> ReceptiveField.of(net, 4))
                .hasMessage("A unit after global max pool has no square receptive field.");
    }
}
