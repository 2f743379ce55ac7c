package io.github.bookfigures.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Format;
import io.github.bookfigures.figure.HtmlShape;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.SvgText;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A file that is described once it is finished has the bytes of one that was drawn with its description. */
class FileDescriptionTest {
    private static final Figure CURVE = Figure.of(Chart.of(
                    Axis.linear("Step"),
                    Axis.linear("Loss"),
                    Line.of(new double[] {0, 1, 2}, new double[] {3, 1, 2}, Role.PLAIN))
            .titled("Its own title"));

    private final FigureRenderer renderer = new FigureRenderer();

    private record Look(Format format, SvgText svgText, HtmlShape htmlShape) {}

    static Stream<Arguments> files() {
        List<Look> looks = List.of(
                new Look(Format.PNG, SvgText.OUTLINES, HtmlShape.PAGE),
                new Look(Format.SVG, SvgText.OUTLINES, HtmlShape.PAGE),
                new Look(Format.SVG, SvgText.TEXT, HtmlShape.PAGE),
                new Look(Format.PDF, SvgText.OUTLINES, HtmlShape.PAGE),
                new Look(Format.EPS, SvgText.OUTLINES, HtmlShape.PAGE),
                new Look(Format.HTML, SvgText.OUTLINES, HtmlShape.PAGE),
                new Look(Format.HTML, SvgText.OUTLINES, HtmlShape.FRAGMENT));
        List<FileDescription> descriptions = List.of(
                new FileDescription("loss", "A caption & <more> of \"it\"", "Über (alles) \\ 損失"),
                new FileDescription("loss", "Перевод", ""),
                new FileDescription("loss", "", "It falls."),
                new FileDescription("loss", "", ""));
        return looks.stream().flatMap(look -> descriptions.stream().map(about -> Arguments.of(look, about)));
    }

    private byte[] drawn(Look look, String title, String description) {
        Sheet sheet =
                new Sheet("default", 4, 3, 72, false, title, description, "loss", look.svgText(), look.htmlShape());
        return renderer.render(CURVE, sheet, look.format());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("files")
    void describedAfterwardsItIsTheSame(Look look, FileDescription about) {
        String own = CURVE.title().plain();
        byte[] expected = drawn(look, about.title().isEmpty() ? own : about.title(), about.description());
        assertThat(about.in(look.format(), drawn(look, own, ""))).isEqualTo(expected);
    }

    @Test
    void aPdfDescribedAgainIsReadWithTheLastDescription() throws Exception {
        Look pdf = new Look(Format.PDF, SvgText.OUTLINES, HtmlShape.PAGE);
        byte[] once = new FileDescription("loss", "First", "one").in(Format.PDF, drawn(pdf, "own", ""));
        byte[] again = new FileDescription("loss", "Второй 損失", "two").in(Format.PDF, once);
        try (PDDocument document = Loader.loadPDF(again)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Второй 損失");
            assertThat(document.getDocumentInformation().getSubject()).isEqualTo("two");
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
        assertThat(again)
                .isEqualTo(new FileDescription("loss", "Второй 損失", "two").in(Format.PDF, drawn(pdf, "own", "")));
    }
}
