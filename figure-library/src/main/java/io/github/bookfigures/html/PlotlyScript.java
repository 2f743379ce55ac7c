package io.github.bookfigures.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The script of plotly.js, cut down to the kinds of traces that are wanted. The distributed file is a list of modules, each
 * a function in a variable of its own; those that nothing wanted refers to are left out, nothing else is changed.
 */
final class PlotlyScript {
    private static final String JAR = "/META-INF/maven/org.webjars.npm/plotly.js-dist/pom.properties";
    private static final String FILE = "/META-INF/resources/webjars/plotly.js-dist/%s/plotly.js";
    private static final String ENTRY = "require_index";
    private static final Pattern BEGIN = Pattern.compile("  var (\\w+) = __(?:commonJS|esm)\\(\\{");
    private static final String END = "  });";
    private static final Pattern REFERENCE = Pattern.compile("\\b(?:require|init)_\\w+");
    private static final Pattern REGISTERED = Pattern.compile("        (require_\\w+)\\(\\),?");
    private static final Pattern PATH = Pattern.compile("\"lib/(\\w+)\\.js\"");

    /** Kinds of traces beside scatter, which is always there. */
    static final Set<String> ALL = Set.of("bar", "heatmap", "contour", "surface", "scatter3d");

    private final String version;
    /** Modules by their variable. */
    private final Map<String, String> modules = new LinkedHashMap<>();
    /** Modules that a module refers to, as far as anybody asked. */
    private final Map<String, Set<String>> references = new ConcurrentHashMap<>();
    /** The file in order: a module's variable, or text outside of modules. */
    private final List<String> order = new ArrayList<>();

    /**
     * The script in the library's dependency.
     *
     * @throws IllegalStateException when the dependency is missing or has another form
     */
    PlotlyScript() {
        try {
            Properties properties = new Properties();
            properties.load(resource(JAR));
            this.version = properties.getProperty("version");
            read(new String(resource(String.format(FILE, version)).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("plotly.js cannot be read", e);
        }
        if (!modules.containsKey(ENTRY)) {
            throw new IllegalStateException("plotly.js " + version + " is not made of modules as expected");
        }
    }

    private static InputStream resource(String name) {
        InputStream in = PlotlyScript.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException(
                    "interactive figures need org.webjars.npm:plotly.js-dist on the class path: " + name
                            + " is missing");
        }
        return in;
    }

    String version() {
        return version;
    }

    private void read(String script) {
        String name = "";
        StringBuilder text = new StringBuilder();
        for (String line : script.split("\n", -1)) {
            Matcher begin = BEGIN.matcher(line);
            if (name.isEmpty() && begin.matches()) {
                order.add(text.toString());
                text.setLength(0);
                name = begin.group(1);
            }
            text.append(line).append('\n');
            if (!name.isEmpty() && line.equals(END)) {
                modules.put(name, text.toString());
                order.add(name);
                text.setLength(0);
                name = "";
            }
        }
        order.add(text.toString());
    }

    /** The script with scatter and these kinds of traces. */
    String with(Set<String> kinds) {
        String entry = entry(kinds);
        Set<String> needed = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(ENTRY));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (needed.add(name)) {
                open.addAll(name.equals(ENTRY) ? modulesIn(entry) : references.computeIfAbsent(name, this::modulesOf));
            }
        }
        StringBuilder script = new StringBuilder();
        for (String part : order) {
            if (part.equals(ENTRY)) {
                script.append(entry);
            } else if (!modules.containsKey(part)) {
                script.append(part);
            } else if (needed.contains(part)) {
                script.append(modules.get(part));
            }
        }
        return script.toString();
    }

    private Set<String> modulesOf(String module) {
        return modulesIn(modules.get(module));
    }

    /** Modules that a text refers to. */
    private Set<String> modulesIn(String text) {
        Set<String> found = new HashSet<>();
        Matcher reference = REFERENCE.matcher(text);
        while (reference.find()) {
            if (modules.containsKey(reference.group())) {
                found.add(reference.group());
            }
        }
        return found;
    }

    /** The module that registers kinds of traces, without the unwanted ones. */
    private String entry(Set<String> kinds) {
        StringBuilder entry = new StringBuilder();
        for (String line : modules.get(ENTRY).split("\n", -1)) {
            Matcher registered = REGISTERED.matcher(line);
            if (!registered.matches() || kinds.contains(kind(registered.group(1)))) {
                entry.append(line).append('\n');
            }
        }
        return entry.toString();
    }

    private String kind(String module) {
        Matcher path = PATH.matcher(modules.getOrDefault(module, ""));
        return path.find() ? path.group(1) : "";
    }
}
