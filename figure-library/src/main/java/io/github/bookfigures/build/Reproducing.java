package io.github.bookfigures.build;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.bookfigures.build.Reproduction.Outcome;
import io.github.bookfigures.data.DataCodec;
import io.github.bookfigures.plan.Staleness;
import io.github.bookfigures.yaml.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** Builds figures twice from nothing, aside from everything else, and compares. */
final class Reproducing {
    private static final double TOLERANCE = 1e-6;

    private final BuildRequest request;
    private final Path folder;

    Reproducing(BuildRequest request) {
        this.request = request;
        this.folder = request.target().toAbsolutePath().resolve("figure-work/reproduce");
    }

    /** The second time with another number of workers. */
    Reading<List<Reproduction>> run() throws IOException, InterruptedException {
        WorkFolders.delete(folder);
        Reading<BuildReport> first = build("first", request.workers());
        if (first instanceof Reading.Invalid<BuildReport> invalid) {
            return new Reading.Invalid<>(invalid.problems());
        }
        build("second", request.workers() == 1 ? 2 : 1);
        List<Reproduction> reproductions = new ArrayList<>();
        BuildReport report = ((Reading.Valid<BuildReport>) first).value();
        for (FigureDone figure : report.done()) {
            reproductions.add(compare(figure));
        }
        for (FigureFailure failure : report.failures()) {
            reproductions.add(new Reproduction(failure.id(), Outcome.FAILED, failure.cause()));
        }
        WorkFolders.delete(folder);
        return Reading.valid(reproductions);
    }

    private Reading<BuildReport> build(String name, int workers) throws IOException, InterruptedException {
        return FigureBuild.run(request.aside(folder.resolve(name), workers), Staffing.ALL_AT_ONCE, event -> {});
    }

    private Reproduction compare(FigureDone figure) throws IOException {
        Path one = folder.resolve("first/figures");
        Path two = folder.resolve("second/figures");
        Path data = Path.of(figure.file() + Staleness.DATA_FILE);
        if (!Files.isRegularFile(two.resolve(data))) {
            return new Reproduction(figure.id(), Outcome.FAILED, "the second time");
        }
        List<String> unlike = new ArrayList<>();
        for (String ending : figure.written()) {
            String name = figure.file() + ending;
            if (!Arrays.equals(bytes(one.resolve(name)), bytes(two.resolve(name)))) {
                unlike.add(name);
            }
        }
        if (unlike.isEmpty()) {
            return new Reproduction(figure.id(), Outcome.BIT_EQUAL, "");
        }
        DataCodec codec = new DataCodec();
        Largest difference = new Largest();
        difference.add("", codec.tree(bytes(one.resolve(data))), codec.tree(bytes(two.resolve(data))));
        if (difference.value == 0) {
            String words = String.join(", ", unlike) + " differ though the data is the same";
            return new Reproduction(figure.id(), Outcome.DIFFERENT, words);
        }
        return new Reproduction(
                figure.id(),
                difference.value <= TOLERANCE ? Outcome.WITHIN_TOLERANCE : Outcome.DIFFERENT,
                String.format(Locale.ROOT, "%s differs by %.1e", difference.path, difference.value));
    }

    private static byte[] bytes(Path file) throws IOException {
        return Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
    }

    /** The largest relative difference between numbers at the same place; infinite when the shapes differ. */
    private static final class Largest {
        private double value;
        private String path = "";

        private void add(String at, JsonNode one, JsonNode two) {
            if (one.isNumber() && two.isNumber()) {
                double a = one.doubleValue();
                double b = two.doubleValue();
                double scale = Math.max(Math.abs(a), Math.abs(b));
                note(at, a == b ? 0 : Math.abs(a - b) / scale);
            } else if (one.isObject() && two.isObject()) {
                one.properties().forEach(field -> {
                    JsonNode other = two.get(field.getKey());
                    add(at.isEmpty() ? field.getKey() : at + "." + field.getKey(), field.getValue(), other);
                });
            } else if (one.isArray() && two != null && two.isArray() && one.size() == two.size()) {
                Iterator<JsonNode> others = two.iterator();
                int index = 0;
                for (JsonNode item : one) {
                    add(at + "[" + index++ + "]", item, others.next());
                }
            } else if (!one.equals(two)) {
                note(at, Double.POSITIVE_INFINITY);
            }
        }

        private void note(String at, double difference) {
            if (difference > value) {
                value = difference;
                path = at;
            }
        }
    }
}
