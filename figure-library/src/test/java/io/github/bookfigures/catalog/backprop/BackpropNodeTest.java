package io.github.bookfigures.catalog.backprop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bookfigures.catalog.ChecksHold;
import io.github.bookfigures.catalog.backprop.BackpropNode.Op;
import io.github.bookfigures.catalog.backprop.BackpropNode.Params;
import io.github.bookfigures.catalog.backprop.BackpropNode.Result;
import org.junit.jupiter.api.Test;

class BackpropNodeTest {
    @Test
    void aProductNodeSwapsItsInputs() {
        Result result = ChecksHold.forSeed(42, new BackpropNode(), new Params());
        assertThat(result.z()).isEqualTo(-6);
        assertThat(result.loss()).isEqualTo(-3);
        assertThat(result.local()).containsExactly(-3, 2);
        assertThat(result.downstream()).containsExactly(-1.5, 1);
    }

    @Test
    void aSumNodeCopiesTheGradient() {
        Result result = ChecksHold.forSeed(42, new BackpropNode(), new Params(2, -3, 0.5, Op.ADD));
        assertThat(result.downstream()).containsExactly(0.5, 0.5);
    }

    @Test
    void aMaximumNodeRoutesTheGradientToTheLargerInput() {
        Result result = ChecksHold.forSeed(42, new BackpropNode(), new Params(2, -3, 0.5, Op.MAX));
        assertThat(result.downstream()).containsExactly(0.5, 0);
    }

    @Test
    void aMaximumOfEqualInputsIsRefused() {
        assertThatThrownBy(() -> new Params(2, 2, 0.5, Op.MAX))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs finite numbers, and for MAX two different inputs");
    }
}
