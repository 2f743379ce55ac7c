package io.github.bookfigures.gallery.visual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineDifferenceTest {
    @Test
    void equalLinesAreLeftOut() {
        assertThat(LineDifference.of(List.of("a", "b", "c", "d"), List.of("a", "x", "c", "d", "e")))
                .containsExactly("-b", "+x", "+e");
    }

    @Test
    void nothingDiffersFromItself() {
        assertThat(LineDifference.of(List.of("a", "b"), List.of("a", "b"))).isEmpty();
    }
}
