package io.github.bookfigures.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTest {
    private static final Position PLACE = new Position("f.yaml", 1, 2);
    private static final Value TEXT = new Value.Text("abc", PLACE);

    @Test
    void a_value_of_the_right_kind_is_given() {
        assertThat(TEXT.asText()).isEqualTo(Reading.valid("abc"));
        assertThat(number("0.5").asDouble()).isEqualTo(Reading.valid(0.5));
        assertThat(new Value.Truth(true, PLACE).asBoolean()).isEqualTo(Reading.valid(true));
        assertThat(new Value.Sequence(List.of(TEXT), PLACE).asList()).isEqualTo(Reading.valid(List.of(TEXT)));
        Value.Mapping mapping = new Value.Mapping(List.of(), PLACE);
        assertThat(mapping.asMapping()).isEqualTo(Reading.valid(mapping));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "3.0", "3e0", "30e-1"})
    void a_whole_number_may_be_written_with_a_point(String written) {
        assertThat(number(written).asInt()).isEqualTo(Reading.valid(3));
        assertThat(number(written).asLong()).isEqualTo(Reading.valid(3L));
    }

    @Test
    void a_value_of_the_wrong_kind_is_a_problem_that_names_both() {
        assertThat(problem(TEXT.asDouble())).isEqualTo("f.yaml:1:2: expected a number, found text \"abc\".");
        assertThat(problem(TEXT.asBoolean())).isEqualTo("f.yaml:1:2: expected true or false, found text \"abc\".");
        assertThat(problem(TEXT.asList())).isEqualTo("f.yaml:1:2: expected a list, found text \"abc\".");
        assertThat(problem(TEXT.asMapping()))
                .isEqualTo("f.yaml:1:2: expected a mapping (lines of 'key: value'), found text \"abc\".");
        assertThat(problem(number("3").asText()))
                .isEqualTo("f.yaml:1:2: expected text, found number 3. Put it in quotes to make it text.");
        assertThat(problem(new Value.Nothing(PLACE).asText())).isEqualTo("f.yaml:1:2: expected text, found nothing.");
        assertThat(problem(number("3.5").asInt()))
                .isEqualTo("f.yaml:1:2: expected a whole number from -2147483648 to 2147483647, found number 3.5.");
        assertThat(problem(number("2147483648").asInt()))
                .isEqualTo("f.yaml:1:2: expected a whole number from -2147483648 to 2147483647, found number"
                        + " 2147483648.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e300", "1e-2000000000", "9223372036854775808", "0.1"})
    void what_does_not_fit_64_bits_is_no_whole_number(String written) {
        assertThat(problem(number(written).asLong()))
                .isEqualTo("f.yaml:1:2: expected a whole number from -9223372036854775808 to 9223372036854775807,"
                        + " found number " + written + ".");
    }

    private static Value number(String written) {
        return new Value.Numeral(new BigDecimal(written), written, PLACE);
    }

    private static String problem(Reading<?> reading) {
        return Stream.of(reading)
                .map(Reading.Invalid.class::cast)
                .map(invalid -> invalid.problems().get(0).toString())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_file_that_cannot_be_read() {
        assertThat(YamlMessages.unreadable("figures.yaml", "AccessDeniedException"))
                .hasToString("figures.yaml: cannot be read (AccessDeniedException). Check the file's permissions.");
    }
}
