package io.github.bookfigures.gallery.diagrams;

import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.figure.TokenStrip;
import io.github.bookfigures.figure.TokenStrip.Bracket;
import io.github.bookfigures.figure.TokenStrip.Row;
import io.github.bookfigures.figure.TokenStrip.Token;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.generator.Generator;
import java.util.Arrays;
import java.util.List;

/** Brackets hold several tokens together. */
@Generator(name = "gallery-brackets", summary = "Rows of tokens of different lengths, with brackets.")
public final class BracketsExample extends Example {
    @Override
    public Figure draw() {
        Role gap = Role.series(0);
        return Figure.of(TokenStrip.free(
                Row.of("Text", words("Thank you for inviting me last week"))
                        .bracketed(new Bracket(2, 3, Text.of("first"), gap), new Bracket(5, 5, Text.of("second"), gap)),
                Row.of("Input", words("Thank you <X> me <Y> week"))));
    }

    private static List<Token> words(String text) {
        return Arrays.stream(text.split(" "))
                .map(word ->
                        word.startsWith("<") ? Token.of(word, Role.series(0)).strong() : Token.of(word, Role.MUTED))
                .toList();
    }
}
