package io.github.bookfigures.figure;

import io.github.bookfigures.figure.Shape.Outline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Nodes and edges that find their places by themselves: in layers along a direction, each node as large as its text
 * needs. What is declared first stands first, and an edge to a node declared earlier is drawn as a way back.
 *
 * @param title what stands above it
 * @param direction where the edges lead. It is a wish: a graph too long for its panel is folded into rows or turned when
 *     its letters would be much smaller otherwise
 * @param routes how edges run
 * @param members nodes and clusters of nodes
 * @param edges edges between nodes
 */
public record Graph(Text title, Direction direction, Routes routes, List<Member> members, List<Edge> edges)
        implements Panel {
    /** Where edges lead. */
    public enum Direction {
        RIGHT,
        DOWN,
        LEFT,
        UP
    }

    /** How edges run from node to node. */
    public enum Routes {
        /** Along and across, with rounded corners. */
        ORTHOGONAL,
        /** In smooth curves. */
        CURVED
    }

    /** What has a place in a graph. */
    public sealed interface Member {}

    /**
     * A node.
     *
     * @param id its name in edges, unique in the graph; never printed
     * @param text what it says
     * @param outline its form
     * @param role its colour
     * @param filled whether filled with the full colour, or pale with a coloured frame
     */
    public record Node(String id, Text text, Outline outline, Role role, boolean filled) implements Member {
        /** A pale node with rounded corners that says its name. */
        public static Node of(String id, Role role) {
            return new Node(id, Text.of("{0}", id), Outline.ROUNDED, role, false);
        }

        public Node text(String text, Object... arguments) {
            return new Node(id, Text.of(text, arguments), outline, role, filled);
        }

        public Node outline(Outline outline) {
            return new Node(id, text, outline, role, filled);
        }

        public Node strong() {
            return new Node(id, text, outline, role, true);
        }
    }

    /**
     * Nodes that stand together on a tinted ground.
     *
     * @param title set in its upper left corner
     * @param role its colour
     * @param members nodes and clusters within
     */
    public record Cluster(Text title, Role role, List<Member> members) implements Member {
        public Cluster {
            members = List.copyOf(members);
        }

        public static Cluster of(String title, Role role, Member... members) {
            return new Cluster(Text.of(title), role, List.of(members));
        }
    }

    /**
     * A text at an edge.
     *
     * @param text what it says
     * @param role its colour
     */
    public record Caption(Text text, Role role) {
        /** No text. */
        public static final Caption NONE = new Caption(Text.NONE, Role.INK);
    }

    /**
     * An edge.
     *
     * @param from id of the node where it begins
     * @param to id of the node where it ends
     * @param role its colour
     * @param weight thickness as a multiple of the theme's line
     * @param dash how it is broken
     * @param head whether it ends in an arrow head
     * @param above what stands above it, or left of an upright one
     * @param below what stands below it, or right of an upright one
     */
    public record Edge(
            String from, String to, Role role, double weight, Dash dash, boolean head, Caption above, Caption below) {
        /** An arrow in ink. */
        public static Edge of(String from, String to) {
            return new Edge(from, to, Role.INK, 1, Dash.SOLID, true, Caption.NONE, Caption.NONE);
        }

        public Edge role(Role role) {
            return new Edge(from, to, role, weight, dash, head, above, below);
        }

        public Edge weight(double weight) {
            return new Edge(from, to, role, weight, dash, head, above, below);
        }

        public Edge dashed(Dash dash) {
            return new Edge(from, to, role, weight, dash, head, above, below);
        }

        public Edge headless() {
            return new Edge(from, to, role, weight, dash, false, above, below);
        }

        /** A text above the edge in the edge's colour. */
        public Edge labelled(String text, Object... arguments) {
            return above(role, Text.of(text, arguments));
        }

        public Edge above(Role role, Text text) {
            return new Edge(from, to, this.role, weight, dash, head, new Caption(text, role), below);
        }

        public Edge below(Role role, Text text) {
            return new Edge(from, to, this.role, weight, dash, head, above, new Caption(text, role));
        }
    }

    /**
     * Checks that the graph has nodes and that its edges end at them.
     *
     * @throws IllegalArgumentException for no nodes, an id used twice, or an edge to an id that no node has
     */
    public Graph {
        members = List.copyOf(members);
        edges = List.copyOf(edges);
        Set<String> ids = new TreeSet<>();
        for (Node node : nodes(members)) {
            if (!ids.add(node.id())) {
                throw new IllegalArgumentException("two nodes have the id '" + node.id() + "'");
            }
        }
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("a graph needs at least one node");
        }
        for (Edge edge : edges) {
            for (String end : List.of(edge.from(), edge.to())) {
                if (!ids.contains(end)) {
                    throw new IllegalArgumentException("the edge from '" + edge.from() + "' to '" + edge.to()
                            + "' needs a node '" + end + "'; there are " + String.join(", ", ids));
                }
            }
        }
    }

    /** Nodes joined by orthogonal edges. */
    public static Graph of(Direction direction, List<? extends Member> members, List<Edge> edges) {
        return new Graph(Text.NONE, direction, Routes.ORTHOGONAL, List.copyOf(members), edges);
    }

    public Graph titled(String title, Object... arguments) {
        return new Graph(Text.of(title, arguments), direction, routes, members, edges);
    }

    public Graph curved() {
        return new Graph(title, direction, Routes.CURVED, members, edges);
    }

    /** All nodes, those of clusters included, as declared. */
    public List<Node> nodes() {
        return nodes(members);
    }

    private static List<Node> nodes(Collection<Member> members) {
        List<Node> nodes = new ArrayList<>();
        for (Member member : members) {
            if (member instanceof Node node) {
                nodes.add(node);
            } else if (member instanceof Cluster cluster) {
                nodes.addAll(nodes(cluster.members()));
            }
        }
        return nodes;
    }
}
