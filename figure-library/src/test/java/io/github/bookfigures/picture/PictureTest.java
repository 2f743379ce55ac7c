package io.github.bookfigures.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bookfigures.data.InputException;
import io.github.bookfigures.figure.Format;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures made by hand, good ones and others. */
class PictureTest {
    private static final String SVG =
            "<svg xmlns='http://www.w3.org/2000/svg' xmlns:x='http://www.w3.org/1999/xlink'>%s</svg>";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        <script>alert(1)</script>                | <script> in a picture, expected nothing that acts; remove it
        <g onload='alert(1)'/>                   | 'onload' of <g> runs a script, expected nothing that acts; remove it
        <a x:href=' java\tscript:alert(1)'/>     | 'x:href' of <a> runs a script, expected nothing that acts; remove it
        <foreignObject><iframe/></foreignObject> | <iframe> in a picture, expected nothing that acts; remove it
        <image href='photo.png'/>                | <image> shows another file, which pages do not load with a picture; put it into this one
        <image x:href='https://example.org/a'/>  | <image> shows another file, which pages do not load with a picture; put it into this one
        """)
    void vectorGraphicsOnlyShowSomethingAndAreWholeByThemselves(String content, String message) {
        assertThatThrownBy(() -> svg(String.format(SVG, content)))
                .isInstanceOf(InputException.class)
                .hasMessageMatching("a\\.svg:1:\\d+: " + java.util.regex.Pattern.quote(message));
    }

    @Test
    void vectorGraphicsMayUseTheirOwnParts() {
        String own = "<defs><g id='a'/></defs><use x:href='#a'/><image href='data:image/png;base64,AA=='/>"
                + "<a x:href='https://example.org'><text>on</text></a>";
        assertThat(svg(String.format(SVG, own)).format()).isEqualTo("svg");
        assertThat(Picture.of("a.svg", Format.SVG, String.format(SVG, own).getBytes(StandardCharsets.UTF_16))
                        .format())
                .isEqualTo("svg");
    }

    @Test
    void vectorGraphicsAreReadWithoutReadingAnythingElse() {
        assertThatThrownBy(() -> svg("<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                        + String.format(SVG, "<text>&x;</text>")))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("a.svg:1:")
                .hasMessageContaining("External Entity");
        assertThatThrownBy(() -> svg("<svg width='9'/>"))
                .hasMessage(
                        "a.svg:1:17: browsers take this for SVG only with xmlns=\"http://www.w3.org/2000/svg\" in <svg>");
    }

    @Test
    void pixelsAreCountedBeforeTheyAreRead() {
        byte[] head = {
            (byte) 0x89,
            'P',
            'N',
            'G',
            '\r',
            '\n',
            26,
            '\n',
            0,
            0,
            0,
            13,
            'I',
            'H',
            'D',
            'R',
            0,
            0,
            0x40,
            0,
            0,
            0,
            0x40,
            0,
            8,
            2,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            'I',
            'E',
            'N',
            'D'
        };
        assertThatThrownBy(() -> Picture.of("a.png", Format.PNG, head))
                .hasMessage("picture 'a.png' has 16384 by 16384 pixels, expected at most 80 million; make it smaller");
    }

    @Test
    void aPdfEndsAsOneDoes() {
        assertThatThrownBy(
                        () -> Picture.of("a.pdf", Format.PDF, "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)))
                .hasMessage("picture 'a.pdf' is cut off: it does not end as PDF does; save it again");
    }

    private static Picture svg(String content) {
        return Picture.of("a.svg", Format.SVG, content.getBytes(StandardCharsets.UTF_8));
    }
}
