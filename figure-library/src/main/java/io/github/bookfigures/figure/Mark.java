package io.github.bookfigures.figure;

/** One layer of a {@link Chart}: something drawn from data in the chart's coordinates. Later layers lie above earlier ones. */
public sealed interface Mark
        permits Line,
                Points,
                Bubbles,
                Bars,
                Boxes,
                Violins,
                ErrorBars,
                Band,
                Histogram,
                HeatMap,
                Contours,
                Regions,
                Arrows,
                Quiver,
                StreamLines,
                Area,
                Rule,
                Span,
                Note,
                Inscription {}
