package io.github.bookfigures.worker;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.bookfigures.figure.Format;
import io.github.bookfigures.generator.Check;
import io.github.bookfigures.lint.Finding;
import java.util.List;
import java.util.SortedMap;

/** What a child answers. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Reply.Ready.class, name = "ready"),
    @JsonSubTypes.Type(value = Reply.Measured.class, name = "measured"),
    @JsonSubTypes.Type(value = Reply.Drawn.class, name = "drawn"),
    @JsonSubTypes.Type(value = Reply.Failed.class, name = "failed")
})
public sealed interface Reply {
    /**
     * The child is there.
     *
     * @param token the secret it was started with
     */
    record Ready(String token) implements Reply {}

    /**
     * The result is stored and bears out what its experiment says of it.
     *
     * @param checks what that is, with what was measured
     */
    record Measured(List<Check> checks) implements Reply {}

    /**
     * The images are drawn.
     *
     * @param formats the formats, in the order asked
     * @param findings what is wrong with how the figure looks, by the suffix of its language
     * @param checks what the experiment says of the result that the figure shows
     * @param texts the templates of the texts in the figure, in reading order, and then the words among their arguments
     */
    record Drawn(
            List<Format> formats, SortedMap<String, List<Finding>> findings, List<Check> checks, List<String> texts)
            implements Reply {}

    /**
     * It could not be done.
     *
     * @param stage how far it came
     * @param cause why, in one line
     * @param trace where in the code; may be empty
     * @param exhausted whether the child is in no state to go on
     */
    record Failed(Stage stage, String cause, String trace, boolean exhausted) implements Reply {}
}
