package io.github.bookfigures.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final Figure FIGURE = Figure.row(
                    Chart.of(
                                    Axis.category("Network", List.of(Text.of("plain"), Text.of("residual"))),
                                    Axis.linear("Time").unit("seconds"),
                                    Line.of(new double[] {0, 1}, new double[] {1, 2}, Role.PLAIN)
                                            .named("plain"),
                                    Inscription.of(
                                            Corner.TOP_LEFT,
                                            Text.of("$x_1$ and $y$"),
                                            Text.of("{0}", 3),
                                            Text.maths("\\text{no words} + \\arg{0}", 1),
                                            Text.of("x")))
                            .titled("After {0} layers: {1}", 20, Text.of("nothing")),
                    Chart.of(
                                    Axis.linear("Time"),
                                    Axis.linear("{0} seen", "bank"),
                                    Line.of(new double[] {0, 1}, new double[] {1, 2}, Role.PLAIN))
                            .titled("Again"))
            .titled("Both");

    @Test
    void theTextsOfAFigureAreItsTemplatesInReadingOrderEachOnceWithoutUnitsFormulasAndNumbers() {
        assertThat(Wording.of(FIGURE))
                .containsExactly(
                        "Both",
                        "After {0} layers: {1}",
                        "nothing",
                        "Network",
                        "plain",
                        "residual",
                        "Time",
                        "$x_1$ and $y$",
                        "Again",
                        "{0} seen");
        assertThat(Wording.arguments(FIGURE)).containsExactly("bank");
    }

    @Test
    void aTranslationKeepsTheArgumentsAndReachesTextsInsideOfTexts() {
        Figure chinese = Wording.in(
                Map.of("After {0} layers: {1}", "{1}，在 {0} 层之后", "nothing", "没有", "plain", "普通", "bank", "银行"), FIGURE);
        Chart first = (Chart) chinese.cells().get(0).panel();
        assertThat(first.title().plain()).isEqualTo("没有，在 20 层之后");
        assertThat(((Scale.Category) first.x().scale()).names())
                .extracting(Text::plain)
                .containsExactly("普通", "residual");
        assertThat(((Line) first.marks().get(0)).name().plain()).isEqualTo("普通");
        assertThat(first.y()).isEqualTo(((Chart) FIGURE.cells().get(0).panel()).y());
        assertThat(((Chart) chinese.cells().get(1).panel()).y().name().plain()).isEqualTo("银行 seen");
    }

    @Test
    void withoutTranslationsItIsTheSameFigure() {
        assertThat(Wording.in(Map.of("other", "anderes"), FIGURE)).isSameAs(FIGURE);
    }

    @Test
    void anAnimationIsTranslatedFrameByFrame() {
        Animation animation = new Animation(List.of(new Animation.Frame(FIGURE, 1), new Animation.Frame(FIGURE, 2)));
        assertThat(Wording.of(animation)).isEqualTo(Wording.of(FIGURE));
        assertThat(Wording.in(Map.of("Both", "两者"), animation).frames())
                .extracting(frame -> frame.figure().title().plain())
                .containsExactly("两者", "两者");
    }
}
