package io.github.bookfigures.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * What a page is told.
 *
 * @param name what kind of event it is
 * @param data JSON in one line
 */
record Event(String name, String data) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** An event about a record of texts, numbers and lists. */
    static Event of(String name, Record data) {
        try {
            return new Event(name, MAPPER.writeValueAsString(data));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + data, e);
        }
    }

    /** As it goes over the line. JSON of ours has no line breaks. */
    String text() {
        return "event: " + name + "\ndata: " + data + "\n\n";
    }
}
