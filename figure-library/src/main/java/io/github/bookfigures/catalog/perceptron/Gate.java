package io.github.bookfigures.catalog.perceptron;

/** Logical functions of two bits. */
public enum Gate {
    AND,
    OR,
    XOR,
    NAND,
    NOR,
    XNOR;

    /** Its output for two inputs that are 0 or 1. */
    public int output(int x1, int x2) {
        return switch (this) {
            case AND -> x1 & x2;
            case OR -> x1 | x2;
            case XOR -> x1 ^ x2;
            case NAND -> 1 - (x1 & x2);
            case NOR -> 1 - (x1 | x2);
            case XNOR -> 1 - (x1 ^ x2);
        };
    }
}
