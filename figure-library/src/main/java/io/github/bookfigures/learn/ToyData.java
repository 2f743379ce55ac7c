package io.github.bookfigures.learn;

/** Small data sets in the plane, the same bits for the same seed on any machine. */
public final class ToyData {
    private ToyData() {}

    /**
     * The truth table of a function of two bits, such as {@code "0110"} for XOR: the answers for (0,0), (0,1), (1,0), (1,1).
     *
     * @throws IllegalArgumentException unless the table has four characters 0 or 1
     */
    public static Dataset truthTable(String answers) {
        if (!answers.matches("[01]{4}")) {
            throw new IllegalArgumentException(
                    "A truth table of two bits has four answers 0 or 1, such as 0110 for XOR, not \"" + answers
                            + "\".");
        }
        double[][] inputs = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
        double[][] targets = new double[4][1];
        for (int i = 0; i < 4; i++) {
            targets[i][0] = answers.charAt(i) - '0';
        }
        return new Dataset(inputs, targets);
    }

    /** Two round normal clouds of deviation 1, centred {@code distance} apart on the first axis; classes alternate. */
    public static Dataset twoGaussians(int size, double distance, long seed) {
        SeededRandom random = SeededRandom.of(seed, "two gaussians");
        double[][] inputs = new double[size][];
        int[] labels = new int[size];
        for (int i = 0; i < size; i++) {
            labels[i] = i % 2;
            double centre = (labels[i] - 0.5) * distance;
            inputs[i] = new double[] {centre + random.gaussian(), random.gaussian()};
        }
        return Dataset.classes(inputs, labels, 2);
    }

    /**
     * Two half circles of radius 1 that reach into each other; classes alternate. The upper one is centred at (0, 0), the lower
     * one at (1, 0.5).
     *
     * @param noise deviation of the normal noise on both coordinates
     */
    public static Dataset moons(int size, double noise, long seed) {
        SeededRandom random = SeededRandom.of(seed, "moons");
        double[][] inputs = new double[size][];
        int[] labels = new int[size];
        for (int i = 0; i < size; i++) {
            labels[i] = i % 2;
            double angle = Math.PI * random.uniform();
            double x = StrictMath.cos(angle);
            double y = StrictMath.sin(angle);
            inputs[i] = new double[] {
                (labels[i] == 0 ? x : 1 - x) + noise * random.gaussian(),
                (labels[i] == 0 ? y : 0.5 - y) + noise * random.gaussian()
            };
        }
        return Dataset.classes(inputs, labels, 2);
    }

    /**
     * Interleaved Archimedean spirals of radius up to 1, one for each class; classes take turns.
     *
     * @param turns how often each spiral goes round
     * @param noise deviation of the normal noise on both coordinates
     */
    public static Dataset spirals(int size, int classes, double turns, double noise, long seed) {
        SeededRandom random = SeededRandom.of(seed, "spirals");
        double[][] inputs = new double[size][];
        int[] labels = new int[size];
        for (int i = 0; i < size; i++) {
            labels[i] = i % classes;
            double radius = Math.sqrt(random.uniform());
            double angle = 2 * Math.PI * (turns * radius + labels[i] / (double) classes);
            inputs[i] = new double[] {
                radius * StrictMath.cos(angle) + noise * random.gaussian(),
                radius * StrictMath.sin(angle) + noise * random.gaussian()
            };
        }
        return Dataset.classes(inputs, labels, classes);
    }

    /**
     * Two classes on the sides of the line (x1 + x2) / sqrt 2 = offset, with a street free of points: normal points about the
     * origin, those less than {@code gap} from the line thrown away. Classes alternate; class 1 lies above the line.
     *
     * @param perClass points of each class
     * @param deviation standard deviation of each coordinate
     * @param offset distance of the line from the origin, negative below it
     * @param gap half the width of the street, smaller than the deviation allows to fill both sides
     */
    public static Dataset linearlySeparable(int perClass, double deviation, double offset, double gap, long seed) {
        SeededRandom random = SeededRandom.of(seed, "linearly separable");
        double[][] inputs = new double[2 * perClass][];
        int[] labels = new int[2 * perClass];
        for (int i = 0; i < inputs.length; i++) {
            labels[i] = i % 2;
            double side;
            do {
                inputs[i] = new double[] {deviation * random.gaussian(), deviation * random.gaussian()};
                side = (inputs[i][0] + inputs[i][1]) / Math.sqrt(2) - offset;
            } while (Math.abs(side) < gap || side > 0 != (labels[i] == 1));
        }
        return Dataset.classes(inputs, labels, 2);
    }

    /**
     * Standard normal points; class 1 where both coordinates have the same sign, 0 elsewhere: a smooth relative of XOR.
     *
     * @param flipped share of labels that are wrong, drawn one by one
     */
    public static Dataset quadrants(int size, double flipped, long seed) {
        SeededRandom random = SeededRandom.of(seed, "quadrants");
        double[][] inputs = random.gaussians(size, 2, 1);
        int[] labels = new int[size];
        for (int i = 0; i < size; i++) {
            boolean same = inputs[i][0] * inputs[i][1] > 0;
            labels[i] = same != (random.uniform() < flipped) ? 1 : 0;
        }
        return Dataset.classes(inputs, labels, 2);
    }
}
