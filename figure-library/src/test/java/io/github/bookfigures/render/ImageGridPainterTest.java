package io.github.bookfigures.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.ImageGrid;
import io.github.bookfigures.figure.ImageGrid.Picture;
import io.github.bookfigures.figure.Text;
import java.awt.geom.Rectangle2D;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImageGridPainterTest {
    private static final Sheet SHEET = new Sheet("default", 4, 3, 100, false, "", "");

    private static Rectangle2D place(DrawnFigure drawn, String text) {
        return drawn.texts().stream()
                .filter(t -> t.words().equals(text))
                .findFirst()
                .orElseThrow()
                .bounds();
    }

    @Test
    void captionsStandUnderTheirPicturesInRowsAndColumns() {
        List<Picture> pictures = List.of(picture("a"), picture("b"), picture("c"), picture("d"));
        DrawnFigure drawn =
                new FigureRenderer().record(Figure.of(ImageGrid.of(2, ColourScale.grey(0, 1), pictures)), SHEET);

        assertThat(place(drawn, "a").getCenterX()).isLessThan(place(drawn, "b").getCenterX());
        assertThat(place(drawn, "a").getMaxY()).isLessThan(place(drawn, "c").getMinY());
        assertThat(place(drawn, "b").getCenterX())
                .isCloseTo(place(drawn, "d").getCenterX(), org.assertj.core.api.Assertions.within(1.0));
    }

    @Test
    void namesOfRowsStandLeftAndThoseOfColumnsAbove() {
        ImageGrid grid = ImageGrid.of(1, ColourScale.sequential(0, 1, Text.of("activation")), List.of(picture("under")))
                .columnNames(List.of(Text.of("column")))
                .rowNames(List.of(Text.of("row")));
        DrawnFigure drawn = new FigureRenderer().record(Figure.of(grid), SHEET);

        assertThat(place(drawn, "row").getMaxX())
                .isLessThan(place(drawn, "under").getMinX());
        assertThat(place(drawn, "column").getMaxY())
                .isLessThan(place(drawn, "under").getMinY());
        assertThat(place(drawn, "activation").getMinX())
                .isGreaterThan(place(drawn, "under").getMaxX());
    }

    @Test
    void tooManyPicturesAreRefused() {
        ImageGrid grid = ImageGrid.of(60, ColourScale.grey(0, 1), Collections.nCopies(60, picture("")));

        assertThatThrownBy(() -> new FigureRenderer().record(Figure.of(grid), SHEET))
                .isInstanceOf(RenderException.class)
                .hasMessageMatching("no room for a grid of 1 by 60 pictures on \\d+ by \\d+ points; make the figure"
                        + " larger, the captions shorter or the pictures fewer");
    }

    @Test
    void picturesOfAGridAreOfEqualForm() {
        assertThatThrownBy(() ->
                        ImageGrid.of(2, ColourScale.grey(0, 1), List.of(picture("a"), Picture.of(new double[3][2]))))
                .hasMessage("the pictures of a grid are of equal form; the first has 4 rows of 4 cells");
        assertThatThrownBy(() -> ImageGrid.of(2, ColourScale.grey(0, 1), List.of(picture("a")))
                        .rowNames(List.of(Text.of("a"), Text.of("b"))))
                .hasMessage("a grid of 1 rows and 2 columns needs as many names, not 2 and 0");
    }

    private static Picture picture(String caption) {
        return Picture.of(new double[4][4]).captioned(caption);
    }
}
