package io.github.bookfigures.data;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * A formula over numbers and names: {@code sin(x)/x}, {@code -x^2 + 2*a}. It computes numbers and can do nothing else. What
 * binds from loosest to closest: {@code + -}, {@code * /}, a sign, {@code ^}, which is taken from the right. {@code pi} and
 * {@code e} are constants. The sides of {@link Claim}s are such formulas, too, over names of the data.
 */
public sealed interface Expression {
    /** A number as written. */
    record Number(double value, String written) implements Expression {}

    /** A name that stands for a number. */
    record Name(String name) implements Expression {}

    /** The same with the other sign. */
    record Negation(Expression of) implements Expression {}

    /** Two formulas joined by a sign. */
    record Operation(Operator operator, Expression left, Expression right) implements Expression {}

    /** A function of formulas, as many as it takes. */
    record Call(Function function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** What joins two formulas. */
    enum Operator {
        PLUS('+', 1, Double::sum),
        MINUS('-', 1, (a, b) -> a - b),
        TIMES('*', 2, (a, b) -> a * b),
        OVER('/', 2, (a, b) -> a / b),
        POWER('^', 4, Math::pow);

        private final char sign;
        private final int binding;
        private final DoubleBinaryOperator meaning;

        Operator(char sign, int binding, DoubleBinaryOperator meaning) {
            this.sign = sign;
            this.binding = binding;
            this.meaning = meaning;
        }

        char sign() {
            return sign;
        }

        int binding() {
            return binding;
        }
    }

    /** The functions. {@code log} is the natural logarithm, as {@code ln} is. */
    enum Function {
        SIN(Math::sin),
        COS(Math::cos),
        TAN(Math::tan),
        ASIN(Math::asin),
        ACOS(Math::acos),
        ATAN(Math::atan),
        SINH(Math::sinh),
        COSH(Math::cosh),
        TANH(Math::tanh),
        EXP(Math::exp),
        LN(Math::log),
        LOG(Math::log),
        LOG2(x -> Math.log(x) / Math.log(2)),
        LOG10(Math::log10),
        SQRT(Math::sqrt),
        CBRT(Math::cbrt),
        ABS(Math::abs),
        SIGN(Math::signum),
        FLOOR(Math::floor),
        CEIL(Math::ceil),
        ROUND(Math::rint),
        /** 1 from 0 on, 0 before. */
        STEP(x -> x >= 0 ? 1 : Double.isNaN(x) ? x : 0),
        SIGMOID(x -> 1 / (1 + Math.exp(-x))),
        RELU(x -> Math.max(0, x)),
        /** ln(1 + exp x), without overflow. */
        SOFTPLUS(x -> Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x)))),
        MIN(Math::min),
        MAX(Math::max);

        private final DoubleUnaryOperator one;
        private final DoubleBinaryOperator two;
        private final int arguments;

        Function(DoubleUnaryOperator one) {
            this.one = one;
            this.two = (a, b) -> Double.NaN;
            this.arguments = 1;
        }

        Function(DoubleBinaryOperator two) {
            this.one = a -> a;
            this.two = two;
            this.arguments = 2;
        }

        /** The word in formulas. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        int arguments() {
            return arguments;
        }
    }

    /**
     * Reads a formula.
     *
     * @param names the names it may use, beside the constants
     * @throws InputException when it is none; the message holds the column and what was expected
     */
    static Expression parse(String text, Collection<String> names) {
        return new ExpressionParser(new Tokens("formula", text, InputException::new), new Variables(names)).all();
    }

    /** The value for what the names stand for. NaN where there is none. */
    default double value(ToDoubleFunction<String> names) {
        if (this instanceof Number number) {
            return number.value();
        }
        if (this instanceof Name name) {
            return switch (name.name()) {
                case "pi" -> Math.PI;
                case "e" -> Math.E;
                default -> names.applyAsDouble(name.name());
            };
        }
        if (this instanceof Negation negation) {
            return -negation.of().value(names);
        }
        if (this instanceof Operation operation) {
            return operation
                    .operator()
                    .meaning
                    .applyAsDouble(
                            operation.left().value(names), operation.right().value(names));
        }
        Call call = (Call) this;
        double first = call.arguments().get(0).value(names);
        return call.function().arguments() == 1
                ? call.function().one.applyAsDouble(first)
                : call.function()
                        .two
                        .applyAsDouble(first, call.arguments().get(1).value(names));
    }

    /** The names it uses, constants aside. */
    default Set<String> names() {
        Set<String> names = new TreeSet<>();
        if (this instanceof Name name && !Variables.CONSTANTS.contains(name.name())) {
            names.add(name.name());
        } else if (this instanceof Negation negation) {
            names.addAll(negation.of().names());
        } else if (this instanceof Operation operation) {
            names.addAll(operation.left().names());
            names.addAll(operation.right().names());
        } else if (this instanceof Call call) {
            call.arguments().forEach(argument -> names.addAll(argument.names()));
        }
        return names;
    }

    /** The formula as LaTeX, for use between dollar signs. */
    default String latex() {
        return new ExpressionLatex().of(this);
    }
}
