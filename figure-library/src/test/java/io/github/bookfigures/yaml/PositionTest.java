package io.github.bookfigures.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class PositionTest {

    @Test
    void a_position_prints_as_editors_understand_it() {
        assertThat(new Position("src/figures/figures.yaml", 12, 7)).hasToString("src/figures/figures.yaml:12:7");
        assertThat(Position.whole("src/figures/figures.yaml")).hasToString("src/figures/figures.yaml");
    }

    @Test
    void there_is_no_line_without_column() {
        assertThatThrownBy(() -> new Position("f", 3, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no such place: line 3, column 0");
    }

    @Property
    void problems_come_sorted_by_file_then_line_then_column(@ForAll("problemLists") @NotEmpty List<Problem> problems) {
        List<Problem> sorted = new Reading.Invalid<String>(problems).problems();
        assertThat(sorted).containsExactlyInAnyOrderElementsOf(problems);
        for (int i = 1; i < sorted.size(); i++) {
            Position before = sorted.get(i - 1).position();
            Position after = sorted.get(i).position();
            int files = before.file().compareTo(after.file());
            assertThat(files).isLessThanOrEqualTo(0);
            if (files == 0) {
                assertThat(before.line()).isLessThanOrEqualTo(after.line());
            }
            if (files == 0 && before.line() == after.line()) {
                assertThat(before.column()).isLessThanOrEqualTo(after.column());
            }
        }
    }

    @Provide
    Arbitrary<List<Problem>> problemLists() {
        Arbitrary<Position> positions = Combinators.combine(
                        Arbitraries.of("a.yaml", "b.yaml", "c/d.yaml"),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(1, 5))
                .as(Position::new);
        return Combinators.combine(positions, Arbitraries.of("x", "y"))
                .as((position, what) -> new Problem(position, what, ""))
                .list();
    }
}
