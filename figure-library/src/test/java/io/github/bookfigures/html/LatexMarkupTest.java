package io.github.bookfigures.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LatexMarkupTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x_1 | <i>x</i><sub>1</sub>",
                "f(x) | <i>f</i>(<i>x</i>)",
                "\\alpha=0.1 | α = 0.1",
                "10^{-3} | 10<sup>−3</sup>",
                "\\frac{x}{2} | <i>x</i>/2",
                "\\frac{a+b}{2} | (<i>a</i> + <i>b</i>)/2",
                "\\sqrt{n} | √<i>n</i>",
                "\\mathrm{PE}(k) | PE(<i>k</i>)",
                "\\mathbf{w} | <b>w</b>",
                "f' | <i>f</i>′",
                "x \\le y | <i>x</i> ≤ <i>y</i>",
                "a < b | <i>a</i> &lt; <i>b</i>",
                "\\left(x\\right) | (<i>x</i>)",
            })
    void simpleFormulasAreMarkedUp(String latex, String markup) {
        assertThat(LatexMarkup.of(latex)).contains(markup);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\begin{matrix}a\\end{matrix}", "\\unknown{x}", "x^", "a}b", "{a"})
    void otherFormulasHaveNoMarkup(String latex) {
        assertThat(LatexMarkup.of(latex)).isEmpty();
    }

    @Test
    void anAccentStandsOnItsLetter() {
        assertThat(LatexMarkup.of("\\hat{y}")).contains("<i>y\u0302</i>");
    }
}
