package io.github.bookfigures.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A bad manifest and what the reader says about it: one section of {@code problems.txt}. */
record Example(String title, boolean schemaRejects, Map<String, String> files, List<String> problems) {
    private static final String SCHEMA = " [schema]";

    static List<Example> all() throws IOException {
        List<Example> examples = new ArrayList<>();
        try (InputStream in = Example.class.getResourceAsStream("problems.txt")) {
            String[] sections = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^=== ");
            for (String section : List.of(sections).subList(1, sections.length)) {
                examples.add(parse(section));
            }
        }
        return examples;
    }

    String manifest() {
        return files.get("figures.yaml");
    }

    private static Example parse(String section) {
        int titleEnd = section.indexOf('\n');
        int separator = section.lastIndexOf("\n---\n");
        String title = section.substring(0, titleEnd);
        Map<String, String> files = new LinkedHashMap<>();
        String[] parts = section.substring(titleEnd + 1, separator + 1).split("(?m)^>>> ");
        files.put("figures.yaml", parts[0].replace("␀", ""));
        for (String part : List.of(parts).subList(1, parts.length)) {
            int nameEnd = part.indexOf('\n');
            files.put(part.substring(0, nameEnd), part.substring(nameEnd + 1));
        }
        List<String> problems = section.substring(separator + 5).strip().lines().toList();
        return new Example(title.replace(SCHEMA, ""), title.endsWith(SCHEMA), files, problems);
    }
}
