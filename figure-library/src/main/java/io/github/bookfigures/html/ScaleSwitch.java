package io.github.bookfigures.html;

/**
 * An axis that has a second scale.
 *
 * @param axis its name in the layout of the graph: {@code xaxis} or {@code yaxis}
 * @param log whether it is logarithmic at first
 */
record ScaleSwitch(String axis, boolean log) {
    /** What its button says. */
    String word() {
        return "log " + axis.charAt(0);
    }
}
