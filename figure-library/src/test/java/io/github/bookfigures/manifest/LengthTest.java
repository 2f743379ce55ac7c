package io.github.bookfigures.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LengthTest {

    @ParameterizedTest
    @CsvSource({
        "12 in, 12",
        "12, 12",
        "4.5in, 4.5",
        "30 cm, 11.8110236",
        "25.4 mm, 1",
        "72 pt, 1",
        ".5, .5",
        "40 in, 40",
        "12.7 mm, .5",
        "1.27 cm, .5",
        "36 pt, .5",
        "1016 mm, 40",
        "101.6 cm, 40",
        "2880 pt, 40",
        "480 px, 5",
        "48px, .5"
    })
    void a_length_is_a_number_and_a_unit(String written, double inches) {
        assertThat(Length.parse(written).orElseThrow().toInches()).isEqualTo(inches, within(1e-7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "in", "0", "-1", "0.4", "41", "1017 mm", "12 inch", "1e1", "NaN", " 12", "12 ", "1,5", "12\n"
            })
    void anything_else_is_none(String written) {
        assertThat(Length.parse(written)).isEmpty();
    }

    @Test
    void no_length_is_out_of_bounds() {
        assertThatThrownBy(() -> new Length(Double.NaN, Length.Unit.CM))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a figure's length: NaN cm");
    }

    @Property
    void what_is_printed_is_read_again(
            @ForAll @DoubleRange(min = 0.5, max = 40) double inches, @ForAll Length.Unit unit) {
        Length length = switch (unit) {
            case IN -> new Length(inches, unit);
            case MM -> new Length(Math.min(1016, Math.max(12.7, inches * 25.4)), unit);
            case CM -> new Length(Math.min(101.6, Math.max(1.27, inches * 2.54)), unit);
            case PT -> new Length(inches * 72, unit);
            case PX -> new Length(inches * 96, unit);
        };
        assertThat(Length.parse(length.toString())).contains(length);
        assertThat(length.toInches()).isEqualTo(inches, within(1e-9));
    }
}
