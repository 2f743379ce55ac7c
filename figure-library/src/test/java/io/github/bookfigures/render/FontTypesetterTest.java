package io.github.bookfigures.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Text;
import java.awt.Color;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FontTypesetterTest {
    private final Typesetter type = new FontTypesetter(Fonts.bundled(), InkListener.NONE);
    private final TextStyle style = new TextStyle(10, TextStyle.Weight.REGULAR, Color.BLACK, TextStyle.Align.LEFT);

    @Test
    void aMissingGlyphIsNamedWithItsCodePointItsTextAndTheRemedy() {
        assertThatThrownBy(() -> type.set(Text.of("the gradient ∇ of L"), style))
                .isInstanceOf(RenderException.class)
                .hasMessage(
                        "the font Source Sans 3 Regular has no glyph for '∇' (U+2207) in the text \"the gradient ∇ of"
                                + " L\"; name a font that has it under 'fonts: fallback:' in the theme, write it as"
                                + " mathematics between dollar signs, or use another character");
    }

    @Test
    void aFormulaThatIsNotLatexIsQuoted() {
        assertThatThrownBy(() -> type.set(Text.of("so $\\nosuch{x}$ it is"), style))
                .isInstanceOf(RenderException.class)
                .hasMessageStartingWith(
                        "the formula $\\nosuch{x}$ in the text \"so \\nosuch{x} it is\" is not LaTeX mathematics: ");
    }

    @Test
    void greekArrowsAndSignsOfArithmeticAreInEveryCut() {
        for (Cut cut : Fonts.bundled().cuts()) {
            assertThat(cut.missing("αβγδθλμσω ΔΣΩ →←↑↓↔ −×·±≤≥≈≠∞ “”‘’–—… éüßñ %‰€"))
                    .isEmpty();
        }
    }

    @Test
    void aTextBreaksOnlyAtLineFeedsWhenNoWidthIsGiven() {
        assertThat(type.set(Text.of("one two three"), style).lineCount()).isEqualTo(1);
        assertThat(type.set(Text.of("one\ntwo\nthree"), style).lineCount()).isEqualTo(3);
    }

    @Test
    void aRaisedExponentIsSmallerThanThatNumberInTheLine() {
        double raised =
                type.set(Text.of("{0}", Amount.scientific(1e-7, 1)), style).width();
        double inLine = type.set(Text.of("1×10−7"), style).width();
        assertThat(raised).isLessThan(inLine).isGreaterThan(inLine * 0.7);
    }

    @Test
    void aFormulaStandsOnTheBaseLineAndMakesItsLineHigher() {
        TextBlock plain = type.set(Text.of("x"), style);
        TextBlock fraction = type.set(Text.of("x $\\dfrac{a}{b}$"), style);
        assertThat(fraction.ascent()).isGreaterThan(plain.ascent());
        assertThat(fraction.height()).isGreaterThan(plain.height());
    }

    @Test
    void centredLinesAreBalanced() {
        Text text = Text.of("a title that is just a little too long for one line");
        double whole = type.set(text, style).width();
        TextBlock block = type.set(text, style.aligned(TextStyle.Align.CENTRE), whole * 0.95);
        assertThat(block.lineCount()).isEqualTo(2);
        assertThat(block.width()).isLessThan(whole * 0.6);
    }

    @Test
    void widthsGrowInProportionToTheSize() {
        Text text = Text.of("AVATAR To Wo");
        assertThat(type.set(text, style.sized(30)).width())
                .isCloseTo(3 * type.set(text, style).width(), within(1e-4));
    }

    @Property(tries = 60)
    void noLineIsWiderThanAllowedWhenEveryWordFits(@ForAll @IntRange(min = 60, max = 400) int width) {
        Text text = Text.of("Words of $x^2$ many lengths, well-known and/or hyphenated, fill the lines 3.2×10⁻⁷ times");
        assertThat(type.set(text, style, width).width()).isLessThanOrEqualTo(width + 0.02);
    }
}
