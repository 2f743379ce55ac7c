package io.github.bookfigures.plan;

import io.github.bookfigures.data.Claim;
import io.github.bookfigures.data.ClaimException;
import io.github.bookfigures.data.DataCodec;
import io.github.bookfigures.data.DataFormatException;
import io.github.bookfigures.figure.Format;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.GeneratorClass;
import io.github.bookfigures.generator.Generators;
import io.github.bookfigures.generator.Measurement;
import io.github.bookfigures.generator.ParameterSchema;
import io.github.bookfigures.manifest.FigureEntry;
import io.github.bookfigures.manifest.Messages;
import io.github.bookfigures.manifest.Silence;
import io.github.bookfigures.plan.Plan.Input;
import io.github.bookfigures.plan.Plan.PlannedFigure;
import io.github.bookfigures.plan.Plan.PlannedMeasurement;
import io.github.bookfigures.store.MeasurementKey;
import io.github.bookfigures.yaml.Located;
import io.github.bookfigures.yaml.Position;
import io.github.bookfigures.yaml.Problem;
import io.github.bookfigures.yaml.Reading;
import io.github.bookfigures.yaml.Value;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Plans one figure after the other, several at a time: finds its generator, its files and what it measures. */
final class FigurePlanner {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Generators generators;
    private final List<String> rules;
    private final Path folder;
    private final DataCodec codec = new DataCodec();
    private final Set<Class<?>> answered = ConcurrentHashMap.newKeySet();
    private final Map<Class<?>, ParameterSchema> schemas = new ConcurrentHashMap<>();

    /**
     * @param rules names of all rules about looks
     * @param folder where paths of input files begin
     */
    FigurePlanner(Generators generators, List<String> rules, Path folder) {
        this.generators = generators;
        this.rules = rules;
        this.folder = folder;
    }

    /** A figure and its measurement, which others may share. */
    record Asked(PlannedFigure figure, PlannedMeasurement measurement) {}

    /** What to do for a figure, or everything that is wrong with it. */
    Reading<Asked> plan(FigureEntry entry, String theme) {
        List<Problem> problems = new ArrayList<>();
        unknownRules(entry).forEach(problems::add);
        SortedMap<String, Input> inputs = new InputFiles(folder, problems::add).of(entry.inputs());
        entry.expect().forEach(claim -> unreadable(claim).ifPresent(problems::add));
        Reading<Asked> asked = generator(entry.generator())
                .then(generator -> withItsFrames(entry, generator))
                .then(generator -> askedInTime(entry, theme, inputs, generator));
        if (problems.isEmpty()) {
            return asked;
        }
        asked.orReport(problems::add);
        return new Reading.Invalid<>(problems);
    }

    /** A rule of the defaults is a problem once, not once per figure. */
    private Stream<Problem> unknownRules(FigureEntry entry) {
        return entry.lint().stream()
                .map(Silence::rule)
                .filter(rule -> !rules.contains(rule.value()))
                .map(rule -> Messages.unknownRule(rule, rules));
    }

    private static Optional<Problem> unreadable(Located<String> claim) {
        try {
            Claim.parse(claim.value());
            return Optional.empty();
        } catch (ClaimException e) {
            return Optional.of(Messages.badClaim(claim.position(), e.getMessage()));
        }
    }

    private Reading<GeneratorClass> generator(Located<String> word) {
        Generators.Lookup lookup = generators.find(word.value());
        if (lookup instanceof Generators.Lookup.Found found) {
            return Reading.valid(found.generator());
        }
        if (lookup instanceof Generators.Lookup.Ambiguous ambiguous) {
            return problem(
                    word,
                    "generator '" + word.value() + "' is the name of several classes: "
                            + String.join(" and ", ambiguous.classes()),
                    "Give one of them another name in its @Generator annotation.");
        }
        if (lookup instanceof Generators.Lookup.Unusable unusable) {
            return problem(word, unusable.reason(), "");
        }
        return Reading.invalid(
                lookup instanceof Generators.Lookup.Missing
                        ? Messages.missingClass(word, word.value())
                        : Messages.unknownGenerator(word, generators.names()));
    }

    private static Reading<GeneratorClass> withItsFrames(FigureEntry entry, GeneratorClass generator) {
        List<String> moving = entry.formats().stream()
                .filter(Format::animated)
                .map(Format::word)
                .toList();
        return moving.isEmpty() || generator.animated() || generator.pictures()
                ? Reading.valid(generator)
                : problem(
                        entry.generator(),
                        "generator '" + entry.generator().value() + "' makes no frames, which "
                                + String.join(" and ", moving) + " would show",
                        "Leave " + String.join(" and ", moving) + " out of 'formats'.");
    }

