package io.github.bookfigures.build;

/** When a build starts how many children. */
enum Staffing {
    /** Another one when what is to be done makes up for its start. */
    AS_WORTHWHILE,
    /** As many as there may be: for those who want to see that their number does not matter. */
    ALL_AT_ONCE
}
