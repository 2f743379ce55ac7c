package io.github.bookfigures.gallery.diagrams;

import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.TokenStrip;
import io.github.bookfigures.figure.TokenStrip.Row;
import io.github.bookfigures.figure.TokenStrip.Token;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.generator.Generator;
import java.util.ArrayList;
import java.util.List;

/** Tokens of the same place stand below each other; rows break together. */
@Generator(name = "gallery-tokens", summary = "Aligned rows of tokens.")
public final class TokensExample extends Example {
    @Override
    public Figure draw() {
        String[] words = "The cat sat on the mat because it was tired".split(" ");
        List<Token> original = new ArrayList<>();
        List<Token> input = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            original.add(Token.of(words[i], Role.MUTED).beneath("{0}", i));
            boolean masked = i == 2 || i == 9;
            input.add(masked ? Token.of("[MASK]", Role.series(0)).strong() : Token.of(words[i], Role.MUTED));
        }
        return Figure.of(TokenStrip.aligned(Row.of("Original", original), Row.of("Input", input)));
    }
}
