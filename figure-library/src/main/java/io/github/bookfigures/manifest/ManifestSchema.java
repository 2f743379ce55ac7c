package io.github.bookfigures.manifest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.bookfigures.yaml.Key;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Describes the manifest as JSON Schema (draft 2020-12), for editors. It is made from the same table of keys that the
 * reader goes by. It cannot say everything the reader checks, such as that ids are unique.
 */
public final class ManifestSchema {
    private static final String ID = "https://bookfigures.github.io/figures.schema.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SortedMap<String, JsonNode> params = new TreeMap<>();

    /** The schema of manifests whose generators, and so their parameters, are not known. */
    public ManifestSchema() {
        this(Map.of());
    }

    /**
     * The schema of manifests with these generators; other generators stay allowed, with any parameters.
     *
     * @param params for each generator's name, the JSON Schema of its parameters as text
     * @throws IllegalArgumentException when one of the texts is not a JSON object
     */
    public ManifestSchema(Map<String, String> params) {
        params.forEach((generator, schema) -> this.params.put(generator, parsed(generator, schema)));
    }

    /** The schema as indented JSON, ending in a line feed; the same text on every machine. */
    public String json() {
        ObjectNode root = object().put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", ID)
                .put("title", "Figures of a book")
                .put("description", "The manifest of a book's figures, or a file that it includes.");
        root.setAll(mapping(Keys.OF_MANIFEST, List.of()));
        root.putArray("anyOf").add(required(Keys.FIGURES)).add(required(Keys.INCLUDE));
        ((ObjectNode) root.at("/properties/defaults"))
                .put("$ref", "#/$defs/defaults")
                .remove("type");
        ((ObjectNode) root.at("/properties/figures")).putObject("items").put("$ref", "#/$defs/figure");
        ObjectNode definitions = root.putObject("$defs");
        definitions.set("defaults", mapping(Keys.OF_DEFAULTS, List.of()));
        ObjectNode figure = mapping(Keys.OF_FIGURE, List.of(Keys.ID));
        figure.putArray("anyOf")
                .add(required(Keys.GENERATOR))
                .add(required(Keys.STATIC))
                .add(required(Keys.EXEC));
        definitions.set("figure", figure);
        addParams(figure, definitions);
        return print(root);
    }

    private void addParams(ObjectNode figure, ObjectNode definitions) {
        if (!params.isEmpty()) {
            // The names are for completion in editors; a book may have generators of its own.
            ArrayNode names = ((ObjectNode) figure.at("/properties/generator")).putArray("anyOf");
            params.keySet().forEach(names.addObject().putArray("enum")::add);
            names.addObject().put("type", "string");
        }
        params.forEach((generator, schema) -> {
            definitions.set("params." + generator, schema);
            ObjectNode rule = figure.withArray("allOf").addObject();
            ObjectNode condition = rule.putObject("if");
            condition.putObject("properties").putObject(Keys.GENERATOR.name()).put("const", generator);
            condition.putArray("required").add(Keys.GENERATOR.name());
            rule.putObject("then")
                    .putObject("properties")
                    .putObject(Keys.PARAMS.name())
                    .put("$ref", "#/$defs/params." + generator);
        });
    }

    private static ObjectNode mapping(List<Key<?>> keys, List<Key<?>> required) {
        ObjectNode schema = object().put("type", "object").put("additionalProperties", false);
        if (!required.isEmpty()) {
            required.forEach(key -> schema.withArray("required").add(key.name()));
        }
        ObjectNode properties = schema.putObject("properties");
        keys.forEach(key -> properties.set(key.name(), property(key)));
        return schema;
    }

    private static ObjectNode property(Key<?> key) {
        ObjectNode property = object().put("description", key.doc());
        property.setAll(key.type().description().deepCopy());
        key.literal().ifPresent(literal -> property.set("default", parsed(literal)));
        return property;
    }

    private static ObjectNode required(Key<?> key) {
        ObjectNode schema = object();
        schema.putArray("required").add(key.name());
        return schema;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static JsonNode parsed(String generator, String schema) {
        JsonNode node = parsed(schema);
        if (!node.isObject()) {
            throw new IllegalArgumentException("the schema of generator '" + generator + "' is not a JSON object");
        }
        return node;
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + json, e);
        }
    }

    private static String print(JsonNode root) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        try {
            return JSON.writer(printer).writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
