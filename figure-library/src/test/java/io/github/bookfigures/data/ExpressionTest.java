package io.github.bookfigures.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1 + 2 * 3               | 7
        (1 + 2) * 3             | 9
        8 - 4 - 2               | 2
        8 / 4 / 2               | 1
        -x^2                    | -9
        (-x)^2                  | 9
        2^3^2                   | 512
        2^-1                    | 0.5
        2 * -x                  | -6
        1e-3 * 1000             | 1
        +x - +1                 | 2
        max(x, 5) - min(x, 5)   | 2
        sin(pi / 2)             | 1
        ln(e)                   | 1
        log2(8) + log10(100)    | 5
        sqrt(x + 1) + abs(-1)   | 3
        sigmoid(0) + relu(-2)   | 0.5
        step(0) + step(-1)      | 1
        softplus(800)           | 800
        """)
    void hasTheValueThatArithmeticGivesIt(String formula, double value) {
        assertThat(Expression.parse(formula, List.of("x")).value(name -> 3)).isCloseTo(value, within(1e-12));
    }

    @Test
    void softplusIsRightAtZero() {
        assertThat(Expression.parse("softplus(0)", List.of()).value(name -> 0)).isCloseTo(Math.log(2), within(1e-15));
    }

    @Test
    void hasNoValueWhereThereIsNone() {
        assertThat(Expression.parse("ln(x)", List.of("x")).value(name -> -1)).isNaN();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        2x            | expected an operator such as + or *, or the end at column 2
        sin x         | expected '(' after function 'sin' at column 4
        x**2          | expected ^ in place of ** at column 2
        x^            | expected a number, a name, a function or '(' at column 3
        x +           | expected a number, a name, a function or '(' at column 4
        (x            | expected ')' at column 3
        foo(x)        | expected one of the functions sin, cos, tan, asin, acos, atan, sinh, cosh, tanh, exp, ln, log, log2, log10, sqrt, cbrt, abs, sign, floor, ceil, round, step, sigmoid, relu, softplus, min, max at column 1
        max(x)        | expected 2 arguments of 'max' instead of 1 at column 1
        1 + y         | expected one of the names e, pi, x instead of 'y' at column 5
        x; exit()     | expected an operator such as + or *, or the end at column 2
        """)
    void whatCannotBeReadIsToldWithItsColumn(String formula, String expected) {
        assertThatThrownBy(() -> Expression.parse(formula, List.of("x")))
                .isInstanceOf(InputException.class)
                .hasMessage("formula \"" + formula + "\": " + expected);
    }

    @Test
    void nestingHasAnEnd() {
        String deep = "(".repeat(5000) + "x" + ")".repeat(5000);
        assertThatThrownBy(() -> Expression.parse(deep, List.of("x")))
                .isInstanceOf(InputException.class)
                .hasMessage("formula \"" + "(".repeat(60) + "…\" has 10001 characters, expected at most 1000");
        assertThatThrownBy(() -> Expression.parse("-".repeat(200) + "x", List.of("x")))
                .isInstanceOf(InputException.class)
                .hasMessage("formula \"" + "-".repeat(60) + "…\" is nested too deeply");
    }

    @Test
    void messagesStayOnOneLine() {
        assertThatThrownBy(() -> Expression.parse("x\n\u001b[31m", List.of("x")))
                .hasMessage(
                        "formula \"x \\u001b[31m\": expected an operator such as + or *, or the end at" + " column 3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        sin(x)/x             | \\sin\\left(x\\right) / x
        x^2 - (a - 1)        | x^{2} - \\left(a - 1\\right)
        a / (2 * x)          | a / \\left(2 \\, x\\right)
        exp(-x^2)            | e^{-x^{2}}
        sqrt(2 * pi) * sigma | \\sqrt{2 \\, \\pi} \\, \\sigma
        w_1 * x              | w_{1} \\, x
        log2(x)              | \\log_{2}\\left(x\\right)
        """)
    void isTypesetAsOneWritesItByHand(String formula, String latex) {
        assertThat(Expression.parse(formula, List.of("x", "a", "sigma", "w_1")).latex())
                .isEqualTo(latex);
    }
}
