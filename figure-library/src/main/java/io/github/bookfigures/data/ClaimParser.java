package io.github.bookfigures.data;

import java.util.regex.Pattern;

/** Reads {@link Claim}s: two formulas over what was measured, and how they compare. */
final class ClaimParser {
    private static final Pattern COMPARISON = Pattern.compile("<=|>=|<|>|==?");

    private final String text;
    private final Tokens tokens;

    ClaimParser(String text) {
        this.text = text;
        this.tokens = new Tokens("claim", text, ClaimException::new);
    }

    Claim claim() {
        MeasuredNames names = new MeasuredNames();
        ExpressionParser parser = new ExpressionParser(tokens, names);
        Expression left = parser.expression();
        Claim.Comparison comparison = comparison();
        Expression right = parser.expression();
        parser.end();
        return new Claim(text, left, comparison, right, names.operandsTaken());
    }

    private Claim.Comparison comparison() {
        String sign = tokens.take(COMPARISON);
        for (Claim.Comparison comparison : Claim.Comparison.values()) {
            if (comparison.sign().equals(sign.equals("==") ? "=" : sign)) {
                return comparison;
            }
        }
        throw tokens.expected("one of < <= > >= =");
    }
}
