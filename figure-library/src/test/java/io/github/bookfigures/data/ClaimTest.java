package io.github.bookfigures.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimTest {
    record Net(double[] loss, double accuracy) {}

    record Result(Net plain, Net residual, String name) {}

    private final JsonNode data = new DataCodec()
            .tree(new Result(
                    new Net(new double[] {0.33, 0.34, Double.NaN}, 0.1),
                    new Net(new double[] {12, 2, 0.25}, 0.97),
                    "nets"));

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
                "mean( residual[loss] ) <= 4; false; 4.75 <= 4.0"
            })
    void aClaimIsJudgedByTheData(String claim, boolean holds, String measured) {
        assertThat(Claim.parse(claim).judge(data)).isEqualTo(new Claim.Verdict(claim, holds, measured));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "accuracy; expected one of < <= > >= = at column 9",
                "< 3; expected a number, a name of the data or min, max, mean, count at column 1",
                "a[1 < 3; expected ']' at column 4",
                "median(a) < 3; expected one of min, max, mean, count before '(' at column 1",
                "a < 3 4; expected the end at column 7",
                "a. < 3; expected a name after '.' at column 3"
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

    @Property
    void anyTextIsReadOrRefusedWithAClaimException(@ForAll String text) {
        try {
            assertThat(Claim.parse(text).text()).isEqualTo(text);
        } catch (ClaimException refused) {
            assertThat(refused).hasMessageContaining("at column");
        }
    }
}
