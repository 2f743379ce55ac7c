package io.github.bookfigures.data;

import io.github.bookfigures.data.Expression.Name;
import java.util.List;
import java.util.Optional;

/** What stands for numbers in a formula beside numbers: variables, or what was measured. */
interface Names {
    /** What an operand may be, for messages. */
    String operands();

    /** Takes a name of this kind and all that belongs to it, if there is one here that is not followed by '('. */
    Optional<Name> take(Tokens tokens);

    /**
     * Takes what stands in the brackets of a function that only these names have, such as the mean of an array.
     *
     * @param start where the function's name begins
     */
    Optional<Name> takeCall(String function, int start, Tokens tokens);

    /** The functions that only these names have. */
    List<String> functions();
}
