package io.github.bookfigures.data;

import io.github.bookfigures.data.Expression.Call;
import io.github.bookfigures.data.Expression.Function;
import io.github.bookfigures.data.Expression.Name;
import io.github.bookfigures.data.Expression.Negation;
import io.github.bookfigures.data.Expression.Number;
import io.github.bookfigures.data.Expression.Operation;
import java.util.Set;

/** Typesets {@link Expression}s on one line, which stays readable beside a curve: roots and powers, but no fractions. */
final class ExpressionLatex {
    private static final Set<String> GREEK = Set.of(
            "alpha", "beta", "gamma", "delta", "epsilon", "eta", "theta", "kappa", "lambda", "mu", "nu", "xi", "pi",
            "rho", "sigma", "tau", "phi", "chi", "psi", "omega");
    private static final Set<Function> KNOWN_TO_LATEX = Set.of(
            Function.SIN,
            Function.COS,
            Function.TAN,
            Function.SINH,
            Function.COSH,
            Function.TANH,
            Function.LN,
            Function.LOG,
            Function.MIN,
            Function.MAX);

    String of(Expression expression) {
        if (expression instanceof Number number) {
            return number.written();
        }
        if (expression instanceof Name name) {
            return name(name.name());
        }
        if (expression instanceof Negation negation) {
            return "-" + inner(negation.of(), 2);
        }
        return expression instanceof Operation operation ? operation(operation) : call((Call) expression);
    }

    private String operation(Operation operation) {
        Expression left = operation.left();
        Expression right = operation.right();
        return switch (operation.operator()) {
            case PLUS -> of(left) + " + " + of(right);
            case MINUS -> of(left) + " - " + inner(right, 2);
            case TIMES -> inner(left, 2) + (right instanceof Number ? " \\cdot " : " \\, ") + inner(right, 2);
            case OVER -> inner(left, 2) + " / " + inner(right, 3);
            case POWER -> base(left) + "^{" + of(right) + "}";
        };
    }

    private String base(Expression base) {
        return base instanceof Number || base instanceof Name ? of(base) : "\\left(" + of(base) + "\\right)";
    }

    /** In brackets when it binds more loosely than what is around it. */
    private String inner(Expression expression, int binding) {
        boolean loose = expression instanceof Operation operation
                && operation.operator().binding() < binding;
        return loose || expression instanceof Negation ? "\\left(" + of(expression) + "\\right)" : of(expression);
    }

    private String call(Call call) {
        Expression first = call.arguments().get(0);
        return switch (call.function()) {
            case SQRT -> "\\sqrt{" + of(first) + "}";
            case CBRT -> "\\sqrt[3]{" + of(first) + "}";
            case ABS -> "\\left|" + of(first) + "\\right|";
            case FLOOR -> "\\lfloor " + of(first) + "\\rfloor ";
            case CEIL -> "\\lceil " + of(first) + "\\rceil ";
            case EXP -> "e^{" + of(first) + "}";
            case SIGMOID -> "\\sigma\\left(" + of(first) + "\\right)";
            default -> function(call);
        };
    }

    private String function(Call call) {
        Function function = call.function();
        String word = KNOWN_TO_LATEX.contains(function)
                ? "\\" + function.word()
                : function == Function.LOG2 || function == Function.LOG10
                        ? "\\log_{" + function.word().substring(3) + "}"
                        : "\\mathrm{" + function.word() + "}";
        Expression first = call.arguments().get(0);
        StringBuilder arguments = new StringBuilder(of(first));
        call.arguments().stream().skip(1).forEach(next -> arguments.append(", ").append(of(next)));
        return word + "\\left(" + arguments + "\\right)";
    }

    private static String name(String name) {
        int underscore = name.indexOf('_');
        if (underscore > 0 && underscore < name.length() - 1) {
            return name(name.substring(0, underscore)) + "_{"
                    + name.substring(underscore + 1).replace("_", "\\_") + "}";
        }
        if (GREEK.contains(name)) {
            return "\\" + name;
        }
        return name.length() == 1 ? name : "\\mathrm{" + name.replace("_", "\\_") + "}";
    }
}
