package io.github.bookfigures.figure;

/**
 * What something stands for. The theme gives each role its colour, marker and dash, the same in every figure of a book.
 *
 * @param name a short name known to the themes
 * @param tint 0 is the full colour, 1 is the paper; between them the colour is mixed with the paper
 */
public record Role(String name, double tint) {
    /** Text, axes, outlines. */
    public static final Role INK = new Role("ink");
    /** What matters less: helper lines, secondary text. */
    public static final Role MUTED = new Role("muted");
    /** The paper itself. */
    public static final Role PAPER = new Role("paper");
    /** A network without shortcuts. */
    public static final Role PLAIN = new Role("plain");
    /** A network with residual connections. */
    public static final Role RESIDUAL = new Role("residual");
    /** The identity path of a residual network. */
    public static final Role HIGHWAY = new Role("highway");
    /** The one thing the reader is to remember. */
    public static final Role INSIGHT = new Role("insight");
    /** Something to be compared with: a theory line, a baseline, a threshold. */
    public static final Role REFERENCE = new Role("reference");
    /** The true function or answer. */
    public static final Role TRUTH = new Role("truth");
    /** A success, a correct answer. */
    public static final Role GOOD = new Role("good");
    /** A failure, a wrong answer. */
    public static final Role BAD = new Role("bad");
    /** A function. */
    public static final Role FUNCTION = new Role("function");
    /** Its derivative. */
    public static final Role DERIVATIVE = new Role("derivative");
    /** Values computed forwards. */
    public static final Role FORWARD = new Role("forward");
    /** Gradients computed backwards. */
    public static final Role BACKWARD = new Role("backward");
    /** Weights that training leaves alone. */
    public static final Role FROZEN = new Role("frozen");
    /** Weights that training changes. */
    public static final Role TRAINABLE = new Role("trainable");
    /** The first of two classes. */
    public static final Role CLASS_A = new Role("class-a");
    /** The second of two classes. */
    public static final Role CLASS_B = new Role("class-b");
    /** Systematic error. */
    public static final Role BIAS = new Role("bias");
    /** Spread over training sets. */
    public static final Role VARIANCE = new Role("variance");

    public Role {
        if (!(tint >= 0 && tint <= 1)) {
            throw new IllegalArgumentException("a tint lies between 0 (full colour) and 1 (paper), not " + tint);
        }
    }

    public Role(String name) {
        this(name, 0);
    }

    /** The n-th of several equal series, counted from 0; themes know eight and begin again after them. */
    public static Role series(int index) {
        return new Role("series-" + (Math.floorMod(index, 8) + 1));
    }

    /** The same role mixed with the paper: 0 full colour, 1 paper. */
    public Role tinted(double tint) {
        return new Role(name, tint);
    }
}
