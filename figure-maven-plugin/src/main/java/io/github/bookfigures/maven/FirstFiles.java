package io.github.bookfigures.maven;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What a book begins with. No file that is there is touched. */
final class FirstFiles {
    private static final String POM = "pom.xml";
    /** What the machine that runs Maven is told; the business of the whole project, where there is one already. */
    private static final String JVM = "jvm.config";

    private static final Map<String, String> PLACES = new LinkedHashMap<>();

    static {
        PLACES.put(POM, POM);
        PLACES.put(JVM, ".mvn/jvm.config");
        PLACES.put("figures.yaml", ModuleManifests.USUAL);
        PLACES.put("planets.csv", "src/figures/planets.csv");
        PLACES.put("RandomWalk.java", "src/figures/RandomWalk.java");
        PLACES.put("site.xml", "src/site/site.xml");
        PLACES.put("index.md", "src/site/markdown/index.md");
    }

    private final Path folder;
    private final String version;

    FirstFiles(Path folder, String version) {
        this.folder = folder;
        this.version = version;
    }

    boolean hasPom() {
        return Files.exists(folder.resolve(POM));
    }

    /** Writes those that are not there, and says so; their names. */
    List<String> write(Consumer<String> log) throws IOException {
        List<String> written = new ArrayList<>();
        boolean anew = !hasPom();
        for (Map.Entry<String, String> place : PLACES.entrySet()) {
            if (place.getKey().equals(JVM) && !anew) {
                continue;
            }
            Path file = folder.resolve(place.getValue());
            Files.createDirectories(file.resolveSibling(""));
            try {
                Files.writeString(file, content(place.getKey()), StandardOpenOption.CREATE_NEW);
                log.accept("Wrote " + place.getValue());
                written.add(place.getValue());
            } catch (FileAlreadyExistsException e) {
                log.accept("Left " + place.getValue() + " as it is");
            }
        }
        return written;
    }

    /** The lines of a POM that make figures and pages. */
    List<String> plugins() throws IOException {
        List<String> pom = content(POM).lines().toList();
        return pom.subList(pom.indexOf("    <plugins>") + 1, pom.indexOf("    </plugins>"));
    }

    private String content(String name) throws IOException {
        try (InputStream resource = FirstFiles.class.getResourceAsStream("init/" + name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8).replace("@version@", version);
        }
    }
}
