package io.github.bookfigures.gallery.matrices;

import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.ImageGrid;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.gallery.Series;
import io.github.bookfigures.generator.Generator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Row and column names, captions, and a frame round what is wrong. */
@Generator(name = "gallery-image-grid", summary = "Small pictures in one scale of colours.")
public final class ImageGridExample extends Example {
    @Override
    public Figure draw() {
        List<ImageGrid.Picture> pictures = new ArrayList<>();
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 5; column++) {
                double shift = (column - 2) * 0.15;
                int kind = row;
                double[][] cells =
                        Series.grid(Series.range(-1, 1, 14), Series.range(1, -1, 14), (x, y) -> switch (kind) {
                            case 0 -> Math.max(0, 1 - 4 * Math.abs(Math.hypot(x - shift, y) - 0.6));
                            case 1 -> Math.max(0, 1 - 4 * Math.abs(x - shift - y * 0.4));
                            default -> Math.max(Math.abs(x - shift), Math.abs(y)) < 0.5 ? 1 : 0;
                        });
                ImageGrid.Picture picture = ImageGrid.Picture.of(cells);
                pictures.add(row == 1 && column == 4 ? picture.framed(Role.BAD) : picture);
            }
        }
        return Figure.of(ImageGrid.of(5, ColourScale.sequential(0, 1, Text.of("activation")), pictures)
                .rowNames(Stream.of("rings", "strokes", "squares").map(Text::of).toList())
                .columnNames(Stream.of("−2", "−1", "0", "1", "2").map(Text::of).toList()));
    }
}
