package io.github.bookfigures.catalog.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.bookfigures.catalog.ChecksHold;
import io.github.bookfigures.catalog.functions.ActivationCurves.Result;
import io.github.bookfigures.catalog.functions.ActivationFunctions.Params;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActivationFunctionsTest {
    private final ActivationFunctions generator = new ActivationFunctions();

    @ParameterizedTest
    @EnumSource
    void eachFunctionHasItsKnownValuesAndAllShareTheirInputs(ActivationFunction function) {
        Params params = of(function);
        Result result = ChecksHold.forSeed(42, generator, params);
        Figure figure = generator.draw(params, result);
        Chart chart = (Chart) figure.cells().get(0).panel();
        assertThat(chart.x().from()).hasValue(-6);
        assertThat(chart.x().to()).hasValue(6);
        assertThat(result.x()).hasSize(1201).startsWith(-6).endsWith(6);
    }

    @Test
    void theSigmoidSaturatesWhereItsDerivativeFallsBelowAHundredth() {
        Result sigmoid = ChecksHold.forSeed(42, generator, of(ActivationFunction.SIGMOID));
        Result tanh = ChecksHold.forSeed(42, generator, of(ActivationFunction.TANH));
        assertThat(sigmoid.flatAbove()).isCloseTo(4.585, within(0.001));
        assertThat(sigmoid.flatBelow()).isCloseTo(-sigmoid.flatAbove(), within(1e-9));
        assertThat(tanh.flatAbove()).isCloseTo(2.993, within(0.001));
    }

    @Test
    void aRangeThatHidesTheCentreIsRefused() {
        assertThatThrownBy(() -> new Params(ActivationFunction.RELU, 0, 6, 1201, 0.1, new double[0], new double[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs xmin below -1, xmax above 1 and at least 301 points");
    }

    private static Params of(ActivationFunction function) {
        Params defaults = new Params();
        return new Params(function, -6, 6, 1201, 0.1, defaults.alphas(), defaults.betas());
    }
}
