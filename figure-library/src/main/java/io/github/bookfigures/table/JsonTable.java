package io.github.bookfigures.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.github.bookfigures.data.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a table from JSON: a list of objects, each a row, or an object of lists, each a column. */
final class JsonTable {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final String TABLE = "a list of objects, such as [{\"x\": 1, \"y\": 2}], or an object of lists";

    private final String source;
    private final Map<String, List<Cell>> columns = new LinkedHashMap<>();
    private int rows;

    JsonTable(String source) {
        this.source = source;
    }

    DataTable read(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                readRows(parser);
            } else if (first == JsonToken.START_OBJECT) {
                readColumns(parser);
            } else {
                throw new InputException(source + ":1:1: expected " + TABLE);
            }
            if (parser.nextToken() != null) {
                throw problem(parser.currentTokenLocation(), "the table ends before this, expected nothing more");
            }
        } catch (JsonProcessingException e) {
            throw new InputException(
                    place(Optional.ofNullable(e.getLocation())) + "this is no JSON: " + words(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (columns.isEmpty()) {
            throw new InputException(source + ": there are no rows");
        }
        return new DataTable(
                source,
                columns.entrySet().stream()
                        .map(column -> new DataTable.Column(column.getKey(), column.getValue()))
                        .toList());
    }

    private void readRows(JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw problem(parser.currentTokenLocation(), "expected a row, such as {\"x\": 1, \"y\": 2}");
            }
            JsonLocation start = parser.currentTokenLocation();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = name(parser);
                parser.nextToken();
                List<Cell> column = columns.computeIfAbsent(name, any -> missing(start));
                column.add(cell(parser));
            }
            rows++;
            columns.values().forEach(column -> fill(column, start));
        }
    }

    /** Rows above that do not have the column. */
    private List<Cell> missing(JsonLocation at) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            cells.add(new Cell("", at.getLineNr(), at.getColumnNr()));
        }
        return cells;
    }

    private void fill(List<Cell> column, JsonLocation at) {
        if (column.size() < rows) {
            column.add(new Cell("", at.getLineNr(), at.getColumnNr()));
        }
    }

    private void readColumns(JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = name(parser);
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw problem(
                        parser.currentTokenLocation(),
                        "expected the list of values of '" + name + "': a table is " + TABLE);
            }
            JsonLocation start = parser.currentTokenLocation();
            List<Cell> cells = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                cells.add(cell(parser));
            }
            columns.put(name, cells);
            int first = columns.values().iterator().next().size();
            if (cells.size() != first) {
                throw problem(
                        start,
                        "'" + name + "' has " + cells.size() + " values, expected " + first + " as in the first");
            }
        }
    }

    private String name(JsonParser parser) throws IOException {
        if (parser.currentName().isBlank()) {
            throw problem(parser.currentTokenLocation(), "a column without a name, expected one");
        }
        return parser.currentName();
    }

    private Cell cell(JsonParser parser) throws IOException {
        JsonLocation at = parser.currentTokenLocation();
        if (parser.currentToken().isStructStart()) {
            throw problem(
                    at,
                    "expected a number, a text or null, found "
                            + (parser.isExpectedStartArrayToken() ? "a list" : "an object"));
        }
        String text = parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getText();
        return new Cell(Cell.stripped(text), at.getLineNr(), at.getColumnNr());
    }

    private InputException problem(JsonLocation at, String what) {
        return new InputException(place(Optional.of(at)) + what);
    }

    /** The parser knows no place of what breaks its limits. */
    private String place(Optional<JsonLocation> at) {
        return source
                + at.map(place -> ":" + place.getLineNr() + ":" + place.getColumnNr())
                        .orElse("") + ": ";
    }

    /** Without what means something to programmers only. */
    private static String words(String message) {
        return message.replaceAll(" \\(start marker at .*", "").replaceAll(" \\(`?Stream[^)]*\\)?.*", "");
    }
}
