package io.github.bookfigures.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> KNOWN = List.of("width", "height", "theme", "seed");

    @Test
    void a_slip_finds_the_word_that_was_meant() {
        assertThat(Nearest.word("widht", KNOWN)).contains("width");
        assertThat(Nearest.word("WIDTH", KNOWN)).contains("width");
        assertThat(Nearest.word("heigt", KNOWN)).contains("height");
        assertThat(Nearest.word("seeds", KNOWN)).contains("seed");
    }

    @Test
    void another_word_finds_none() {
        assertThat(Nearest.word("colour", KNOWN)).isEmpty();
        assertThat(Nearest.word("", KNOWN)).isEmpty();
        assertThat(Nearest.word("width", List.of())).isEmpty();
    }

    @Test
    void of_equally_near_words_the_alphabetically_first_is_meant() {
        assertThat(Nearest.word("cat", List.of("rat", "bat"))).contains("bat");
    }

    @Test
    void an_edit_is_a_letter_put_in_left_out_replaced_or_swapped() {
        assertThat(Nearest.distance("abc", "abxc")).isEqualTo(1);
        assertThat(Nearest.distance("abc", "ac")).isEqualTo(1);
        assertThat(Nearest.distance("abc", "abd")).isEqualTo(1);
        assertThat(Nearest.distance("abc", "acb")).isEqualTo(1);
        assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
    }

    @Property
    void distance_is_symmetric_and_no_longer_than_the_longer_word(
            @ForAll @AlphaChars @StringLength(max = 12) String a,
            @ForAll @AlphaChars @StringLength(max = 12) String b) {
        assertThat(Nearest.distance(a, b))
                .isEqualTo(Nearest.distance(b, a))
                .isBetween(Math.abs(a.length() - b.length()), Math.max(a.length(), b.length()));
    }
}
