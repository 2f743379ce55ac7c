package io.github.bookfigures.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Holds a result against what a book says about it. */
public final class Claims {
    private Claims() {}

    /**
     * What is not true, in words, with what was measured: claims that do not hold, or speak of what the result does not
     * have.
     */
    public static List<String> broken(List<String> claims, JsonNode result) {
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
        return broken;
    }

    /**
     * What became of each claim about a result as {@link DataCodec} writes it. Of one that speaks of what the result does
     * not have, the measured values are the words that say so.
     *
     * @throws DataFormatException when it is not JSON
     */
    public static List<Claim.Verdict> verdicts(List<String> claims, byte[] result) {
        if (claims.isEmpty()) {
            return List.of();
        }
        JsonNode data = new DataCodec().tree(result);
        List<Claim.Verdict> verdicts = new ArrayList<>();
        for (String text : claims) {
            try {
                verdicts.add(Claim.parse(text).judge(data));
            } catch (ClaimException e) {
                verdicts.add(new Claim.Verdict(text, false, e.getMessage()));
            }
        }
        return verdicts;
    }

    /**
     * What is not true of a result as {@link DataCodec} writes it.
     *
     * @throws DataFormatException when it is not JSON
     */
    public static List<String> broken(List<String> claims, byte[] result) {
        return claims.isEmpty() ? List.of() : broken(claims, new DataCodec().tree(result));
    }
}
