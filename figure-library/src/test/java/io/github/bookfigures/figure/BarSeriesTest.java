package io.github.bookfigures.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class BarSeriesTest {
    private static final List<Text> NAMES = List.of(Text.of("a"), Text.of("b"), Text.of("c"));
    private static final double[][] VALUES = {{1, 4}, {2, -5}, {Double.NaN, 6}};

    @Test
    void barsOfAGroupStandBesideEachOtherRoundTheirCategory() {
        List<Bars> bars = BarSeries.grouped(NAMES, VALUES).marks();

        assertThat(bars).hasSize(3);
        for (int category = 0; category < 2; category++) {
            double left = bars.get(0).at()[category] - bars.get(0).width() / 2;
            double right = bars.get(2).at()[category] + bars.get(2).width() / 2;
            assertThat(bars.get(1).at()[category]).isCloseTo(category, within(1e-12));
            assertThat((left + right) / 2).isCloseTo(category, within(1e-12));
            assertThat(right - left).isLessThan(0.8);
        }
        assertThat(bars.get(1).at()[0] - bars.get(0).at()[0])
                .isGreaterThan(bars.get(0).width());
    }

    @Test
    void stacksBeginWhereTheOneBelowEndsAndNegativePartsHang() {
        List<Bars> bars = BarSeries.stacked(NAMES, VALUES).marks();

        // From above: the last series comes first.
        assertThat(bars.get(0).name().plain()).isEqualTo("c");
        assertThat(bars.get(2).base()).containsExactly(0, 0);
        assertThat(bars.get(2).value()).containsExactly(1, 4);
        assertThat(bars.get(1).base()).containsExactly(1, 0);
        assertThat(bars.get(1).value()).containsExactly(3, -5);
        assertThat(bars.get(0).base()).containsExactly(3, 4);
        assertThat(bars.get(0).value()).containsExactly(Double.NaN, 10);
    }

    @Test
    void theFirstOfLyingGroupsIsUppermost() {
        List<Bars> bars = BarSeries.grouped(NAMES, VALUES).lying().marks();

        assertThat(bars.get(0).at()[0]).isGreaterThan(bars.get(2).at()[0]);
        assertThat(bars).allMatch(Bars::horizontal);
    }

    @Test
    void labelsAreTheValuesAndMissingBarsHaveNone() {
        List<Bars> bars = BarSeries.grouped(NAMES, VALUES)
                .labelled(v -> Amount.fixed(v, 1))
                .marks();

        assertThat(bars.get(1).labels()).extracting(Text::plain).containsExactly("2.0", "−5.0");
        assertThat(bars.get(2).labels()).extracting(Text::plain).containsExactly("", "6.0");
    }

    @Test
    void stacksEndAtTheirSums() {
        List<Bars> bars = BarSeries.stacked(NAMES, new double[][] {{1, 4}, {2, 5}, {3, 0}})
                .marksWithSums(v -> Amount.fixed(v, 0));

        Bars sums = bars.get(3);
        assertThat(sums.value()).containsExactly(6, 9);
        assertThat(sums.base()).containsExactly(6, 9);
        assertThat(sums.labels()).extracting(Text::plain).containsExactly("6", "9");
        assertThat(sums.name().isEmpty()).isTrue();
    }

    @Test
    void onlyStacksWithoutPartsBelowZeroHaveSums() {
        assertThatThrownBy(() -> BarSeries.stacked(NAMES, VALUES).marksWithSums(v -> Amount.fixed(v, 0)))
                .hasMessage("only stacks without parts below 0 end at their sums");
        assertThatThrownBy(() ->
                        BarSeries.grouped(NAMES, new double[][] {{1}, {1}, {1}}).marksWithSums(v -> Amount.fixed(v, 0)))
                .hasMessage("only stacks without parts below 0 end at their sums");
    }

    @Test
    void namesAndValuesMustFit() {
        assertThatThrownBy(() -> BarSeries.grouped(NAMES, new double[][] {{1}}))
                .hasMessage("bars of 1 series need as many names, roles and looks, not 3, 1 and 1");
        assertThatThrownBy(() -> BarSeries.grouped(NAMES, new double[][] {{1, 2}, {1}, {1, 2}}))
                .hasMessage(
                        "all series need as many values as the first, 2, but one has 1; give NaN where there is no bar");
    }
}
