package io.github.bookfigures.gallery.formats;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Band;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Corner;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Inscription;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.gallery.Series;
import io.github.bookfigures.generator.Generator;

/** A curve, a band and a formula: what every kind of file has to carry. */
@Generator(name = "gallery-bell", summary = "A curve with a filled centre, for every kind of file.")
public final class BellExample extends Example {
    @Override
    public Figure draw() {
        double[] x = Series.range(-3.5, 3.5, 141);
        double[] centre = Series.range(-1, 1, 41);
        return Figure.of(Chart.of(
                Axis.linear("z"),
                Axis.linear("Density").range(0, 0.45),
                Band.of(centre, new double[41], Series.of(centre, BellExample::density), Role.INSIGHT),
                Line.of(x, Series.of(x, BellExample::density), Role.FUNCTION),
                Inscription.of(Corner.TOP_LEFT, Text.maths("\\frac{1}{\\sqrt{2\\pi}}\\,e^{-z^2/2}"))));
    }

    private static double density(double z) {
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }
}
