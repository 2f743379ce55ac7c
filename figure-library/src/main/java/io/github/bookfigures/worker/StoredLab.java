package io.github.bookfigures.worker;

import io.github.bookfigures.data.DataCodec;
import io.github.bookfigures.data.Numbers;
import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Experiments;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.generator.Measurement;
import io.github.bookfigures.generator.MemoryLab;
import io.github.bookfigures.store.DataStore;
import io.github.bookfigures.store.MeasurementKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** A lab that keeps results in the store and lets no result through that contradicts its claims. */
final class StoredLab implements Lab {
    private final DataStore store;
    private final DataCodec codec;
    private final long seed;
    private final Request.Inputs inputs;
    private List<Check> checks = List.of();

    StoredLab(DataStore store, DataCodec codec, long seed, Request.Inputs inputs) {
        this.inputs = inputs;
        this.store = store;
        this.codec = codec;
        this.seed = seed;
    }

    @Override
    public long seed() {
        return seed;
    }

    @Override
    public RandomGenerator random(String name) {
        return MemoryLab.stream(seed, name);
    }

    @Override
    public byte[] input(String path) {
        String file = inputs.files().get(path);
        if (file == null) {
            throw MemoryLab.notListed(path, inputs.files().keySet());
        }
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException("input " + path + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public SortedSet<String> inputs() {
        return new TreeSet<>(inputs.files().keySet());
    }

    /**
     * The result as read back from the store.
     *
     * @throws JobException when there is none, it holds no finite number, or it contradicts a claim
     */
    @Override
    public <P extends Record, R extends Record> R measure(Measurement<P, R> measurement) {
        Class<? extends Experiment<P, R>> type = measurement.experiment();
        String parameters = new String(codec.encode(measurement.parameters()), StandardCharsets.UTF_8);
        Experiment<P, R> experiment = Experiments.create(type);
        R result = codec.decode(
                find(
                        MeasurementKey.of(type.getName(), parameters, seed, inputs.contents()),
                        experiment,
                        measurement.parameters()),
                Experiments.resultOf(type));
        judge(experiment, measurement.parameters(), result);
        return result;
    }

    /** What the experiment that was measured last says of its result, all of it true. */
    List<Check> checks() {
        return checks;
    }

    private <P extends Record, R extends Record> byte[] find(
            MeasurementKey key, Experiment<P, R> experiment, P parameters) {
        try {
            return store.findOrMake(key, () -> codec.encode(run(experiment, parameters)));
        } catch (IOException e) {
            throw new UncheckedIOException("the result cannot be stored: " + e.getMessage(), e);
        }
    }

    private <P extends Record, R extends Record> R run(Experiment<P, R> experiment, P parameters) {
        R result = experiment.run(parameters, this);
        if (result == null) {
            throw new JobException("experiment " + experiment.getClass().getName() + " returned no result");
        }
        return result;
    }

    private <P extends Record, R extends Record> void judge(Experiment<P, R> experiment, P parameters, R result) {
        Numbers numbers = Numbers.in(result);
        if (numbers.all() > 0 && numbers.finite() == 0) {
            throw new JobException("experiment " + experiment.getClass().getName()
                    + " measured nothing: every number of its result is NaN or infinite");
        }
        checks = List.copyOf(experiment.checks(parameters, result));
        String broken = checks.stream()
                .filter(check -> !check.holds())
                .map(StoredLab::words)
                .collect(Collectors.joining("; "));
        if (!broken.isEmpty()) {
            throw new JobException("the result contradicts what the figure claims: " + broken);
        }
    }

    private static String words(Check check) {
        return "\"" + check.claim() + "\" (measured: " + check.measured() + ")";
    }
}
