package io.github.bookfigures.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Format;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Text;
import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontsTest {
    /** Where Debian's package fonts-noto-cjk puts it: an OpenType collection with PostScript outlines. */
    private static final Path NOTO = Path.of("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc");

    private static final TextStyle STYLE =
            new TextStyle(12, TextStyle.Weight.REGULAR, Color.BLACK, TextStyle.Align.LEFT);

    @TempDir
    Path folder;

    @Test
    void aCharacterTheFamilyDoesNotHaveComesFromTheNextThatHasIt() {
        Fonts serif = Fonts.load(List.of(FontFamily.SOURCE_SERIF, FontFamily.SOURCE_SANS));
        assertThat(serif.cut(TextStyle.Weight.REGULAR, 'a').orElseThrow().name())
                .isEqualTo("Source Serif 4 Regular");
        assertThat(serif.cut(TextStyle.Weight.STRONG, '↔').orElseThrow().name()).isEqualTo("Source Sans 3 SemiBold");
        assertThat(serif.cut(TextStyle.Weight.REGULAR, '∇')).isEmpty();
    }

    @Test
    void everyCharacterOfFiguresIsInTheSerifThemeToo() {
        Fonts fonts = Fonts.load(new Themes().named("print-serif").fonts());
        "αβγδθλμσω ΔΣΩ →←↑↓↔ −×·±≤≥≈≠∞ “”‘’–—… éüßñ %‰€".codePoints().forEach(c -> {
            for (TextStyle.Weight weight : TextStyle.Weight.values()) {
                assertThat(fonts.cut(weight, c)).as(Character.toString(c)).isPresent();
            }
        });
    }

    @Test
    void aPdfCarriesTheTextOfBothFamilies() throws IOException {
        byte[] pdf = render("print-serif", "left ↔ right", Format.PDF);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("left ↔ right");
        }
    }

    @Test
    void withoutAFontForItAChineseTitleNamesTheGlyphAndTheRemedy() {
        assertThatThrownBy(() -> render("default", "梯度 flow", Format.SVG))
                .isInstanceOf(RenderException.class)
                .hasMessage(
                        "the font Source Sans 3 SemiBold has no glyph for '梯' (U+68AF) in the text \"梯度 flow\"; name"
                                + " a font that has it under 'fonts: fallback:' in the theme, write it as mathematics between"
                                + " dollar signs, or use another character");
    }

    @Test
    void withNotoInTheThemeChineseIsDrawnInEveryFormat() throws IOException {
        assumeTrue(Files.exists(NOTO), "needs the package fonts-noto-cjk");
        Files.writeString(folder.resolve("book.yaml"), "fonts: {fallback: [{file: \"" + NOTO + "\", index: 2}]}\n");
        String theme = folder.resolve("book.yaml").toString();
        Theme read = new Themes(folder).named(theme);
        Cut noto = Fonts.load(read.fonts()).cut(TextStyle.Weight.REGULAR, '梯').orElseThrow();
        assertThat(noto.name()).startsWith("Noto Sans CJK SC");
        assertThat(noto.embeddable()).isFalse();
        assertThat(new String(render(theme, "梯度 flow", Format.SVG), StandardCharsets.UTF_8))
                .isNotEqualTo(new String(render(theme, "度梯 flow", Format.SVG), StandardCharsets.UTF_8));
        assertThat(render(theme, "梯度 flow", Format.PNG)).isNotEmpty();
        try (PDDocument document = Loader.loadPDF(render(theme, "梯度 flow", Format.PDF))) {
            // Latin letters are text; PostScript outlines cannot be embedded, so the ideographs are drawn.
            assertThat(new PDFTextStripper().getText(document)).contains("flow").doesNotContain("梯");
        }
    }

    @Test
    void aLineEndsBetweenIdeographsAndTheyAreAsWideAsHigh() {
        assumeTrue(Files.exists(NOTO), "needs the package fonts-noto-cjk");
        FontFile noto = FontFile.of(NOTO, 2);
        Fonts fonts = Fonts.load(List.of(FontFamily.SOURCE_SANS, new FontFamily(noto, noto, noto)));
        Typesetter type = new FontTypesetter(fonts, InkListener.NONE);
        Text text = Text.of("残差网络的梯度 stays 近于一");
        assertThat(type.set(Text.of("残差网络"), STYLE).width())
                .isEqualTo(4 * 12, org.assertj.core.api.Assertions.within(0.1));
        TextBlock block = type.set(text, STYLE, 60);
        assertThat(block.lineCount()).isEqualTo(3);
        assertThat(block.width()).isLessThanOrEqualTo(60.02);
    }

    @Test
    void noLineEndsBetweenANumberAndItsMeasureWord() {
        assumeTrue(Files.exists(NOTO), "needs the package fonts-noto-cjk");
        FontFile noto = FontFile.of(NOTO, 2);
        Fonts fonts = Fonts.load(List.of(FontFamily.SOURCE_SANS, new FontFamily(noto, noto, noto)));
        Typesetter type = new FontTypesetter(fonts, InkListener.NONE);
        double number = type.set(Text.of("{0} 步", 50), STYLE).width();
        assertThat(number).isGreaterThan(type.set(Text.of("50步"), STYLE).width());
        TextBlock narrow = type.set(Text.of("前 {0} 步", 50), STYLE, 20);
        assertThat(narrow.lineCount()).isEqualTo(2);
        assertThat(narrow.width()).isEqualTo(number, org.assertj.core.api.Assertions.within(0.1));
    }

    private static byte[] render(String theme, String title, Format format) {
        Figure figure = Figure.of(Chart.of(
                        Axis.linear("x"),
                        Axis.linear("y"),
                        Line.of(new double[] {0, 1}, new double[] {0, 1}, Role.PLAIN)))
                .titled(title);
        return new FigureRenderer().render(figure, new Sheet(theme, 6, 4, 72, false, "", ""), format);
    }
}
