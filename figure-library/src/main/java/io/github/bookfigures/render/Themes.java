package io.github.bookfigures.render;

import io.github.bookfigures.yaml.Fields;
import io.github.bookfigures.yaml.Located;
import io.github.bookfigures.yaml.Position;
import io.github.bookfigures.yaml.Problem;
import io.github.bookfigures.yaml.ProblemList;
import io.github.bookfigures.yaml.Reading;
import io.github.bookfigures.yaml.Value;
import io.github.bookfigures.yaml.YamlFile;
import io.github.bookfigures.yaml.YamlMessages;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The themes that travel with the library, by name, and those of books, by path. Each is read once, and so are its fonts.
 * Not for several threads at a time.
 */
public final class Themes {
    private static final String BASE = "default";
    private static final List<String> NAMES = List.of(BASE, "morandi", "contrast", "grayscale", "dark", "print-serif");

    /** What the first of all themes begins with; it says everything else itself. */
    private static final Theme BARE = new Theme(
            "bare",
            Map.of(),
            Color.LIGHT_GRAY,
            true,
            new ColourMap(List.of(Color.BLACK, Color.WHITE)),
            new ColourMap(List.of(Color.BLACK, Color.WHITE)),
            Sizes.STANDARD,
            List.of(FontFamily.SOURCE_SANS),
            "dark");

    private final Path project;
    private final Map<String, Reading<Theme>> known = new HashMap<>();
    private final Map<List<FontFamily>, Fonts> fonts = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<Path> filesRead = new TreeSet<>();

    /** Themes whose messages name files by their whole path. */
    public Themes() {
        this(Path.of("").toAbsolutePath());
    }

    /** @param project messages name files relative to this folder */
    public Themes(Path project) {
        this.project = project.toAbsolutePath().normalize();
    }

    /** Names of the themes of the library, the default first. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * What renderers call the theme that an author names: the name of one of the library, or the absolute path of a theme
     * file; or everything that is wrong with it.
     *
     * @param folder where relative paths begin
     */
    public Reading<String> find(Located<String> word, Path folder) {
        ProblemList problems = new ProblemList();
        Optional<String> reference = new Place(folder.toAbsolutePath().normalize(), problems).theme(word);
        if (reference.isEmpty()) {
            return new Reading.Invalid<>(problems.sorted());
        }
        return read(reference.get()).then(theme -> read(theme.dark())).then(dark -> Reading.valid(reference.get()));
    }

    /**
     * What a theme and those it extends say, value by value, such as {@code roles.plain}.
     *
     * @param reference the name of a theme or the absolute path of its file, as {@link #find} gives it
     * @param hash says what is in a file of a font
     */
    public SortedMap<String, String> items(String reference, Function<Path, String> hash) {
        ThemeItems items = new ThemeItems(file -> {
            filesRead.add(file);
            return hash.apply(file);
        });
        Deque<String> lineage = new ArrayDeque<>(List.of(reference));
        while (!lineage.peek().equals(BASE)) {
            String child = lineage.peek();
            ProblemList ignored = new ProblemList();
            lineage.push(content(child, ignored)
                    .flatMap(mapping -> place(child, ignored).base(mapping))
                    .filter(base -> !lineage.contains(base))
                    .orElse(BASE));
        }
        for (String theme : lineage) {
            ProblemList ignored = new ProblemList();
            content(theme, ignored)
                    .ifPresent(
                            mapping -> items.add(mapping, place(theme, ignored).folder()));
        }
        return items.items();
    }

    /**
     * The theme of a name or an absolute path.
     *
     * @throws RenderException when there is none or something is wrong with it
     */
    Theme named(String reference) {
        ProblemList problems = new ProblemList();
        Located<String> word = new Located<>(reference, Position.whole("theme"));
        Reading<Theme> theme = new Place(project, problems)
                .theme(word)
                .map(this::read)
                .orElseGet(() -> new Reading.Invalid<>(problems.sorted()));
        if (theme instanceof Reading.Invalid<Theme> invalid) {
            Problem first = invalid.problems().get(0);
            throw new RenderException(first.toString());
        }
        return ((Reading.Valid<Theme>) theme).value();
    }

    /**
     * What renderers call the theme of the same book on dark paper.
     *
     * @throws RenderException when there is no such theme
     */
    public String dark(String reference) {
        return named(reference).dark();
    }

    /** The fonts of a theme. */
    Fonts fonts(Theme theme) {
        return fonts.computeIfAbsent(theme.fonts(), Fonts::load);
    }

