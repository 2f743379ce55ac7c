package io.github.bookfigures.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PlotlyScriptTest {
    private final PlotlyScript script = new PlotlyScript();

    @Test
    void onlyTheWantedKindsOfTracesAreInTheScript() {
        String bars = script.with(Set.of("bar"));
        assertThat(bars)
                .contains("\"src/traces/scatter/index.js\"", "\"src/traces/bar/index.js\"")
                .doesNotContain("\"src/traces/surface/index.js\"", "maplibre-gl.js\"(");
        assertThat(script.with(PlotlyScript.ALL)).contains("\"src/traces/surface/index.js\"");
    }

    @Test
    void aScriptForChartsIsAQuarterOfTheWhole() {
        assertThat(script.with(Set.of("bar", "heatmap", "contour")).length()).isLessThan(2_900_000);
        assertThat(script.with(PlotlyScript.ALL).length()).isBetween(3_500_000, 4_800_000);
    }

    @Test
    void theLicenceStaysInTheScript() {
        assertThat(script.with(Set.of()))
                .startsWith("/**\n* plotly.js v" + script.version())
                .contains("MIT license");
    }
}
