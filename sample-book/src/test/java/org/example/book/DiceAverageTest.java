package org.example.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.MemoryLab;
import org.junit.jupiter.api.Test;

class DiceAverageTest {
    private final DiceAverage figure = new DiceAverage();
    private final DiceAverage.Params params = new DiceAverage.Params();

    @Test
    void averagesSettleAsTheorySaysWhateverTheSeed() {
        for (long seed = 1; seed <= 3; seed++) {
            DiceAverage.Result result = new MemoryLab(seed).measure(figure.measurement(params));
            assertThat(new DiceAverage.Throws().checks(params, result))
                    .allSatisfy(check -> assertThat(check.holds())
                            .as(check.claim() + ": " + check.measured())
                            .isTrue());
            assertThat(result.average()).hasNumberOfRows(params.shown());
        }
    }

    @Test
    void aLoadedDieWouldBeNoticed() {
        DiceAverage.Result fair = new MemoryLab(1).measure(figure.measurement(params));
        DiceAverage.Result loaded = new DiceAverage.Result(
                fair.rolls(), fair.average(), fair.spread().clone(), fair.slope());
        loaded.spread()[loaded.spread().length - 1] = 0.5;
        assertThat(new DiceAverage.Throws().checks(params, loaded))
                .filteredOn(check -> !check.holds())
                .extracting(Check::claim)
                .containsExactly("after the last throw the spread is what theory says");
    }

    @Test
    void theFigureShowsTheAveragesAndTheirSpread() {
        DiceAverage.Result result = new MemoryLab(1).measure(figure.measurement(params));
        assertThat(figure.draw(params, result).cells())
                .extracting(cell -> cell.panel().title().plain())
                .containsExactly("Averages of 6 players", "Spread over 400 players");
    }

    @Test
    void tooFewThrowsAreRefused() {
        assertThatThrownBy(() -> new DiceAverage.Params(10, 400, 6))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs at least 100 rolls, at least 50 players and 1 to 8 of them shown");
    }
}
