package io.github.bookfigures.gallery.reference;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.bookfigures.data.DataCodec;
import io.github.bookfigures.manifest.ManifestSchema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The keys of the manifest as tables, made of its JSON Schema, and so of the table of keys that the reader goes by. */
final class ManifestReference {
    private static final Pattern OTHERWISE = Pattern.compile("(.*\\.) Without it, (.*)\\.");

    /** Pages that tell more about a key. */
    private static final Map<String, String> MORE = Map.ofEntries(
            Map.entry("formats", "[formats](formats.md)"),
            Map.entry("width", "[shares](#a-figure)"),
            Map.entry("textWidth", "[shares](#a-figure)"),
            Map.entry("static", "[own figures](own-figures.md)"),
            Map.entry("exec", "[own figures](own-figures.md)"),
            Map.entry("inputs", "[own figures](own-figures.md)"),
            Map.entry("generator", "[generators](generators/README.md)"),
            Map.entry("params", "[parameters](#parameters)"),
            Map.entry("theme", "[themes](themes.md)"),
            Map.entry("variants", "[variants](themes.md#variants)"),
            Map.entry("languages", "[translation](translation.md)"),
            Map.entry("svgText", "[formats](formats.md)"),
            Map.entry("htmlShape", "[interactive figures](interactive.md)"),
            Map.entry("seed", "[seeds](#seeds)"),
            Map.entry("lint", "[the lint](lint.md)"),
            Map.entry("expect", "[claims](#claims)"));

    private final JsonNode schema =
            new DataCodec().tree(new ManifestSchema().json().getBytes(StandardCharsets.UTF_8));

    /** The tables by the names of their sections. */
    Map<String, String> tables() {
        JsonNode figure = schema.at("/$defs/figure");
        JsonNode defaults = schema.at("/$defs/defaults");
        Map<String, String> tables = new TreeMap<>();
        tables.put("file", table(schema, "", names(schema.path("properties"))));
        tables.put(
                "defaults",
                table(
                        defaults,
                        "",
                        names(defaults.path("properties")).stream()
                                .filter(name -> !figure.path("properties").has(name))
                                .toList()));
        tables.put("figure", table(figure, "defaults", names(figure.path("properties"))));
        return tables;
    }

    private String table(JsonNode mapping, String marked, List<String> keys) {
        return "| key | type | default | what |\n| --- | --- | --- | --- |\n"
                + keys.stream()
                        .map(key -> row(
                                mapping,
                                key,
                                schema.at("/$defs/" + marked + "/properties").has(key)))
                        .collect(Collectors.joining());
    }

    private String row(JsonNode mapping, String key, boolean marked) {
        JsonNode property = mapping.path("properties").path(key);
        Matcher doc = OTHERWISE.matcher(property.path("description").asText());
        boolean otherwise = doc.matches();
        String what = otherwise ? doc.group(1) : property.path("description").asText();
        String more = Optional.ofNullable(MORE.get(key))
                .map(page -> " See " + page + ".")
                .orElse("");
        String fallback = required(mapping, key)
                .orElseGet(() -> otherwise ? cell(doc.group(2)) : literal(property.path("default")));
        return "| `" + key + "`" + (marked ? " *d*" : "") + " | " + type(property) + " | " + fallback + " | "
                + cell(what) + more + " |\n";
    }

    private static Optional<String> required(JsonNode mapping, String key) {
        if (StreamSupport.stream(mapping.path("required").spliterator(), false)
                .anyMatch(name -> name.asText().equals(key))) {
            return Optional.of("required");
        }
        List<String> oneOf = StreamSupport.stream(mapping.path("anyOf").spliterator(), false)
                .map(alternative -> alternative.at("/required/0").asText())
                .toList();
        return oneOf.contains(key)
                ? Optional.of("required, unless there is "
                        + oneOf.stream()
                                .filter(other -> !other.equals(key))
                                .map(other -> "`" + other + "`")
                                .collect(Collectors.joining(" or ")))
                : Optional.empty();
    }

    private String type(JsonNode type) {
        if (type.has("title")) {
            return type.path("title").asText();
        }
        if (type.has("enum")) {
            return StreamSupport.stream(type.path("enum").spliterator(), false)
                    .map(word -> "`" + word.asText() + "`")
                    .collect(Collectors.joining(", "));
        }
        if (type.has("$ref")) {
            return "mapping";
        }
        return switch (type.path("type").asText()) {
            case "array" -> "list of " + items(type.path("items"));
            case "integer" -> "whole number" + range(type);
            case "boolean" -> "`true`, `false`";
            case "object" -> "mapping";
            case "string" -> "text";
            default -> throw new IllegalStateException("a type without a name: " + type);
        };
    }

    private String items(JsonNode item) {
        String type = item.has("$ref") ? item.path("$ref").asText().replaceFirst(".*/", "") : type(item);
        return item.has("enum") ? type : type + "s";
    }

    private static String range(JsonNode type) {
        boolean all = type.path("minimum").asLong() == Long.MIN_VALUE;
        return all
                ? ""
                : ", " + type.path("minimum").asText() + " to "
                        + type.path("maximum").asText();
    }

    private static String literal(JsonNode value) {
        if (value.isMissingNode() || value.isContainerNode() && value.isEmpty()) {
            return "none";
        }
        return "`"
                + (value.isArray()
                        ? StreamSupport.stream(value.spliterator(), false)
                                .map(JsonNode::asText)
                                .collect(Collectors.joining(", ", "[", "]"))
                        : value.asText())
                + "`";
    }

    private static List<String> names(JsonNode properties) {
        return properties.properties().stream().map(Map.Entry::getKey).toList();
    }

    /** A sentence as Markdown. */
    private static String cell(String text) {
        return ParameterRows.cell(text)
                .replaceAll("<(\\w+)>", "&lt;$1&gt;")
                .replace("**", "`**`")
                .replaceAll("(?<![*`])\\*(?![*`])", "`*`");
    }
}
