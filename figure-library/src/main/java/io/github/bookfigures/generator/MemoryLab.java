package io.github.bookfigures.generator;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;

/** A lab that keeps results in memory: for tests and for programs that draw a figure without a build. Not thread-safe. */
public final class MemoryLab implements Lab {
    private final long seed;
    private final Map<String, byte[]> inputs;
    private final Map<Measurement<?, ?>, Record> results = new LinkedHashMap<>();

    public MemoryLab(long seed) {
        this(seed, Map.of());
    }

    /** @param inputs contents of files by the paths experiments know them by */
    public MemoryLab(long seed, Map<String, byte[]> inputs) {
        this.seed = seed;
        this.inputs = Map.copyOf(inputs);
    }

    @Override
    public byte[] input(String path) {
        if (!inputs.containsKey(path)) {
            throw notListed(path, inputs.keySet());
        }
        return inputs.get(path).clone();
    }

    @Override
    public SortedSet<String> inputs() {
        return new TreeSet<>(inputs.keySet());
    }

    /** What every lab says of a file that it does not have. */
    public static IllegalArgumentException notListed(String path, Collection<String> listed) {
        return new IllegalArgumentException("the figure's 'inputs' do not list '" + path + "'"
                + (listed.isEmpty() ? "; there are none" : "; they list " + String.join(", ", new TreeSet<>(listed))));
    }

    @Override
    public long seed() {
        return seed;
    }

    @Override
    public RandomGenerator random(String name) {
        return stream(seed, name);
    }

    @Override
    public <P extends Record, R extends Record> R measure(Measurement<P, R> measurement) {
        @SuppressWarnings("unchecked") // put below with the result type of the same measurement
        R known = (R) results.get(measurement);
        if (known != null) {
            return known;
        }
        R result = Experiments.create(measurement.experiment()).run(measurement.parameters(), this);
        results.put(measurement, result);
        return result;
    }

    /** The stream of random numbers that belongs to a seed and a name, in every lab. */
    public static RandomGenerator stream(long seed, String name) {
        CRC32 hash = new CRC32();
        hash.update(name.getBytes(StandardCharsets.UTF_8));
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L ^ hash.getValue() << 17 ^ hash.getValue());
    }
}
