package io.github.bookfigures.catalog.optimization;

import io.github.bookfigures.catalog.optimization.OptimizerPaths.Path;
import io.github.bookfigures.catalog.optimization.OptimizerPaths.Result;
import io.github.bookfigures.figure.Animation;
import io.github.bookfigures.figure.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** What the paths of optimizers look like on the way. */
final class OptimizerFrames {
    private static final int FRAMES = 40;
    private static final double SECONDS = 0.12;
    private static final double LAST_SECONDS = 3;

    private OptimizerFrames() {}

    /**
     * Frames of a result, close together in the beginning, where paths move fast, and farther apart later; the last stays.
     *
     * @param drawing draws the result as far as it has come
     */
    static Animation of(Result r, int steps, Function<Result, Figure> drawing) {
        List<Animation.Frame> frames = new ArrayList<>();
        for (int i = 0; i <= FRAMES; i++) {
            double share = (double) i / FRAMES;
            int step = Math.max(i, (int) Math.round(steps * share * share));
            if (step < steps) {
                frames.add(frame(r, step, drawing, SECONDS));
            }
        }
        frames.add(frame(r, steps, drawing, LAST_SECONDS));
        return new Animation(frames);
    }

    private static Animation.Frame frame(Result r, int step, Function<Result, Figure> drawing, double seconds) {
        return new Animation.Frame(drawing.apply(upTo(r, step)).titled("After {0} steps", step), seconds);
    }

    /** The result as it would be after so many steps. */
    private static Result upTo(Result r, int step) {
        List<Path> paths = r.paths().stream()
                .map(path -> new Path(
                        path.method(),
                        path.rate(),
                        Arrays.copyOf(path.x(), step + 1),
                        Arrays.copyOf(path.y(), step + 1),
                        Arrays.copyOf(path.loss(), step + 1),
                        path.firstBelow() <= step ? path.firstBelow() : -1,
                        path.distance()))
                .toList();
        return new Result(
                r.x(),
                r.y(),
                r.f(),
                r.levels(),
                r.levelsPerDecade(),
                r.goal(),
                r.minimum(),
                paths,
                r.valueAtMinimum(),
                r.gradientAtMinimum(),
                r.autodiffDeviation(),
                r.updaterDeviation());
    }
}
