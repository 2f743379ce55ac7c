package io.github.bookfigures.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimTest {
    record Net(double[] loss, double accuracy) {}

    record Run(String method, int[] epoch, double[] error) {}

    record Result(
            Net plain,
            Net residual,
            String name,
            int[] step,
            double[][] norm,
            Map<String, double[]> loss,
            List<Run> runs) {}

    private final JsonNode data = new DataCodec()
            .tree(new Result(
                    new Net(new double[] {0.33, 0.34, Double.NaN}, 0.1),
                    new Net(new double[] {12, 2, 0.25}, 0.97),
                    "nets",
                    new int[] {0, 10, 50},
                    new double[][] {{1, 0.5, 1e-12}, {1, 2}},
                    new TreeMap<>(Map.of("sgd", new double[] {3, 2.5, 2}, "adam", new double[] {3, 1, 0.5})),
                    List.of(
                            new Run("SGD", new int[] {1, 2}, new double[] {9, 8}),
                            new Run("Adam", new int[] {5, 7}, new double[] {6, 4}))));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "residual.accuracy >= 0.95; true; 0.97 >= 0.95",
                "residual.loss[-1] < plain.loss[0]; true; 0.25 < 0.33",
                "plain.loss[2] < 1; false; NaN < 1.0",
                "max(residual.loss) > 1e1; true; 12.0 > 10.0",
                "min(residual.loss)=.25; true; 0.25 = 0.25",
                "count(plain.loss) == 3; true; 3.0 = 3.0",
                "mean( residual[loss] ) <= 4; false; 4.75 <= 4.0",
                "loss[adam] at 10 < loss[sgd] at 10; true; 1.0 < 2.5",
                "loss.adam at step 50 <= 0.5; true; 0.5 <= 0.5",
                "norm[0] at 50 < 1e-10; true; 1.0E-12 < 1.0E-10",
                "norm[1] at 1 = 2; true; 2.0 = 2.0",
                "runs[adam].error at epoch 7 < runs[0].error at epoch 2; true; 4.0 < 8.0",
                "residual.accuracy - plain.accuracy > 0.8; true; 0.87 > 0.8",
                "residual.loss[0] >= 10 * plain.loss[0]; true; 12.0 >= 3.3000000000000003",
                "abs(residual.loss[-1] - 1/4) < 1e-9; true; 0.0 < 1.0E-9",
                "max(max(residual.loss), 2^4) = 16; true; 16.0 = 16.0",
                "max(loss[adam] at 10, loss[sgd] at step 10) = 2.5; true; 2.5 = 2.5",
                "loss[sgd] at 0 / loss[sgd] at 50 = 1.5; true; 1.5 = 1.5",
                "-plain.accuracy < +1; true; -0.1 < 1.0",
                "2*(mean(residual.loss) - 1) = 7.5; true; 7.5 = 7.5",
                "2 * pi > 6; true; 6.283185307179586 > 6.0"
            })
    void aClaimIsJudgedByTheData(String claim, boolean holds, String measured) {
        assertThat(Claim.parse(claim).judge(data)).isEqualTo(new Claim.Verdict(claim, holds, measured));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "accuracy; expected one of < <= > >= = at column 9",
                "< 3; expected a number, a name of the data, a function or '(' at column 1",
                "a[1 < 3; expected ']' at column 4",
                "median(a) < 3; expected one of the functions min, max, mean, count, sin, cos, tan, asin, acos, atan,"
                        + " sinh, cosh, tanh, exp, ln, log, log2, log10, sqrt, cbrt, abs, sign, floor, ceil, round, step,"
                        + " sigmoid, relu, softplus at column 1",
                "max(a < 3; expected ')' at column 7",
                "mean(a, b) < 3; expected one of the functions min, max, mean, count, sin, cos, tan, asin, acos, atan,"
                        + " sinh, cosh, tanh, exp, ln, log, log2, log10, sqrt, cbrt, abs, sign, floor, ceil, round, step,"
                        + " sigmoid, relu, softplus at column 1",
                "a < b < c; expected an operator such as + or *, or the end at column 7",
                "a** 2 < 3; expected ^ in place of ** at column 2",
                "a < 3 4; expected an operator such as + or *, or the end at column 7",
                "a. < 3; expected a name after '.' at column 3",
                "a at < 3; expected a number, or the name of an axis, after 'at' at column 6",
                "a at step < 3; expected a number at column 11",
                "3 at 2 < a; expected one of < <= > >= = at column 3"
            })
    void aClaimThatCannotBeReadSaysWhere(String claim, String problem) {
        assertThatThrownBy(() -> Claim.parse(claim))
                .isInstanceOf(ClaimException.class)
                .hasMessage("claim \"" + claim + "\": " + problem);
    }

    @Test
    void aPathThatLeadsNowhereNamesWhatIsThere() {
        assertThatThrownBy(() -> Claim.parse("plain.los[0] < 1").judge(data))
                .hasMessage("claim \"plain.los[0] < 1\": 'plain.los' leads nowhere; there is loss, accuracy");
        assertThatThrownBy(() -> Claim.parse("plain.loss[3] < 1").judge(data))
                .hasMessage("claim \"plain.loss[3] < 1\": 'plain.loss[3]' leads nowhere; there is an array of 3");
        assertThatThrownBy(() -> Claim.parse("name < 1").judge(data))
                .hasMessage("claim \"name < 1\": 'name' is \"nets\", not a number");
    }

    @Test
    void aSeriesHasNumbersOnlyWhereItWasMeasured() {
        assertThatThrownBy(() -> Claim.parse("loss[adam] at 20 < 1").judge(data))
                .hasMessage("claim \"loss[adam] at 20 < 1\": 'step' of 'loss.adam' has no 20; it has 10 and 50");
        assertThatThrownBy(() -> Claim.parse("norm[1] at 9 < 1").judge(data))
                .hasMessage("claim \"norm[1] at 9 < 1\": 'step' of 'norm[1]' has no 9; it has 1");
        assertThatThrownBy(() -> Claim.parse("runs[adam].error at time 7 < 1").judge(data))
                .hasMessage("claim \"runs[adam].error at time 7 < 1\": there is no 'time' of 2 numbers beside"
                        + " 'runs.adam.error'; such arrays are epoch, error");
        assertThatThrownBy(() -> Claim.parse("runs[lion].error at 1 < 1").judge(data))
                .hasMessage("claim \"runs[lion].error at 1 < 1\": 'runs.lion' leads nowhere;"
                        + " there is an array of 2: SGD, Adam");
        assertThatThrownBy(() -> Claim.parse("plain at 1 < 1").judge(data))
                .hasMessage("claim \"plain at 1 < 1\": 'plain' is not an array");
    }

    @Test
    void whatTheDataCallsLikeAConstantIsOfTheData() {
        JsonNode named = new DataCodec().tree("{\"e\": 5, \"best-loss\": 2}".getBytes(StandardCharsets.UTF_8));
        assertThat(Claim.parse("e = 5").judge(named).holds()).isTrue();
        assertThat(Claim.parse("best-loss - 1 = 1").judge(named).holds()).isTrue();
        assertThat(Claim.parse("pi > 3").judge(named).holds()).isTrue();
    }

    /** What is read as a formula of numbers is read as the side of a claim, with the same value. */
    @Property
    void claimsComputeAsFormulasDo(@ForAll("formulas") String formula) {
        double value = Expression.parse(formula, List.of()).value(name -> Double.NaN);
        Claim.Verdict verdict = Claim.parse(formula + " < " + formula).judge(data);
        assertThat(verdict.measured()).isEqualTo(value + " < " + value);
    }

    @Provide
    Arbitrary<String> formulas() {
        Arbitrary<String> number = Arbitraries.of("1", "0.5", "2e3", ".25", "pi", "e");
        return Arbitraries.recursive(
                () -> number,
                inner -> Arbitraries.oneOf(
                        Combinators.combine(inner, Arbitraries.of(" + ", "-", "*", " / ", "^"), inner)
                                .as((a, sign, b) -> "(" + a + ") " + sign + " (" + b + ")"),
                        inner.map(a -> "-" + a),
                        inner.map(a -> "sqrt( " + a + ")"),
                        Combinators.combine(inner, inner).as((a, b) -> "max(" + a + ", " + b + ")")),
                0,
                4);
    }

    @Property
    void anyTextIsReadOrRefusedWithAClaimException(@ForAll String text) {
        try {
            assertThat(Claim.parse(text).text()).isEqualTo(text);
        } catch (ClaimException refused) {
            assertThat(refused).hasMessageStartingWith("claim \"");
        }
    }
}
