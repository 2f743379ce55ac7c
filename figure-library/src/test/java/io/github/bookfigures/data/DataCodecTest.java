package io.github.bookfigures.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataCodecTest {
    enum Kind {
        PLAIN,
        RESIDUAL
    }

    record Inner(double loss, String name) {}

    record Sample(
            double[] series,
            double[][] grid,
            int count,
            boolean ok,
            Kind kind,
            List<Inner> runs,
            Map<String, Double> scalars) {}

    private final DataCodec codec = new DataCodec();

    @Test
    void aRecordComesBackAsItWas() {
        Sample sample = new Sample(
                new double[] {0.1, Double.NaN, Double.NEGATIVE_INFINITY, 4.9e-324, -0.0},
                new double[][] {{1, 2}, {3}},
                7,
                true,
                Kind.RESIDUAL,
                List.of(new Inner(0.3, "a \"quoted\" 名")),
                Map.of("rate", 1e-3));
        Sample back = codec.decode(codec.encode(sample), Sample.class);
        assertThat(back.series()).isEqualTo(sample.series());
        assertThat(back).usingRecursiveComparison().ignoringFields("series").isEqualTo(sample);
        assertThat(codec.encode(back)).isEqualTo(codec.encode(sample));
    }

    @Test
    void theFormatIsStable() {
        assertThat(new String(codec.encode(new Inner(0.25, "x")), StandardCharsets.UTF_8))
                .isEqualTo("{\n  \"loss\" : 0.25,\n  \"name\" : \"x\"\n}\n");
    }

    @Test
    void otherDataIsRefusedByName() {
        assertThatThrownBy(() -> codec.decode("{\"loss\": \"high\"}".getBytes(StandardCharsets.UTF_8), Inner.class))
                .isInstanceOf(DataFormatException.class)
                .hasMessageStartingWith("cannot read io.github.bookfigures.data.DataCodecTest$Inner from its data: ");
    }
}
