package io.github.bookfigures.chart;

/** In which order rows are shown. */
public enum RowOrder {
    /** As they stand in the file. */
    AS_GIVEN,
    /** The smallest first. */
    ASCENDING,
    /** The largest first. */
    DESCENDING
}
