package book;

import io.github.bookfigures.figure.Diagram;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Shape.Label;
import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.generator.Measurement;
import java.util.List;

/** Two words, on each other unless they are told to keep a distance. */
@Generator(name = "two-words", summary = "Two words.")
public final class TwoWords implements FigureGenerator<TwoWords.Params, TwoWords.Result> {
    public record Params(@Doc("from one to the other") double distance) {
        public Params() {
            this(0.1);
        }
    }

    public record Result(double distance) {}

    public static final class Placing implements Experiment<Params, Result> {
        @Override
        public Result run(Params p, Lab lab) {
            return new Result(p.distance());
        }

        @Override
        public List<Check> checks(Params p, Result r) {
            return List.of();
        }
    }

    @Override
    public Measurement<?, Result> measurement(Params p) {
        return Measurement.of(Placing.class, p);
    }

    @Override
    public Figure draw(Params p, Result r) {
        return Figure.of(Diagram.of(
                        10, 4, List.of(Label.centred(3, 2, "gradient"), Label.centred(3 + r.distance(), 2, "weight"))))
                .size(5, 2);
    }
}
