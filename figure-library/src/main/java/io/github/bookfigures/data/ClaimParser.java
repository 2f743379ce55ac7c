package io.github.bookfigures.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the little language of {@link Claim}s from left to right. */
final class ClaimParser {
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");
    private static final Pattern COMPARISON = Pattern.compile("<=|>=|<|>|==?");
    private static final Pattern INDEX = Pattern.compile("-?\\d{1,9}");
    private static final Pattern AT = Pattern.compile("\\s+at\\s+");
    private static final Pattern SPACE = Pattern.compile("\\s*");

    private final String text;
    private int at;

    ClaimParser(String text) {
        this.text = text;
    }

    Claim claim() {
        Claim.Operand left = operand();
        Claim.Comparison comparison = comparison();
        Claim.Operand right = operand();
        take(SPACE);
        if (at < text.length()) {
            throw expected("the end");
        }
        return new Claim(text, left, comparison, right);
    }

    private Claim.Operand operand() {
        take(SPACE);
        String number = take(NUMBER);
        if (!number.isEmpty()) {
            return new Claim.Operand.Number(Double.parseDouble(number));
        }
        String name = take(NAME);
        if (name.isEmpty()) {
            throw expected("a number, a name of the data or min, max, mean, count");
        }
        if (at < text.length() && text.charAt(at) == '(') {
            return aggregate(name);
        }
        DataPath path = path(name);
        return take(AT).isEmpty() ? new Claim.Operand.Value(path) : at(path);
    }

    private Claim.Operand at(DataPath series) {
        String axis = take(NAME);
        take(SPACE);
        String number = take(NUMBER);
        if (number.isEmpty()) {
            throw expected(axis.isEmpty() ? "a number, or the name of an axis, after 'at'" : "a number");
        }
        return new Claim.Operand.At(
                series, Optional.of(axis).filter(name -> !name.isEmpty()), Double.parseDouble(number));
    }

    private Claim.Operand aggregate(String name) {
        for (Claim.Function function : Claim.Function.values()) {
            if (function.name().toLowerCase(Locale.ROOT).equals(name)) {
                at++;
                take(SPACE);
                String first = take(NAME);
                if (first.isEmpty()) {
                    throw expected("a name of the data");
                }
                DataPath path = path(first);
                take(SPACE);
                if (at >= text.length() || text.charAt(at) != ')') {
                    throw expected("')'");
                }
                at++;
                return new Claim.Operand.Aggregate(function, path);
            }
        }
        at -= name.length();
        throw expected("one of min, max, mean, count before '('");
    }

    private DataPath path(String first) {
        List<DataPath.Step> steps = new ArrayList<>();
        steps.add(new DataPath.Step.Name(first));
        while (at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == '[')) {
            boolean named = text.charAt(at++) == '.';
            steps.add(named ? name() : index());
        }
        return new DataPath(steps);
    }

    private DataPath.Step name() {
        String name = take(NAME);
        if (name.isEmpty()) {
            throw expected("a name after '.'");
        }
        return new DataPath.Step.Name(name);
    }

    private DataPath.Step index() {
        String index = take(INDEX);
        DataPath.Step step = index.isEmpty() ? name() : new DataPath.Step.Index(Integer.parseInt(index));
        if (at >= text.length() || text.charAt(at) != ']') {
            throw expected("']'");
        }
        at++;
        return step;
    }

    private Claim.Comparison comparison() {
        take(SPACE);
        String sign = take(COMPARISON);
        for (Claim.Comparison comparison : Claim.Comparison.values()) {
            if (comparison.sign().equals(sign.equals("==") ? "=" : sign)) {
                return comparison;
            }
        }
        throw expected("one of < <= > >= =");
    }

    private String take(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return "";
        }
        at = matcher.end();
        return matcher.group();
    }

    private ClaimException expected(String what) {
        return new ClaimException(text, "expected " + what + " at column " + (at + 1));
    }
}
