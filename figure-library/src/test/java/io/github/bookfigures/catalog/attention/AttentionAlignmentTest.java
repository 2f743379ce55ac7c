package io.github.bookfigures.catalog.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bookfigures.catalog.ChecksHold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttentionAlignmentTest {
    @ParameterizedTest
    @ValueSource(longs = {42, 1, 2})
    void attentionFindsTheAlignmentItWasNeverShown(long seed) {
        AlignmentTraining.Result result =
                ChecksHold.forSeed(seed, new AttentionAlignment(), new AttentionAlignment.Params());
        assertThat(result.gold()).containsExactly(0, 2, 1, 3, 4, 6, 5);
        assertThat(result.target()).containsExactly("the", "blue", "house", "eats", "the", "black", "cat");
    }

    @Test
    void noStepsAreRefused() {
        assertThatThrownBy(() -> new AttentionAlignment.Params(0, 16, 0.02, "la maison mange le chat"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs 20 to 2000 steps, a length d from 2 to 256 and a learning rate between 0 and 1");
    }

    @Test
    void aSentenceWithoutItsGrammarIsRefused() {
        assertThatThrownBy(() -> new AttentionAlignment.Params(150, 16, 0.02, "la chat mange le chat"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the sentence must be article noun [adjective] verb article noun [adjective], of the words la, le, maison, table, chat, chien, bleue, vieille, noir, petit, mange, voit, aime; feminine ones are la, maison, table, bleue, vieille");
    }
}
