package io.github.bookfigures.gallery.panels;

import io.github.bookfigures.figure.Cards;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.generator.Generator;
import java.util.List;
import java.util.Optional;

/** Blocks of text in frames, with drawn signs before their headings. */
@Generator(name = "gallery-cards", summary = "Blocks of text with a sign.")
public final class CardsExample extends Example {
    @Override
    public Figure draw() {
        return Figure.of(new Cards(
                Text.NONE,
                List.of(
                        List.of(
                                card("Underfitting", Shape.Sign.SNOWFLAKE, Role.BIAS, "Both errors are high."),
                                card("Overfitting", Shape.Sign.FLAME, Role.VARIANCE, "Only one error is low.")),
                        List.of(card(
                                "Remedy",
                                Shape.Sign.BULB,
                                Role.INSIGHT,
                                "More data helps against the second only.")))));
    }

    private static Cards.Card card(String heading, Shape.Sign sign, Role role, String line) {
        return new Cards.Card(Text.of(heading), Optional.of(sign), List.of(Text.of(line)), role);
    }
}
