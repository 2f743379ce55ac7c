package io.github.bookfigures.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The part of a result that is a table: its lists of numbers or texts that are equally long. */
final class Table {
    private static final int SHORTEST = 2;
    private static final int DEEPEST = 4;

    private final Map<Integer, Map<String, JsonNode>> columns = new LinkedHashMap<>();

    private Table() {}

    /**
     * The table as CSV (RFC 4180), its columns named by the paths that claims use. Of several lengths that with most columns
     * is taken, of those the first.
     */
    static Optional<String> csv(JsonNode result) {
        Table table = new Table();
        table.add("", result, 0);
        Optional<Map<String, JsonNode>> widest = Optional.empty();
        for (Map<String, JsonNode> group : table.columns.values()) {
            if (widest.isEmpty() || group.size() > widest.get().size()) {
                widest = Optional.of(group);
            }
        }
        return widest.map(Table::csv);
    }

    private void add(String path, JsonNode node, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (node.isObject()) {
            node.properties()
                    .forEach(field ->
                            add(path + (path.isEmpty() ? "" : ".") + field.getKey(), field.getValue(), depth + 1));
        } else if (node.isArray()
                && node.size() >= SHORTEST
                && items(node).stream().allMatch(JsonNode::isValueNode)) {
            columns.computeIfAbsent(node.size(), size -> new LinkedHashMap<>()).put(path, node);
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                if (node.get(i).isObject()) {
                    add(path + "[" + i + "]", node.get(i), depth + 1);
                }
            }
        }
    }

    private static String csv(Map<String, JsonNode> columns) {
        List<String> lines = new ArrayList<>();
        lines.add(columns.keySet().stream().map(Table::cell).collect(Collectors.joining(",")));
        int size = columns.values().iterator().next().size();
        for (int i = 0; i < size; i++) {
            int row = i;
            lines.add(columns.values().stream()
                    .map(column -> cell(column.get(row).asText()))
                    .collect(Collectors.joining(",")));
        }
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String cell(String text) {
        return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static List<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
