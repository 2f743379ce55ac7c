package io.github.bookfigures.data;

import io.github.bookfigures.data.Expression.Call;
import io.github.bookfigures.data.Expression.Function;
import io.github.bookfigures.data.Expression.Name;
import io.github.bookfigures.data.Expression.Negation;
import io.github.bookfigures.data.Expression.Number;
import io.github.bookfigures.data.Expression.Operation;
import io.github.bookfigures.data.Expression.Operator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads {@link Expression}s from left to right, by precedence climbing. */
final class ExpressionParser {
    static final Set<String> CONSTANTS = Set.of("pi", "e");

    private static final Pattern NUMBER = Pattern.compile("(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern SPACE = Pattern.compile("\\s*");
    private static final int SIGN_BINDING = 3;
    private static final int DEEPEST = 100;

    private final String text;
    private final Collection<String> names;
    private int at;
    private int depth;

    ExpressionParser(String text, Collection<String> names) {
        this.text = text;
        this.names = names;
    }

    Expression expression() {
        Expression expression = operations(0);
        if (at < text.length()) {
            throw expected("an operator such as + or *, or the end");
        }
        return expression;
    }

    private Expression operations(int loosest) {
        if (++depth > DEEPEST) {
            throw new InputException("formula \"" + text + "\" is nested too deeply");
        }
        Expression left = operand();
        Optional<Operator> next = operatorHere(loosest);
        while (next.isPresent()) {
            Operator operator = next.get();
            at++;
            // A power is taken from the right: what stands there may bind as closely.
            int tighter = operator == Operator.POWER ? SIGN_BINDING : operator.binding() + 1;
            left = new Operation(operator, left, operations(tighter));
            next = operatorHere(loosest);
        }
        depth--;
        return left;
    }

    private Optional<Operator> operatorHere(int loosest) {
        return Arrays.stream(Operator.values())
                .filter(operator -> at < text.length() && operator.sign() == text.charAt(at))
                .filter(operator -> operator.binding() >= loosest)
                .findFirst();
    }

    private Expression operand() {
        take(SPACE);
        if (takeSign('-')) {
            return spaced(new Negation(operations(SIGN_BINDING)));
        }
        String number = take(NUMBER);
        if (!number.isEmpty()) {
            return spaced(new Number(Double.parseDouble(number), number));
        }
        if (takeSign('(')) {
            Expression inner = operations(0);
            close();
            return spaced(inner);
        }
        int start = at;
        String name = take(NAME);
        if (name.isEmpty()) {
            throw expected("a number, a name, a function or '('");
        }
        take(SPACE);
        if (takeSign('(')) {
            return spaced(call(name, start));
        }
        if (!names.contains(name) && !CONSTANTS.contains(name)) {
            at = start;
            Set<String> known = new TreeSet<>(names);
            known.addAll(CONSTANTS);
            throw expected("one of the names " + String.join(", ", known) + " instead of '" + name + "'");
        }
        return spaced(new Name(name));
    }

    private Expression call(String name, int start) {
        for (Function function : Function.values()) {
            if (function.word().equals(name)) {
                List<Expression> arguments = new ArrayList<>();
                do {
                    arguments.add(operations(0));
                } while (takeSign(','));
                close();
                if (arguments.size() != function.arguments()) {
                    at = start;
                    throw expected(
                            function.arguments() + " arguments of '" + name + "' instead of " + arguments.size());
                }
                return new Call(function, arguments);
            }
        }
        at = start;
        throw expected("one of the functions "
                + Arrays.stream(Function.values()).map(Function::word).collect(Collectors.joining(", ")));
    }

    private void close() {
        if (!takeSign(')')) {
            throw expected("')'");
        }
    }

    private Expression spaced(Expression expression) {
        take(SPACE);
        return expression;
    }

    private boolean takeSign(char sign) {
        boolean here = at < text.length() && text.charAt(at) == sign;
        at += here ? 1 : 0;
        return here;
    }

    private String take(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return "";
        }
        at = matcher.end();
        return matcher.group();
    }

    private InputException expected(String what) {
        return new InputException("formula \"" + text + "\": expected " + what + " at column " + (at + 1));
    }
}
