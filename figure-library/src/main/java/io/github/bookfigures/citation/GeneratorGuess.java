package io.github.bookfigures.citation;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Recognises a generator by the names of an image, of the script that made it, and of a function in it. */
final class GeneratorGuess {
    private static final Pattern PATH = Pattern.compile("[\\w./*-]+");
    private static final Set<String> SAY_NOTHING = Set.of(
            "generate",
            "create",
            "make",
            "draw",
            "plot",
            "plots",
            "visualize",
            "visualizations",
            "figure",
            "py",
            "scripts",
            "images");
    private static final double HALF = 0.5;

    private final Collection<String> names;

    /** @param names of all generators */
    GeneratorGuess(Collection<String> names) {
        this.names = new TreeSet<>(names);
    }

    /**
     * The generator: one that is named outright, else the one that shares most words with the image or the script, at least
     * half of all their words.
     *
     * @param image path of the image
     * @param madeBy what the table says about who makes it
     */
    Optional<String> of(String image, String madeBy) {
        List<Set<String>> clues = Stream.concat(
                        Stream.of(image), PATH.matcher(madeBy).results().map(found -> found.group()))
                .flatMap(GeneratorGuess::parts)
                .map(GeneratorGuess::words)
                .filter(words -> !words.isEmpty())
                .toList();
        return names.stream()
                .max(Comparator.comparingDouble((String name) -> likeness(name, clues))
                        .thenComparing(Comparator.reverseOrder()))
                .filter(name -> likeness(name, clues) >= HALF);
    }

    /** The name of the file without its ending, and that of its folder. */
    private static Stream<String> parts(String path) {
        List<String> parts = Arrays.asList(path.replaceFirst("\\.\\w+$", "").split("/"));
        return parts.subList(Math.max(0, parts.size() - 2), parts.size()).stream();
    }

    private static double likeness(String name, List<Set<String>> clues) {
        return clues.stream()
                .mapToDouble(clue -> likeness(words(name), clue))
                .max()
                .orElse(0);
    }

    private static double likeness(Set<String> name, Set<String> clue) {
        long common = name.stream().filter(clue::contains).count();
        return (double) common / (name.size() + clue.size() - common);
    }

    private static Set<String> words(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty() && !SAY_NOTHING.contains(word))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