    private Reading<Theme> read(String reference) {
        Reading<Theme> theme = known.get(reference);
        if (theme == null) {
            open.push(reference);
            theme = unread(reference);
            open.pop();
            known.put(reference, theme);
        }
        return theme;
    }

    private Reading<Theme> unread(String reference) {
        ProblemList problems = new ProblemList();
        Optional<Theme> theme = content(reference, problems).map(mapping -> {
            Place place = place(reference, problems);
            String name = NAMES.contains(reference) ? reference : nameOf(Path.of(reference));
            ThemeReader reader = new ThemeReader(name, place, problems);
            Fields fields = reader.fields(mapping);
            return reader.read(fields, base(reference, fields, place, problems));
        });
        return theme.isPresent() && problems.isEmpty()
                ? Reading.valid(theme.get())
                : new Reading.Invalid<>(problems.sorted());
    }

    /** Files of books that were read so far, those of fonts included. */
    public Set<Path> filesRead() {
        return Collections.unmodifiableSet(filesRead);
    }

    private Optional<Value.Mapping> content(String reference, ProblemList problems) {
        if (!NAMES.contains(reference)) {
            filesRead.add(Path.of(reference));
        }
        return NAMES.contains(reference)
                ? YamlFile.parse(resource(reference), "theme " + reference, ThemeKeys.FILE, problems)
                : YamlFile.read(Path.of(reference), nameOf(Path.of(reference)), ThemeKeys.FILE, problems);
    }

    private Place place(String reference, ProblemList problems) {
        return new Place(
                NAMES.contains(reference) ? project : Path.of(reference).resolveSibling("."), problems);
    }

    /** The theme that a theme extends; what is wrong with it is wrong with both, and reading goes on with the default. */
    private Theme base(String reference, Fields fields, Place place, ProblemList problems) {
        if (reference.equals(BASE)) {
            return BARE;
        }
        Optional<Located<String>> asked = fields.get(ThemeKeys.EXTENDS);
        Optional<String> base = asked.flatMap(place::theme);
        if (base.isPresent() && open.contains(base.get())) {
            Located<String> word = asked.orElseThrow();
            problems.add(new Problem(
                    word.position(),
                    "theme '" + YamlMessages.shortened(word.value()) + "' extends itself",
                    "Expected a theme that does not lead back to this one."));
            base = Optional.empty();
        }
        return read(base.orElse(BASE)).orReport(problems::add).orElse(BARE);
    }

    private static String resource(String name) {
        try (InputStream in = Themes.class.getResourceAsStream("themes/" + name + ".yaml")) {
            if (in == null) {
                throw new RenderException("the theme '" + name + "' is missing from the library");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new RenderException("the theme '" + name + "' cannot be read: " + e.getMessage(), e);
        }
    }

    private String nameOf(Path file) {
        Path normal = file.normalize();
        return (normal.startsWith(project) ? project.relativize(normal) : normal)
                .toString()
                .replace('\\', '/');
    }

    /**
     * Where a file that names others is.
     *
     * @param folder its folder
     * @param problems get what is wrong with names
     */
    record Place(Path folder, ProblemList problems) {
        Path resolve(String path) {
            return folder.resolve(path).normalize();
        }

        /** What renderers call the theme that another one extends, when it says so. */
        Optional<String> base(Value.Mapping theme) {
            return theme.get(ThemeKeys.EXTENDS.name())
                    .filter(Value.Text.class::isInstance)
                    .flatMap(word -> theme(new Located<>(((Value.Text) word).text(), word.position())));
        }

        /** What renderers call a theme: a word with a '/' or the ending of YAML is a path. */
        Optional<String> theme(Located<String> word) {
            String written = word.value();
            if (!written.contains("/") && !written.endsWith(".yaml") && !written.endsWith(".yml")) {
                if (!NAMES.contains(written)) {
                    problems.add(YamlMessages.unknown("theme", word, "", "themes", NAMES));
                    return Optional.empty();
                }
                return Optional.of(written);
            }
            Path file = resolve(written);
            if (!Files.isRegularFile(file)) {
                problems.add(new Problem(
                        word.position(),
                        "theme file '" + YamlMessages.shortened(written) + "' does not exist",
                        "Paths are relative to the file that names them; the library's themes are "
                                + String.join(", ", NAMES) + "."));
                return Optional.empty();
            }
            return Optional.of(file.toString());
        }
    }
}
