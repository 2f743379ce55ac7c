package io.github.bookfigures.build;

import io.github.bookfigures.plan.Selection;
import io.github.bookfigures.yaml.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Builds a book twice from nothing and compares all files byte by byte: in a folder of its own with one child, and in another
 * one, deeper and with a name that needs quoting, with two children that speak another language in another time zone.
 *
 * <p>Arguments: the book's folder, the folder with its classes, an empty folder to work in, and which figures, nothing for
 * all. It ends with status 1 when any two files differ, or a figure could not be built.
 */
public final class SameBytes {
    private static final List<String> ELSEWHERE = List.of(
            "-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Asia/Tokyo", "-Dfile.encoding=ISO-8859-1");

    private final Path book;
    private final Path classes;
    private final Selection selection;

    private SameBytes(Path book, Path classes, Selection selection) {
        this.book = book;
        this.classes = classes;
        this.selection = selection;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path work = Path.of(arguments[2]).toAbsolutePath();
        Selection selection = arguments.length > 3 ? Selection.parse(arguments[3]) : Selection.ALL;
        SameBytes same = new SameBytes(Path.of(arguments[0]), Path.of(arguments[1]), selection);
        SortedMap<String, byte[]> first = same.build(work.resolve("one"), 1, List.of());
        SortedMap<String, byte[]> second = same.build(work.resolve("another folder/näher/am Ziel"), 2, ELSEWHERE);
        System.exit(compare(first, second) ? 0 : 1);
    }

    /** All files that a build of a copy of the book leaves, by name. */
    private SortedMap<String, byte[]> build(Path folder, int workers, List<String> options)
            throws IOException, InterruptedException {
        Path project = folder.resolve("book");
        copy(book.resolve("src"), project.resolve("src"));
        copy(classes, project.resolve("target/classes"));
        Path output = project.resolve("target/site/figures");
        List<Path> library = Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .map(Path::of)
                .toList();
        BuildRequest request = new BuildRequest(
                project,
                project.resolve("src/figures/figures.yaml"),
                List.of(output),
                project.resolve("target"),
                folder.resolve("cache"),
                library,
                List.of(project.resolve("target/classes")),
                selection,
                workers,
                options);
        Reading<BuildReport> built = FigureBuild.run(request, Staffing.ALL_AT_ONCE, event -> {});
        BuildReport report = built.orReport(problem -> System.out.println(problem))
                .orElseThrow(() -> new IllegalStateException("the manifest is wrong"));
        if (!report.failures().isEmpty() || !report.notAttempted().isEmpty()) {
            throw new IllegalStateException("not built: " + report.failures() + report.notAttempted());
        }
        System.out.printf(
                "%d figures, %d measurements, with %d at a time: %.0f s%n",
                report.done().size(), report.measurements(), workers, report.seconds());
        return files(output);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path copied = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copied);
                } else {
                    Files.copy(path, copied);
                }
            }
        }
    }

    private static SortedMap<String, byte[]> files(Path folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
        return files;
    }

    private static boolean compare(SortedMap<String, byte[]> first, SortedMap<String, byte[]> second) {
        SortedSet<String> names = new TreeSet<>(first.keySet());
        names.addAll(second.keySet());
        List<String> unlike = new ArrayList<>();
        for (String name : names) {
            if (!Arrays.equals(first.get(name), second.get(name))) {
                unlike.add(name);
                System.out.println("DIFFERS: " + name);
            }
        }
        Map<String, Long> kinds = names.stream()
                .collect(Collectors.groupingBy(
                        name -> name.substring(name.lastIndexOf('.') + 1), TreeMap::new, Collectors.counting()));
        System.out.printf("%d files %s, %d differ%n", names.size(), kinds, unlike.size());
        return unlike.isEmpty() && !names.isEmpty();
    }
}
