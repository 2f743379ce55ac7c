package io.github.bookfigures.chart;

import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Graph;
import io.github.bookfigures.figure.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An edge as authors write it.
 *
 * @param from name of the node where it begins
 * @param to name of the node where it ends
 * @param joint {@code ->}, {@code -->} or {@code --}
 * @param label what stands at it; may be empty
 */
record EdgeLine(String from, String to, String joint, String label) {
    private static final Pattern JOINT = Pattern.compile("\\s+(->|-->|--)\\s+");

    /**
     * Reads {@code a -> b -> c: label}; the label stands at the last edge.
     *
     * @throws IllegalArgumentException when it is no edge
     */
    static List<EdgeLine> parse(String written) {
        int colon = written.indexOf(": ");
        String path = colon < 0 ? written : written.substring(0, colon);
        String label = colon < 0 ? "" : written.substring(colon + 2).strip();
        List<String> names = new ArrayList<>();
        List<String> joints = new ArrayList<>();
        Matcher joint = JOINT.matcher(path);
        int from = 0;
        while (joint.find()) {
            names.add(path.substring(from, joint.start()).strip());
            joints.add(joint.group(1));
            from = joint.end();
        }
        names.add(path.substring(from).strip());
        if (joints.isEmpty() || names.stream().anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException(
                    "'" + written + "' is no edge, expected two names with ' -> ', ' --> ' or"
                            + " ' -- ' between them, such as 'data -> model: train'");
        }
        List<EdgeLine> edges = new ArrayList<>();
        for (int i = 0; i < joints.size(); i++) {
            boolean last = i == joints.size() - 1;
            edges.add(new EdgeLine(names.get(i), names.get(i + 1), joints.get(i), last ? label : ""));
        }
        return edges;
    }

    Graph.Edge edge() {
        Graph.Edge edge = Graph.Edge.of(from, to);
        if (joint.equals("-->")) {
            edge = edge.dashed(Dash.DASHED);
        } else if (joint.equals("--")) {
            edge = edge.headless();
        }
        Text text = Wording.written(label);
        return label.isEmpty()
                ? edge
                : edge.labelled(text.template(), text.arguments().toArray());
    }
}
