package io.github.bookfigures.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextTest {
    @Test
    void argumentsStandWhereTheTemplateSays() {
        Text text = Text.of("After {0} layers: {1}", 20, Amount.fixed(0.5304, 2));
        assertThat(text.plain()).isEqualTo("After 20 layers: 0.53");
    }

    @Test
    void anExponentIsARaisedRun() {
        Text text = Text.of("norm {0}", Amount.scientific(1.23e-13, 2));
        assertThat(text.runs()).containsExactly(new Run.Plain("norm 1.2×10"), new Run.Raised("−13"));
        assertThat(text.plain()).isEqualTo("norm 1.2×10⁻¹³");
    }

    @Test
    void mathsStandsBetweenDollarsAndTakesArgumentsOfItsOwn() {
        Text text = Text.of("loss $x^{2} = \\arg{0}$ now", Amount.scientific(0.00012, 2));
        assertThat(text.runs())
                .containsExactly(
                        new Run.Plain("loss "), new Run.Maths("x^{2} = 1.2\\times 10^{-4}"), new Run.Plain(" now"));
    }

    @Test
    void anEscapedDollarIsADollar() {
        assertThat(Text.of("5 \\$").plain()).isEqualTo("5 $");
    }

    @Test
    void aMissingArgumentIsNamed() {
        assertThatThrownBy(() -> Text.of("{0} of {1}", 1).runs())
                .hasMessage("the text \"{0} of {1}\" asks for argument 1 but was given 1");
    }

    @Test
    void onlyTextsAndNumbersCanBeShown() {
        assertThatThrownBy(() -> Text.of("{0}", new int[0]))
                .hasMessage("a text cannot show a int[]; give a text, a whole number, a double, an Amount or a Text");
    }
}
