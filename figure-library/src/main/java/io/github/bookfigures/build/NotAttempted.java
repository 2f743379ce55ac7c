package io.github.bookfigures.build;

/**
 * A figure that was asked for and not begun, because of another one.
 *
 * @param id the figure
 * @param because why, as the end of a sentence: "not attempted because …"
 */
public record NotAttempted(String id, String because) {
    static NotAttempted sharing(String id, FigureFailure experiment) {
        return new NotAttempted(id, "its experiment failed, see '" + experiment.id() + "'");
    }

    static NotAttempted after(String id, FigureFailure first) {
        return new NotAttempted(id, "'" + first.id() + "' failed before and figure.failFast is set");
    }
}
