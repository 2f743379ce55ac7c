package io.github.bookfigures.catalog.perceptron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bookfigures.catalog.ChecksHold;
import io.github.bookfigures.catalog.perceptron.GateTraining.Result;
import io.github.bookfigures.catalog.perceptron.GateTraining.Training;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class XorProblemTest {
    @Test
    void andAndOrAreLearnedAndXorIsNot() {
        Result result = ChecksHold.forSeed(42, new XorProblem(), new XorProblem.Params());
        Training and = result.trainings().get(0);
        Training or = result.trainings().get(1);
        Training xor = result.trainings().get(2);
        assertThat(and.learned().weights()).containsExactly(3, 2, -4);
        assertThat(and.mistakes()).hasSize(9);
        assertThat(or.learned().weights()).containsExactly(2, 2, -1);
        assertThat(or.mistakes()).hasSize(6);
        assertThat(Arrays.stream(xor.mistakes()).distinct()).containsExactly(4);
        assertThat(xor.learned().weights()).containsExactly(0, 0, 0);
        assertThat(xor.pocket().correct()).isEqualTo(2);
        assertThat(xor.best().correct()).isEqualTo(3);
        assertThat(result.inseparable()).containsExactly("0110", "1001");
    }

    @Test
    void theOtherGatesAreLikeTheirOpposites() {
        XorProblem.Params others = new XorProblem.Params(List.of(Gate.NAND, Gate.NOR, Gate.XNOR), 20, true);
        Result result = ChecksHold.forSeed(42, new XorProblem(), others);
        assertThat(result.trainings().stream().map(Training::converged)).containsExactly(true, true, false);
        assertThat(new XorProblem().draw(others, result).title().plain())
                .isEqualTo(
                        "One line is enough for NAND and NOR, but none of the 14 labellings a line can make is XNOR");
    }

    @Test
    void tooFewEpochsAreRefused() {
        assertThatThrownBy(() -> new XorProblem.Params(List.of(Gate.AND), 5, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs one to four gates and at least 20 epochs");
    }
}
