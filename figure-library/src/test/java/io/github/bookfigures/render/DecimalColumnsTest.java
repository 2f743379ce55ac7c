package io.github.bookfigures.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Format;
import io.github.bookfigures.figure.Table;
import io.github.bookfigures.figure.Text;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecimalColumnsTest {
    private static Map<String, Rectangle2D> landed(String... numbers) {
        Table table = new Table(
                Text.NONE,
                List.of(Text.of("Net"), Text.of("A very wide header")),
                List.of(numbers).stream()
                        .map(number -> List.of(Text.of("net " + number.length()), Text.of("{0}", number)))
                        .toList());
        Map<String, Rectangle2D> texts = new LinkedHashMap<>();
        new FigureRenderer(new Themes(), texts::put)
                .render(Figure.of(table), new Sheet("default", 4, 2, 72, false, "", ""), Format.PNG);
        return texts;
    }

    @Test
    void decimalPointsStandBelowEachOther() {
        Map<String, Rectangle2D> texts = landed("12.5", "0.50", "101");
        // Figures are equally wide in a table only where the font says so; one digit more on the right is one less
        // indent.
        double digit = texts.get("0.50").getMaxX() - texts.get("12.5").getMaxX();
        assertThat(digit).isPositive();
        assertThat(texts.get("101").getMaxX()).isLessThan(texts.get("12.5").getMaxX() - digit);
    }

    @Test
    void aColumnOfWordsIsSetFlushLeft() {
        Map<String, Rectangle2D> texts = landed("a long phrase", "none", "–");
        assertThat(texts.get("a long phrase").getMinX())
                .isCloseTo(texts.get("none").getMinX(), within(0.1))
                .isCloseTo(texts.get("A very wide header").getMinX(), within(0.1));
    }

    @Test
    void aColumnOfNumbersThatHoldsAWordIsSetFlushRight() {
        Map<String, Rectangle2D> texts =
                landed("12.5", "none", Amount.fixed(101, 0).text());
        assertThat(texts.get("12.5").getMaxX()).isCloseTo(texts.get("none").getMaxX(), within(0.1));
        assertThat(texts.get("101").getMaxX()).isCloseTo(texts.get("none").getMaxX(), within(0.1));
    }
}
