package io.github.bookfigures.gallery.visual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SvgNormalFormTest {
    @Test
    void theWayOfWritingDoesNotMatter() {
        assertThat(form("<g><rect x='1.001' fill='red'  y='2'/></g>"))
                .isEqualTo(form("<g>\n  <rect y=\"2\" fill=\"red\" x=\"1.0000\"></rect>\n</g>"))
                .containsExactly("svg", " g", "  rect fill=\"red\" x=\"1\" y=\"2\"");
    }

    @Test
    void aMovedElementAnotherColourAndALostElementAreSeen() {
        List<String> one = form("<rect x='1' fill='#00835F'/><rect x='2'/>");

        assertThat(form("<rect x='1.01' fill='#00835F'/><rect x='2'/>")).isNotEqualTo(one);
        assertThat(form("<rect x='1' fill='#00835E'/><rect x='2'/>")).isNotEqualTo(one);
        assertThat(form("<rect x='1' fill='#00835F'/>")).isNotEqualTo(one);
    }

    @Test
    void textsAreKept() {
        assertThat(form("<text x='0.5'>Learning\n rate</text>"))
                .containsExactly("svg", " text x=\"0.5\"", "  \"Learning rate\"");
    }

    @Test
    void ofAnEmbeddedFileOnlyItsTypeIsKept() {
        assertThat(form("<image href='data:image/png;base64,iVBORw0KGgo=' width='4'/>"))
                .contains(" image href=\"data:image/png\" width=\"4\"");
        assertThat(form("<style>@font-face { src: url(data:font/ttf;base64,AAEAAAA) }</style>"))
                .contains("  \"@font-face { src: url(data:font/ttf) }\"");
    }

    @Test
    void relativeAndAbsolutePathsAreTheSame() {
        assertThat(path("M1 2h3v4l-3-1q1 1 2 0z"))
                .isEqualTo(path("M 1,2 L 4,2 L 4,6 L 1,5 Q 2,6 3,5 Z"))
                .isEqualTo("M1 2 L4 2 L4 6 L1 5 Q2 6 3 5 Z");
    }

    @Test
    void furtherPointsOfAMoveAreLinesAndNumbersNeedNoSpace() {
        assertThat(path("m1.5.5 1 1-.5-.5")).isEqualTo("M1.5 0.5 L2.5 1.5 L2 1");
    }

    @Test
    void linesThatNobodySeesDoNotCount() {
        assertThat(path("M1 1 L1.01 1 L2 1 Z")).isEqualTo("M1 1 L2 1 Z");
    }

    @Test
    void ofALongPathCountsBoxAndMeanAreKept() {
        String zigzag = "M0 0" + " l10 5 l10 -5".repeat(10) + " Z";

        assertThat(path(zigzag)).isEqualTo("20L 1M 1Z in 0 0 200 5 round 100 2.4");
        assertThat(path(zigzag.replaceFirst("l10 5", "l10 9"))).isNotEqualTo(path(zigzag));
    }

    @Test
    void whatIsNoSvgIsRefused() {
        assertThatThrownBy(() -> SvgNormalForm.of("<svg>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("not a well-formed SVG file: ");
    }

    private static List<String> form(String content) {
        return SvgNormalForm.of(("<svg>" + content + "</svg>").getBytes(StandardCharsets.UTF_8));
    }

    private static String path(String data) {
        return SvgPathForm.of(data);
    }
}