    /**
     * What the generator's own code says, which may be anything. One that has answered once is trusted to answer again: of
     * thousands of figures each would cost a thread.
     */
    private Reading<Asked> askedInTime(
            FigureEntry entry, String theme, SortedMap<String, Input> inputs, GeneratorClass generator) {
        String name = "generator '" + entry.generator().value() + "'";
        try {
            if (answered.contains(generator.type())) {
                return asked(entry, theme, inputs, generator);
            }
            Optional<Reading<Asked>> answer =
                    TimeLimit.answer(PATIENCE, name, () -> asked(entry, theme, inputs, generator));
            answer.ifPresent(any -> answered.add(generator.type()));
            return answer.orElseGet(() -> problem(
                    entry.generator(),
                    name + " has not said within " + PATIENCE.toSeconds() + " s what it measures",
                    "Its constructor, its static initializers and 'measurement' must only name the experiment;"
                            + " is there a loop without end?"));
        } catch (RuntimeException | LinkageError e) {
            return problem(
                    entry.generator(), name + " fails when asked for its measurement: " + words(e, generator), "");
        }
    }

    /** With the line of the author's code in which it begins. */
    private static String words(Throwable failure, GeneratorClass generator) {
        Throwable wrapped = failure.getCause();
        boolean wraps = failure instanceof ExceptionInInitializerError || failure instanceof IllegalArgumentException;
        Throwable cause = wraps && wrapped != null ? wrapped : failure;
        if (cause != failure) {
            return words(cause, generator);
        }
        return cause
                + Stream.of(cause.getStackTrace())
                        .filter(frame ->
                                frame.getClassName().startsWith(generator.type().getName()))
                        .findFirst()
                        .map(frame -> ", at " + frame.getFileName() + ":" + frame.getLineNumber())
                        .orElse("");
    }

    private Reading<Asked> asked(
            FigureEntry entry, String theme, SortedMap<String, Input> inputs, GeneratorClass generator) {
        ParameterSchema schema;
        try {
            schema = schema(generator.parameters());
        } catch (IllegalArgumentException e) {
            return problem(entry.generator(), "generator '" + entry.generator().value() + "': " + e.getMessage(), "");
        }
        return new ParameterBinder(entry.generator().value())
                .bind(entry.params(), schema)
                .then(parameters -> {
                    FigureGenerator<Record, Record> made = generator.create();
                    return withInputs(entry, inputs, made.inputs(parameters))
                            .then(all -> asked(entry, theme, all, generator, made, parameters));
                });
    }

    /** Not computed within the map: it runs the author's code, and one that never ends would keep others out of the map. */
    private ParameterSchema schema(Class<? extends Record> type) {
        ParameterSchema known = schemas.get(type);
        if (known == null) {
            known = ParameterSchema.of(type);
            schemas.put(type, known);
        }
        return known;
    }

    /** The files listed and those that the parameters name. */
    private Reading<SortedMap<String, Input>> withInputs(
            FigureEntry entry, SortedMap<String, Input> listed, List<String> ofParameters) {
        if (ofParameters.isEmpty()) {
            return Reading.valid(listed);
        }
        List<Problem> problems = new ArrayList<>();
        List<Located<String>> named = ofParameters.stream()
                .filter(path -> !listed.containsKey(path))
                .map(path -> new Located<>(path, placeOf(path, entry)))
                .toList();
        SortedMap<String, Input> all = new InputFiles(folder, problems::add).of(named);
        all.putAll(listed);
        return problems.isEmpty() ? Reading.valid(all) : new Reading.Invalid<>(problems);
    }

    /** Where the parameters say a text; where they begin, when it stands deeper. */
    private static Position placeOf(String text, FigureEntry entry) {
        return entry.params().entries().stream()
                .map(Value.Entry::value)
                .flatMap(value -> value instanceof Value.Sequence list ? list.items().stream() : Stream.of(value))
                .filter(value ->
                        value instanceof Value.Text words && words.text().equals(text))
                .map(Value::position)
                .findFirst()
                .orElse(entry.params().position());
    }

    private Reading<Asked> asked(
            FigureEntry entry,
            String theme,
            SortedMap<String, Input> inputs,
            GeneratorClass generator,
            FigureGenerator<Record, Record> made,
            Record parameters) {
        try {
            Measurement<?, Record> measurement = made.measurement(parameters);
            if (measurement == null) {
                return problem(
                        entry.generator(),
                        "generator '" + entry.generator().value() + "' names no measurement",
                        generator.type().getName() + ".measurement returned null.");
            }
            String experiment = measurement.experiment().getName();
            String experimentParameters = json(measurement.parameters());
            PlannedMeasurement planned = new PlannedMeasurement(
                    MeasurementKey.of(experiment, experimentParameters, entry.seed(), Input.contents(inputs)),
                    experiment,
                    measurement.parameters(),
                    experimentParameters,
                    inputs,
                    entry.seed(),
                    entry.timeout(),
                    List.of(entry.id()));
            String name = generator.type().getName();
            return Reading.valid(new Asked(
                    new PlannedFigure(
                            entry, name, generator.pictures(), parameters, json(parameters), theme, planned.key()),
                    planned));
        } catch (DataFormatException e) {
            return problem(entry.generator(), e.getMessage(), "");
        } catch (IllegalArgumentException e) {
            return Reading.invalid(new Problem(
                    entry.params().position(),
                    "generator '" + entry.generator().value() + "' refuses these parameters: " + e.getMessage(),
                    ""));
        }
    }

    private String json(Record parameters) {
        return new String(codec.encode(parameters), StandardCharsets.UTF_8);
    }

    private static <T> Reading<T> problem(Located<?> at, String what, String hint) {
        return Reading.invalid(new Problem(at.position(), what, hint));
    }
}
