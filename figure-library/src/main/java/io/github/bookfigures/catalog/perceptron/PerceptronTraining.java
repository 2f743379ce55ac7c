package io.github.bookfigures.catalog.perceptron;

import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.learn.Dataset;
import io.github.bookfigures.learn.LinearSvm;
import io.github.bookfigures.learn.ToyData;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A perceptron learns to separate two classes in the plane; Novikoff's bound is computed beside it. */
public final class PerceptronTraining implements Experiment<PerceptronTraining.Params, PerceptronTraining.Result> {
    static final double DEVIATION = 1.5;

    /** What determines the result. */
    public record Params(
            @Doc("number of points, an even one") int n,

            @Doc("distance from the true line below which there are no points")
            double gap,

            @Doc("distance of the true line from the origin")
            double offset,

            @Doc("epochs after which the attempt ends") int max_epochs) {}

    /**
     * What was measured.
     *
     * @param points [point][coordinate]
     * @param sign class of each, 1 or -1
     * @param weights (w1, w2, b) after each update
     * @param mistakes mistakes in each epoch
     * @param radius largest norm of a point with a 1 appended
     * @param margin best margin of any plane through the origin of that space
     * @param bound most updates by Novikoff's theorem, (radius / margin)²
     * @param foot point of the last line nearest to the origin
     * @param originDistance |b| / ||w|| of the last line
     * @param sample index of the point whose distance is written out
     * @param sampleDistance its signed distance from the last line
     * @param accuracy share of the points on their side of the last line
     */
    public record Result(
            double[][] points,
            int[] sign,
            double[][] weights,
            int[] mistakes,
            double radius,
            double margin,
            double bound,
            double[] foot,
            double originDistance,
            int sample,
            double sampleDistance,
            double accuracy) {
        DecisionLine line() {
            return DecisionLine.of(weights[weights.length - 1]);
        }
    }

    @Override
    public Result run(Params p, Lab lab) {
        Dataset data = ToyData.linearlySeparable(p.n() / 2, DEVIATION, p.offset(), p.gap(), lab.seed());
        double[][] points = data.inputs();
        int[] sign = Arrays.stream(data.labels()).map(label -> 2 * label - 1).toArray();
        PerceptronRun run =
                PerceptronRun.of(points, sign, IntStream.range(0, p.n()).toArray(), p.max_epochs());
        DecisionLine line = DecisionLine.of(run.last());
        double radius = Arrays.stream(points)
                .mapToDouble(x -> Math.sqrt(x[0] * x[0] + x[1] * x[1] + 1))
                .max()
                .orElseThrow();
        double margin = marginThroughOrigin(points, sign);
        int sample = sample(line, points);
        return new Result(
                points,
                sign,
                run.weights(),
                run.mistakes(),
                radius,
                margin,
                radius * radius / (margin * margin),
                line.foot(new double[2]),
                Math.abs(line.b()) / line.norm(),
                sample,
                line.distance(points[sample]),
                IntStream.range(0, p.n())
                                .filter(i -> sign[i] * line.score(points[i]) > 0)
                                .count()
                        / (double) p.n());
    }

    /** Points with a 1 appended and their mirror images in the other class: the best line for them has no threshold. */
    private static double marginThroughOrigin(double[][] points, int[] sign) {
        int n = points.length;
        double[][] both = new double[2 * n][];
        int[] classes = new int[2 * n];
        for (int i = 0; i < n; i++) {
            both[i] = new double[] {points[i][0], points[i][1], 1};
            both[n + i] = new double[] {-points[i][0], -points[i][1], -1};
            classes[i] = sign[i];
            classes[n + i] = -sign[i];
        }
        return LinearSvm.fit(both, classes, 1e6, 1e-6).margin();
    }

    /** The point on the positive side that lies farthest along the line, where there is room for words. */
    private static int sample(DecisionLine line, double[][] points) {
        double[] along = line.from(new double[2], 0, 1);
        return IntStream.range(0, points.length)
                .boxed()
                .filter(i -> line.score(points[i]) > 0)
                .max(Comparator.comparingDouble(i -> points[i][0] * along[0] + points[i][1] * along[1]))
                .orElseThrow();
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        DecisionLine line = r.line();
        double[] along = line.from(new double[2], 0, 1);
        double product = (line.w1() * along[0] + line.w2() * along[1]) / line.norm();
        double[] x = r.points()[r.sample()];
        double distance = (line.w1() * x[0] + line.w2() * x[1] + line.b()) / line.norm();
        return List.of(
                Check.near("training accuracy of the last line", r.accuracy(), 1, 0),
                Check.near("mistakes in the last epoch", r.mistakes()[r.mistakes().length - 1], 0, 0),
                Check.near("w stands at right angles on the boundary", product, 0, 1e-12),
                Check.between("updates stay within Novikoff's bound", r.weights().length, 1, r.bound()),
                Check.near("the signed distance is (w.x + b) / ||w||", r.sampleDistance(), distance, 1e-12));
    }
}
