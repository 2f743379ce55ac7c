package io.github.bookfigures.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.bookfigures.figure.Animation;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Format;
import io.github.bookfigures.figure.HtmlShape;
import io.github.bookfigures.figure.Panel;
import io.github.bookfigures.figure.SvgText;
import io.github.bookfigures.render.FigureRenderer;
import io.github.bookfigures.render.Sheet;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of a figure and the numbers in it.
 *
 * @param text the whole page
 * @param data what its graphs are drawn from
 */
record Page(String text, JsonNode data) {
    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/json\"[^>]*>(.*?)</script>", Pattern.DOTALL);

    static Page of(Panel panel) {
        return of(Figure.of(panel));
    }

    static Page of(Figure figure) {
        return of(figure, "sample", HtmlShape.PAGE);
    }

    /** A page on which a reader can go through frames. */
    static Page of(Figure still, Animation animation) {
        return read(new FigureRenderer().render(still, animation, sheet(still, "sample", HtmlShape.PAGE), Format.HTML));
    }

    static Page of(Figure figure, String id, HtmlShape shape) {
        return read(new FigureRenderer().render(figure, sheet(figure, id, shape), Format.HTML));
    }

    private static Sheet sheet(Figure figure, String id, HtmlShape shape) {
        return new Sheet(
                "default",
                figure.width(),
                figure.height(),
                100,
                false,
                figure.title().plain(),
                "What <it> shows",
                id,
                SvgText.OUTLINES,
                shape);
    }

    private static Page read(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        Matcher data = DATA.matcher(text);
        if (!data.find()) {
            throw new AssertionError("the page holds no numbers");
        }
        try {
            return new Page(text, JsonMapper.builder().build().readTree(data.group(1)));
        } catch (JsonProcessingException e) {
            throw new AssertionError("the numbers of the page cannot be read", e);
        }
    }

    /** Traces of the first graph. */
    JsonNode traces() {
        return data.at("/graphs/0/data");
    }

    JsonNode layout() {
        return data.at("/graphs/0/layout");
    }
}
