package io.github.bookfigures.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.bookfigures.data.DataCodec;
import io.github.bookfigures.data.DataFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What builds left about figures, for other programs. What is not there is a missing node. */
final class BuildTraces {
    private static final DataCodec CODEC = new DataCodec();

    private final Map<String, JsonNode> summary = new HashMap<>();
    private final JsonNode history;

    /**
     * @param folder {@code target/figures}
     * @param reports how the names of the reports begin
     */
    BuildTraces(Path folder, String reports) throws IOException {
        read(folder.resolve(reports + ".json"))
                .path("figures")
                .forEach(row -> summary.put(row.path("id").asText(), row));
        history = read(folder.resolve(reports + ".history.json")).path("figures");
    }

    JsonNode of(String id) {
        return summary.getOrDefault(id, MissingNode.getInstance());
    }

    JsonNode history(String id) {
        return history.path(id);
    }

    /** A file of JSON; a missing node when it is not there, or is none. */
    static JsonNode read(Path file) throws IOException {
        try {
            return Files.isRegularFile(file) ? CODEC.tree(Files.readAllBytes(file)) : MissingNode.getInstance();
        } catch (DataFormatException damaged) {
            return MissingNode.getInstance();
        }
    }

    /** Texts of a list, or what else stands there as JSON. */
    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.isTextual() ? item.asText() : item.toString()));
        return texts;
    }
}
