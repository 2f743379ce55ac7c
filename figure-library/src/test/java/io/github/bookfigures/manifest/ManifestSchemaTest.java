package io.github.bookfigures.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.github.bookfigures.yaml.FileKind;
import io.github.bookfigures.yaml.ProblemList;
import io.github.bookfigures.yaml.Reading;
import io.github.bookfigures.yaml.Value;
import io.github.bookfigures.yaml.YamlFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ManifestSchemaTest {
    private static final Path MODULE = Repository.root().resolve("figure-library");
    private static final Path RESOURCE =
            MODULE.resolve("src/main/resources/io/github/bookfigures/manifest/figures.schema.json");

    @Test
    void the_published_schema_is_the_one_the_code_makes() throws IOException {
        String json = new ManifestSchema().json();
        if (Boolean.getBoolean("figure.schema.update")) {
            Files.createDirectories(RESOURCE.getParent());
            Files.writeString(RESOURCE, json);
        }
        assertThat(RESOURCE)
                .withFailMessage(
                        "%s is out of date. Refresh it: mvn test -pl figure-library"
                                + " -Dtest=ManifestSchemaTest -Dfigure.schema.update=true",
                        RESOURCE)
                .content(StandardCharsets.UTF_8)
                .isEqualTo(json);
    }

    @Test
    void the_schema_is_valid_itself() {
        JsonSchema meta = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(meta.validate(Json.parse(new ManifestSchema().json()))).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> every_manifest_in_the_tree_is_valid_for_schema_and_reader() throws IOException {
        List<Path> manifests = Repository.manifests();
        assertThat(manifests).isNotEmpty();
        return manifests.stream()
                .map(file -> DynamicTest.dynamicTest(
                        Repository.root().relativize(file).toString(), () -> assertValid(file)));
    }

    @TestFactory
    Stream<DynamicTest> the_schema_rejects_what_it_can_of_what_the_reader_rejects() throws IOException {
        return Example.all().stream()
                .filter(example -> tree(example.manifest()).isPresent())
                .map(example -> DynamicTest.dynamicTest(example.title(), () -> {
                    JsonNode manifest = Json.of(tree(example.manifest()).orElseThrow());
                    assertThat(!errors(new ManifestSchema(), manifest).isEmpty())
                            .isEqualTo(example.schemaRejects());
                }));
    }

    @Test
    void the_schema_points_at_every_bad_file() throws IOException {
        Example example = Example.all().stream()
                .filter(candidate -> candidate.title().startsWith("files that leave"))
                .findFirst()
                .orElseThrow();
        Value manifest = tree(example.manifest()).orElseThrow();
        assertThat(errors(new ManifestSchema(), Json.of(manifest)))
                .hasSameSizeAs(example.problems())
                .contains("/figures/0/file", "/figures/9/file");
    }

    @Test
    void a_known_generator_has_its_parameters_checked_and_others_are_let_through() {
        Map<String, String> params = new LinkedHashMap<>();
        params.put("sigmoid", "{\"properties\": {\"steps\": {\"type\": \"integer\"}}}");
        params.put("relu", "{\"additionalProperties\": false}");
        ManifestSchema schema = new ManifestSchema(params);
        assertThat(errors(schema, figure("sigmoid", "{steps: 3}"))).isEmpty();
        assertThat(errors(schema, figure("sigmoid", "{steps: x}"))).containsExactly("/figures/0/params/steps");
        assertThat(errors(schema, figure("relu", "{steps: 3}"))).containsExactly("/figures/0/params");
        assertThat(errors(schema, figure("mine", "{steps: x}"))).isEmpty();
    }

    @Test
    void the_order_in_which_generators_are_given_does_not_matter() {
        Map<String, String> one = new LinkedHashMap<>(Map.of("a", "{}"));
        one.put("b", "{\"type\": \"object\"}");
        Map<String, String> other = new LinkedHashMap<>(Map.of("b", "{\"type\": \"object\"}"));
        other.put("a", "{}");
        assertThat(new ManifestSchema(one).json()).isEqualTo(new ManifestSchema(other).json());
    }

    @Test
    void a_parameter_schema_must_be_an_object() {
        assertThatThrownBy(() -> new ManifestSchema(Map.of("a", "3")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the schema of generator 'a' is not a JSON object");
    }

    private static void assertValid(Path file) throws IOException {
        assertThat(errors(
                        new ManifestSchema(),
                        Json.of(tree(Files.readString(file)).orElseThrow())))
                .isEmpty();
        if (file.endsWith("figures.yaml")) {
            assertThat(ManifestReader.read(Repository.root(), file)).isInstanceOf(Reading.Valid.class);
        }
    }

    private static JsonNode figure(String generator, String params) {
        return Json.of(tree("figures: [{id: a, generator: " + generator + ", params: " + params + "}]")
                .orElseThrow());
    }

    /** The YAML as values; empty when it is no YAML the reader takes, so that there is nothing for a schema to see. */
    private static Optional<Value> tree(String yaml) {
        ProblemList problems = new ProblemList();
        FileKind any = new FileKind("", "", "figures", "figures: []");
        return YamlFile.parse(yaml, "figures.yaml", any, problems)
                .filter(value -> problems.isEmpty())
                .map(value -> (Value) value);
    }

    /** The places at which the schema finds fault. */
    private static Set<String> errors(ManifestSchema schema, JsonNode manifest) {
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(schema.json(), config)
                .validate(manifest)
                .stream()
                .map(error -> error.getInstanceLocation().toString())
                .collect(Collectors.toSet());
    }
}
