package io.github.bookfigures.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.bookfigures.figure.Animation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The frames of a figure as what differs between them: layout, type and colours stand on the page once. A page whose frames
 * would take more than {@link #MOST} characters shows every second, every third, … of them, the first and the last always.
 */
final class HtmlFrames {
    /** As much as four times the script that draws them. */
    static final int MOST = 2_500_000;

    private final HtmlFigure still;
    private final List<HtmlFigure> frames;
    private final List<Double> seconds;

    /**
     * Frames of a figure whose elements are written.
     *
     * @param still what the page shows at first
     * @param frames the same for every frame
     */
    HtmlFrames(HtmlFigure still, List<HtmlFigure> frames, Animation animation) {
        this.still = still;
        this.frames = frames;
        this.seconds = animation.frames().stream().map(Animation.Frame::seconds).toList();
    }

    /**
     * What the page reads: {@code states}, one for each frame shown, with the texts of its {@code slots} and what changes in
     * its {@code graphs}; for how many {@code seconds} it is shown; and which of them the page begins with, {@code shown},
     * -1 when the still figure is none of them.
     */
    ObjectNode json() {
        Set<String> slots = changing(stream().map(HtmlFigure::slots).toList());
        Map<String, Differences> differences = differences();
        List<JsonNode> states = frames.stream()
                .map(frame -> (JsonNode) state(frame, slots, differences))
                .toList();
        List<Integer> kept = kept(states);
        ObjectNode json = Json.object();
        ObjectNode first = state(still, slots, differences);
        json.put("shown", kept.stream().map(states::get).toList().lastIndexOf(first));
        ArrayNode times = json.putArray("seconds");
        ArrayNode list = json.putArray("states");
        for (int i = 0; i < kept.size(); i++) {
            int end = i + 1 < kept.size() ? kept.get(i + 1) : frames.size();
            times.add(Json.number(seconds.subList(kept.get(i), end).stream()
                    .mapToDouble(time -> time)
                    .sum()));
            list.add(states.get(kept.get(i)));
        }
        return json;
    }

    private Stream<HtmlFigure> stream() {
        return Stream.concat(Stream.of(still), frames.stream());
    }

    private static List<Integer> kept(List<JsonNode> states) {
        int last = states.size() - 1;
        long characters =
                states.stream().mapToLong(state -> state.toString().length()).sum();
        int step = (int) Math.max(1, (characters + MOST - 1) / MOST);
        return IntStream.rangeClosed(0, last)
                .filter(i -> i == 0 || (last - i) % step == 0)
                .boxed()
                .toList();
    }

    private ObjectNode state(HtmlFigure frame, Set<String> slots, Map<String, Differences> differences) {
        ObjectNode state = Json.object();
        ObjectNode texts = state.putObject("slots");
        slots.forEach(slot -> texts.put(
                slot, frame.slots().getOrDefault(slot, TextNode.valueOf("")).asText()));
        ObjectNode graphs = state.putObject("graphs");
        differences.forEach((id, parts) -> {
            JsonNode graph = frame.graphs().path(id);
            if (!graph.isMissingNode()) {
                ObjectNode change = change(parts, graph);
                if (!change.isEmpty()) {
                    graphs.set(id, change);
                }
            }
        });
        return state;
    }

    /** {@code traces} by number with what is different in some frame, or all {@code data} where their number differs. */
    private static ObjectNode change(Differences differences, JsonNode graph) {
        ObjectNode change = Json.object();
        put(change, "layout", differences.layout(), graph.path("layout"));
        if (differences.traces().isEmpty()) {
            change.set("data", graph.path("data"));
            return change;
        }
        ObjectNode traces = Json.object();
        List<Set<String>> keys = differences.traces().get();
        for (int i = 0; i < keys.size(); i++) {
            put(traces, Integer.toString(i), keys.get(i), graph.path("data").path(i));
        }
        if (!traces.isEmpty()) {
            change.set("traces", traces);
        }
        return change;
    }

    /**
     * Keys of a graph whose values are not the same in all frames.
     *
     * @param layout those of its layout
     * @param traces those of each trace; nothing when not all frames have as many traces
     */
    private record Differences(Set<String> layout, Optional<List<Set<String>>> traces) {}

    private Map<String, Differences> differences() {
        Map<String, Differences> differences = new LinkedHashMap<>();
        still.graphs().fieldNames().forEachRemaining(id -> differences.put(id, differences(id)));
        return differences;
    }

    private Differences differences(String id) {
        List<JsonNode> all = stream()
                .map(frame -> frame.graphs().path(id))
                .filter(node -> !node.isMissingNode())
                .toList();
        int count = all.get(0).path("data").size();
        Set<String> layout = changing(all, node -> node.path("layout"));
        boolean asMany = all.stream().allMatch(node -> node.path("data").size() == count);
        return new Differences(
                layout,
                asMany
                        ? Optional.of(IntStream.range(0, count)
                                .mapToObj(i ->
                                        changing(all, node -> node.path("data").path(i)))
                                .toList())
                        : Optional.empty());
    }

    private static Set<String> changing(List<JsonNode> all, UnaryOperator<JsonNode> part) {
        return changing(all.stream().map(node -> fields(part.apply(node))).toList());
    }

    private static void put(ObjectNode change, String name, Set<String> keys, JsonNode own) {
        if (!keys.isEmpty()) {
            ObjectNode values = change.putObject(name);
            keys.forEach(key -> values.set(key, own.path(key).isMissingNode() ? values.nullNode() : own.path(key)));
        }
    }

    private static Map<String, JsonNode> fields(JsonNode node) {
        Map<String, JsonNode> fields = new TreeMap<>();
        node.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }

    /** Keys whose values are not the same everywhere. */
    private static Set<String> changing(List<Map<String, JsonNode>> all) {
        Set<String> keys = new TreeSet<>();
        all.forEach(one -> keys.addAll(one.keySet()));
        List<String> same = new ArrayList<>();
        for (String key : keys) {
            if (all.stream()
                            .map(one -> Optional.ofNullable(one.get(key)))
                            .distinct()
                            .count()
                    == 1) {
                same.add(key);
            }
        }
        same.forEach(keys::remove);
        return keys;
    }

    /** The element that goes through the frames. */
    static String controls(String id, ObjectNode json) {
        int last = json.path("states").size() - 1;
        int shown = Math.max(0, json.path("shown").asInt());
        return String.join(
                "\n",
                "<div class=\"figure-player\" role=\"group\" aria-label=\"Frames\">",
                "<button type=\"button\" class=\"figure-play\">Play</button>",
                "<input type=\"range\" class=\"figure-slider\" id=\"" + id + "-frame\" min=\"0\" max=\"" + last
                        + "\" step=\"1\" value=\"" + shown + "\" aria-label=\"Frame\">",
                "<output for=\"" + id + "-frame\">" + (shown + 1) + " / " + (last + 1) + "</output>",
                "</div>",
                "");
    }
}
