package io.github.bookfigures.figure;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bookfigures.figure.TokenStrip.Bracket;
import io.github.bookfigures.figure.TokenStrip.Row;
import io.github.bookfigures.figure.TokenStrip.Token;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenStripTest {
    private static final Token A = Token.of("a", Role.INK);

    @Test
    void alignedRowsOfDifferentLengthsAreRefused() {
        assertThatThrownBy(() -> TokenStrip.aligned(Row.of("", List.of(A)), Row.of("", List.of(A, A))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a token strip needs rows with tokens, equally many in each when aligned");
    }

    @Test
    void bracketsThatOverlapAreRefused() {
        assertThatThrownBy(() -> Row.of("", List.of(A, A, A))
                        .bracketed(new Bracket(0, 1, Text.NONE, Role.INK), new Bracket(1, 2, Text.NONE, Role.INK)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the bracket from token 1 to 2 leaves the row of 3 tokens or begins before another ends");
    }
}
