package io.github.bookfigures.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bookfigures.figure.AttentionMask;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Format;
import io.github.bookfigures.figure.Panel;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.TokenStrip;
import io.github.bookfigures.figure.TokenStrip.Row;
import io.github.bookfigures.figure.TokenStrip.Token;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts of the panels that find their places by themselves, at the widths of a column, a page and a large sheet. */
class PartTextsTest {
    /** A text and where it landed. */
    private record Landed(String text, Rectangle2D where) {}

    static Stream<Arguments> panels() {
        return Stream.of(
                Arguments.of("graph", GraphSamples.agent()),
                Arguments.of("clusters", GraphSamples.pipeline()),
                Arguments.of("values", PartSamples.sigmoid().graph()),
                Arguments.of("perceptron", PartSamples.perceptron().diagram()),
                Arguments.of("weights", PartSamples.weighted().diagram()),
                Arguments.of("volumes", PartSamples.alexnet().diagram(4)),
                Arguments.of("aligned tokens", PartSamples.masked()),
                Arguments.of("free tokens", PartSamples.spans()),
                Arguments.of("mask", PartSamples.mask(AttentionMask.causal(8))),
                Arguments.of("attention", PartSamples.weights()),
                Arguments.of("timeline", PartSamples.history()),
                Arguments.of("nesting", PartSamples.nesting()),
                Arguments.of("Venn", PartSamples.venn().diagram()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("panels")
    void textsLandOnTheSheetAndDoNotOverlap(String name, Panel panel) {
        for (double width : new double[] {84 / 25.4, 170 / 25.4, 12}) {
            List<Landed> texts = new ArrayList<>();
            Sheet sheet = sheet(panel, width);
            new FigureRenderer(new Themes(), (text, where) -> texts.add(new Landed(text, where)))
                    .render(Figure.of(panel), sheet, Format.PNG);
            Rectangle2D page = new Rectangle2D.Double(0, 0, sheet.widthInPoints(), sheet.heightInPoints());
            assertThat(texts).hasSizeGreaterThan(3).allMatch(landed -> page.contains(landed.where()));
            for (int i = 0; i < texts.size(); i++) {
                Landed one = texts.get(i);
                assertThat(texts.subList(0, i))
                        .as("%s at %.1f in: %s", name, width, one)
                        .noneMatch(other -> inner(one).intersects(inner(other)));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("panels")
    void theSamePanelGivesTheSameBytes(String name, Panel panel) {
        Sheet sheet = sheet(panel, 6);
        assertThat(new FigureRenderer().render(Figure.of(panel), sheet, Format.SVG))
                .as(name)
                .isEqualTo(new FigureRenderer().render(Figure.of(panel), sheet, Format.SVG));
    }

    @Test
    void alignedTokensBreakIntoLinesOfMuchTheSameLength() {
        List<Token> words = Collections.nCopies(20, "word").stream()
                .map(word -> Token.of(word, Role.MUTED))
                .toList();
        List<Landed> texts = new ArrayList<>();
        new FigureRenderer(new Themes(), (text, where) -> texts.add(new Landed(text, where)))
                .render(
                        Figure.of(TokenStrip.aligned(Row.of("Text", words), Row.of("Input", words))),
                        new Sheet("default", 9, 3, 72, false, "", ""),
                        Format.PNG);
        Map<Double, Long> lines = texts.stream()
                .filter(landed -> landed.text().equals("word"))
                .collect(Collectors.groupingBy(landed -> landed.where().getY(), TreeMap::new, Collectors.counting()));
        assertThat(lines.values()).hasSize(4).containsOnly(10L);
    }

    @Test
    void panelsTooSmallSayWhatToDo() {
        Sheet stamp = new Sheet("default", 1.2, 0.6, 72, false, "", "");
        for (Panel panel :
                List.of(PartSamples.history(), PartSamples.masked(), PartSamples.weights(), PartSamples.nesting())) {
            assertThatThrownBy(() -> new FigureRenderer().render(Figure.of(panel), stamp, Format.PNG))
                    .isInstanceOf(RenderException.class)
                    .hasMessageContaining("; make the figure larger");
        }
    }

    /** As high as the texts of the panel need. */
    private static Sheet sheet(Panel panel, double width) {
        double height = new FigureRenderer().height(Figure.of(panel), "default", width);
        return new Sheet("default", width, height, 72, false, "", "");
    }

    /** Blocks may touch: the room above capitals and below letters belongs to them. */
    private static Rectangle2D inner(Landed landed) {
        Rectangle2D where = landed.where();
        return new Rectangle2D.Double(
                where.getX() + 0.2, where.getY() + 0.5, where.getWidth() - 0.4, where.getHeight() - 1);
    }
}
