package io.github.bookfigures.render;

import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws the samples into a folder, to be looked at. */
final class Look {
    private Look() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures.put("diagram", Samples.diagram());
        figures.put("cards", Samples.cards());
        figures.put("table", Samples.table());
        figures.put("several", Samples.several());
        figures.put("charts", Samples.charts());
        figures.put("mixed", Samples.mixed());
        for (Map.Entry<String, Figure> figure : figures.entrySet()) {
            for (Format format : List.of(Format.PNG, Format.SVG, Format.PDF)) {
                long start = System.nanoTime();
                byte[] bytes = new FigureRenderer().render(figure.getValue(), Samples.sheet(figure.getValue()), format);
                Files.write(folder.resolve(figure.getKey() + "." + format.word()), bytes);
                System.out.printf(
                        "%s.%s %d KB %d ms%n",
                        figure.getKey(), format.word(), bytes.length / 1024, (System.nanoTime() - start) / 1_000_000);
            }
        }
    }
}
