package io.github.bookfigures.worker;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.bookfigures.data.Claim;
import io.github.bookfigures.data.ClaimException;
import java.util.ArrayList;
import java.util.List;

/** Holds a result against what a book says about it. */
final class Claims {
    private Claims() {}

    /**
     * Judges all claims.
     *
     * @throws JobException when some do not hold, or speak of what the result does not have; it names all of these
     */
    static void judge(List<String> claims, JsonNode result) {
        List<String> broken = new ArrayList<>();
        for (String text : claims) {
            try {
                Claim.Verdict verdict = Claim.parse(text).judge(result);
                if (!verdict.holds()) {
                    broken.add("claim \"" + text + "\" does not hold (measured: " + verdict.measured() + ")");
                }
            } catch (ClaimException e) {
                broken.add(e.getMessage());
            }
        }
        if (!broken.isEmpty()) {
            throw new JobException(String.join("; ", broken));
        }
    }
}
