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
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads {@link Expression}s from left to right, by precedence climbing: formulas, and the two sides of claims. */
final class ExpressionParser {
    private static final Pattern CALLED = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(?=\\s*\\()");
    private static final int SIGN_BINDING = 3;
    private static final int DEEPEST = 100;

    private final Tokens tokens;
    private final Names names;
    private int depth;

    ExpressionParser(Tokens tokens, Names names) {
        this.tokens = tokens;
        this.names = names;
    }

    /** The whole text. */
    Expression all() {
        Expression expression = expression();
        end();
        return expression;
    }

    /** Nothing may follow. */
    void end() {
        if (!tokens.areAtEnd()) {
            throw tokens.expected("an operator such as + or *, or the end");
        }
    }

    /** As much of the text as is one formula. */
    Expression expression() {
        return operations(0);
    }

    private Expression operations(int loosest) {
        if (++depth > DEEPEST) {
            throw tokens.refused("is nested too deeply");
        }
        Expression left = operand();
        Optional<Operator> next = operatorHere(loosest);
        while (next.isPresent()) {
            Operator operator = next.get();
            tokens.take(operator.sign());
            if (operator == Operator.TIMES && tokens.isAt('*')) {
                throw tokens.expectedAt(tokens.place() - 1, "^ in place of **");
            }
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
                .filter(operator -> tokens.isAt(operator.sign()))
                .filter(operator -> operator.binding() >= loosest)
                .findFirst();
    }

    private Expression operand() {
        tokens.skipSpace();
        Expression operand = bareOperand();
        tokens.skipSpace();
        return operand;
    }

    private Expression bareOperand() {
        if (tokens.take('-')) {
            return new Negation(operations(SIGN_BINDING));
        }
        if (tokens.take('+')) {
            return operations(SIGN_BINDING);
        }
        String number = tokens.take(Tokens.NUMBER);
        if (!number.isEmpty()) {
            return new Number(Double.parseDouble(number), number);
        }
        if (tokens.take('(')) {
            Expression inner = operations(0);
            close();
            return inner;
        }
        int start = tokens.place();
        String function = tokens.take(CALLED);
        if (!function.isEmpty()) {
            tokens.skipSpace();
            tokens.take('(');
            return call(function, start);
        }
        return names.take(tokens).orElseThrow(() -> tokens.expected(names.operands()));
    }

    private Expression call(String name, int start) {
        int inside = tokens.place();
        Optional<Name> measured = names.takeCall(name, start, tokens);
        if (measured.isPresent()) {
            return measured.get();
        }
        tokens.backTo(inside);
        Function function = Arrays.stream(Function.values())
                .filter(known -> known.word().equals(name))
                .findFirst()
                .orElseThrow(() -> tokens.expectedAt(start, "one of the functions " + functions()));
        List<Expression> arguments = new ArrayList<>();
        do {
            arguments.add(operations(0));
        } while (tokens.take(','));
        close();
        if (arguments.size() != function.arguments()) {
            throw tokens.expectedAt(
                    start, function.arguments() + " arguments of '" + name + "' instead of " + arguments.size());
        }
        return new Call(function, arguments);
    }

    private String functions() {
        return Stream.concat(
                        names.functions().stream(),
                        Arrays.stream(Function.values()).map(Function::word))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private void close() {
        if (!tokens.take(')')) {
            throw tokens.expected("')'");
        }
    }
}
