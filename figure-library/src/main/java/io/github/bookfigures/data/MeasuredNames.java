package io.github.bookfigures.data;

import io.github.bookfigures.data.Claim.Operand;
import io.github.bookfigures.data.Expression.Name;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The names of a claim: paths into the data, what is asked of arrays, and series at a step. Remembers what they stand for. */
final class MeasuredNames implements Names {
    /** With hyphens, as in the names of methods and tags; so a minus needs a blank before it. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");

    private static final Pattern INDEX = Pattern.compile("-?\\d{1,9}");
    private static final Pattern AT = Pattern.compile("\\s+at\\s+");

    private final Map<String, Operand> operands = new LinkedHashMap<>();

    /** What the names stand for. */
    Map<String, Operand> operandsTaken() {
        return operands;
    }

    @Override
    public String operands() {
        return "a number, a name of the data, a function or '('";
    }

    @Override
    public Optional<Name> take(Tokens tokens) {
        int start = tokens.place();
        String first = tokens.take(NAME);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        DataPath path = path(first, tokens);
        Operand operand = tokens.take(AT).isEmpty() ? new Operand.Value(path) : at(path, tokens);
        return Optional.of(named(tokens.since(start), operand));
    }

    private static Operand at(DataPath series, Tokens tokens) {
        String axis = tokens.take(NAME);
        tokens.skipSpace();
        String number = tokens.take(Tokens.SIGNED_NUMBER);
        if (number.isEmpty()) {
            throw tokens.expected(axis.isEmpty() ? "a number, or the name of an axis, after 'at'" : "a number");
        }
        return new Operand.At(series, Optional.of(axis).filter(name -> !name.isEmpty()), Double.parseDouble(number));
    }

    @Override
    public Optional<Name> takeCall(String function, int start, Tokens tokens) {
        Optional<Claim.Function> asked = Arrays.stream(Claim.Function.values())
                .filter(known -> word(known).equals(function))
                .findFirst();
        tokens.skipSpace();
        String first = asked.isEmpty() ? "" : tokens.take(NAME);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        DataPath path = path(first, tokens);
        tokens.skipSpace();
        return tokens.take(')')
                ? Optional.of(named(tokens.since(start), new Operand.Aggregate(asked.get(), path)))
                : Optional.empty();
    }

    @Override
    public List<String> functions() {
        return Arrays.stream(Claim.Function.values()).map(MeasuredNames::word).toList();
    }

    private Name named(String written, Operand operand) {
        // In quotes: what the data calls e is no constant.
        String name = "'" + written + "'";
        operands.put(name, operand);
        return new Name(name);
    }

    private static String word(Claim.Function function) {
        return function.name().toLowerCase(Locale.ROOT);
    }

    private static DataPath path(String first, Tokens tokens) {
        List<DataPath.Step> steps = new ArrayList<>();
        steps.add(new DataPath.Step.Name(first));
        while (tokens.isAt('.') || tokens.isAt('[')) {
            steps.add(tokens.take('.') ? name(tokens) : index(tokens));
        }
        return new DataPath(steps);
    }

    private static DataPath.Step name(Tokens tokens) {
        String name = tokens.take(NAME);
        if (name.isEmpty()) {
            throw tokens.expected("a name after '.'");
        }
        return new DataPath.Step.Name(name);
    }

    private static DataPath.Step index(Tokens tokens) {
        tokens.take('[');
        String index = tokens.take(INDEX);
        DataPath.Step step = index.isEmpty() ? name(tokens) : new DataPath.Step.Index(Integer.parseInt(index));
        if (!tokens.take(']')) {
            throw tokens.expected("']'");
        }
        return step;
    }
}
