package io.github.bookfigures.figure;

/** One part of a figure. */
public sealed interface Panel
        permits Chart,
                Surface,
                ImageGrid,
                Diagram,
                Table,
                Cards,
                Graph,
                TokenStrip,
                AttentionMask,
                Timeline,
                NestedSets {
    /** What stands above it, without the panel letter. */
    Text title();
}
