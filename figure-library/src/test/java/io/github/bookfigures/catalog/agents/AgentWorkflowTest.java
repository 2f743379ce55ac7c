package io.github.bookfigures.catalog.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bookfigures.catalog.ChecksHold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentWorkflowTest {
    @ParameterizedTest
    @ValueSource(longs = {42, 1, 2})
    void theTraceEndsInTheRightAnswer(long seed) {
        AgentRun.Result result = ChecksHold.forSeed(seed, new AgentWorkflow(), new AgentWorkflow.Params());
        assertThat(result.answer()).isEqualTo("408 days");
        assertThat(result.walk())
                .startsWith("question", "think", "stop", "lookup", "memory")
                .endsWith("stop", "answer");
    }

    @Test
    void tooFewRoundsAreRefused() {
        assertThatThrownBy(() -> new AgentWorkflow.Params(3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs max_steps from 4, which the run takes, to 20");
    }

    @Test
    void theCalculatorKnowsBracketsAndPrecedence() {
        assertThat(Calculator.value("2 + 3 * (4 - 1) / 2")).isEqualTo(6.5);
    }

    @Test
    void theCalculatorSaysWhereAnExpressionBreaks() {
        assertThatThrownBy(() -> Calculator.value("2 + *"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cannot work out \"2+*\" from place 3: expected a number, a sign or a bracket");
    }
}
