package io.github.bookfigures.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Writes records to JSON and reads them back, the same bytes for the same record every time.
 *
 * <p>Components may be numbers, booleans, texts, enums, arrays of them in any depth, lists, ordered maps with text keys
 * and records again. Components keep the order of their declaration; NaN and infinities are written as the texts
 * {@code "NaN"}, {@code "Infinity"} and {@code "-Infinity"}. Thread-safe.
 */
public final class DataCodec {
    /** One for all: what it finds out about a record it finds out once. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .defaultPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    /**
     * Encodes a record as UTF-8 JSON with a final line feed.
     *
     * @throws DataFormatException when a component is of a type that has no stable form
     */
    public byte[] encode(Record data) {
        try {
            String json = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(data);
            return (json + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new DataFormatException(
                    "cannot write " + data.getClass().getName() + " as data: " + e.getOriginalMessage()
                            + ". A result may hold numbers, texts, arrays, lists, ordered maps and records.",
                    e);
        }
    }

    /**
     * Decodes what {@link #encode} wrote.
     *
     * @throws DataFormatException when the bytes are not JSON or do not fit the record
     */
    public <R extends Record> R decode(byte[] json, Class<R> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (IOException e) {
            throw new DataFormatException("cannot read " + type.getName() + " from its data: " + e.getMessage(), e);
        }
    }

    /**
     * What {@link #encode} wrote as a tree.
     *
     * @throws DataFormatException when the bytes are not JSON
     */
    public JsonNode tree(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new DataFormatException("cannot read data: " + e.getMessage(), e);
        }
    }

    /** The same data as a tree, for paths into it and for reports. */
    public JsonNode tree(Record data) {
        return MAPPER.valueToTree(data);
    }
}
