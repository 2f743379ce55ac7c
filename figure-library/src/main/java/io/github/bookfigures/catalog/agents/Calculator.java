package io.github.bookfigures.catalog.agents;

/** Works out sums of whole numbers and decimals: plus, minus, times, divided by, and brackets. */
final class Calculator {
    private final String text;
    private int at;

    private Calculator(String text) {
        this.text = text.replace(" ", "");
    }

    /**
     * The value of an expression.
     *
     * @throws IllegalArgumentException when it is none, with the place
     */
    static double value(String expression) {
        Calculator calculator = new Calculator(expression);
        double value = calculator.sum();
        if (calculator.at < calculator.text.length()) {
            throw calculator.problem();
        }
        return value;
    }

    private double sum() {
        double value = product();
        while (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
            value = text.charAt(at++) == '+' ? value + product() : value - product();
        }
        return value;
    }

    private double product() {
        double value = factor();
        while (at < text.length() && (text.charAt(at) == '*' || text.charAt(at) == '/')) {
            value = text.charAt(at++) == '*' ? value * factor() : value / factor();
        }
        return value;
    }

    private double factor() {
        if (at < text.length() && text.charAt(at) == '(') {
            at++;
            double value = sum();
            if (at >= text.length() || text.charAt(at) != ')') {
                throw problem();
            }
            at++;
            return value;
        }
        int from = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        if (from == at) {
            throw problem();
        }
        return Double.parseDouble(text.substring(from, at));
    }

    private IllegalArgumentException problem() {
        return new IllegalArgumentException(
                "cannot work out \"" + text + "\" from place " + (at + 1) + ": expected a number, a sign or a bracket");
    }
}
