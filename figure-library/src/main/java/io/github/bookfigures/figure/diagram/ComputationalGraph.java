package io.github.bookfigures.figure.diagram;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Graph;
import io.github.bookfigures.figure.Graph.Cluster;
import io.github.bookfigures.figure.Graph.Direction;
import io.github.bookfigures.figure.Graph.Edge;
import io.github.bookfigures.figure.Graph.Member;
import io.github.bookfigures.figure.Graph.Node;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape.Outline;
import io.github.bookfigures.figure.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Operations on numbers and how their results feed each other: on each wire the value that goes forward stands above, the
 * gradient that comes back below.
 *
 * @param operations inputs first, then what is computed from them; the last one is the output
 * @param output what the result is called
 * @param upstream gradient that arrives at the output, 1 for that of the output by itself
 * @param digits significant digits of values and gradients
 * @param grouped operations that together are known by a name
 */
public record ComputationalGraph(
        List<Operation> operations, Text output, double upstream, int digits, List<Grouped> grouped) {
    private static final String OUTPUT = "output of the graph";

    /**
     * An input or an operation.
     *
     * @param id its name in wires
     * @param sign what is written in its node
     * @param wires what it is computed from; none for an input
     * @param value its value
     */
    public record Operation(String id, Text sign, List<Wire> wires, double value) {
        public Operation {
            wires = List.copyOf(wires);
        }

        /** A number that is given, set as mathematics. */
        public static Operation input(String id, String latex, double value) {
            return new Operation(id, Text.maths(latex), List.of(), value);
        }

        /** An operation, its sign set as mathematics. */
        public static Operation of(String id, String latex, double value, Wire... wires) {
            return new Operation(id, Text.maths(latex), List.of(wires), value);
        }
    }

    /**
     * A wire into an operation.
     *
     * @param from id of the operation it comes from
     * @param gradient what comes back along it: upstream times local gradient
     */
    public record Wire(String from, double gradient) {}

    /**
     * Operations drawn on one ground.
     *
     * @param title what they are together
     * @param ids which; they must follow each other in the list of operations
     */
    public record Grouped(Text title, List<String> ids) {
        public Grouped {
            ids = List.copyOf(ids);
        }
    }

    public ComputationalGraph {
        operations = List.copyOf(operations);
        grouped = List.copyOf(grouped);
    }

    /** Values with three significant digits, nothing grouped, the gradient of the output by itself. */
    public static ComputationalGraph of(String output, List<Operation> operations) {
        return new ComputationalGraph(operations, Text.maths(output), 1, 3, List.of());
    }

    public ComputationalGraph digits(int digits) {
        return new ComputationalGraph(operations, output, upstream, digits, grouped);
    }

    /** Draws some operations on one ground with a title. */
    public ComputationalGraph grouped(String title, String... ids) {
        List<Grouped> more = new ArrayList<>(grouped);
        more.add(new Grouped(Text.of(title), List.of(ids)));
        return new ComputationalGraph(operations, output, upstream, digits, more);
    }

    /**
     * The graph, from left to right.
     *
     * @throws IllegalArgumentException when a wire comes from an operation that does not exist
     */
    public Graph graph() {
        List<Member> members = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        for (Operation operation : operations) {
            Node node = node(operation);
            Grouped group = grouped.stream()
                    .filter(g -> g.ids().contains(operation.id()))
                    .findFirst()
                    .orElse(new Grouped(Text.NONE, List.of()));
            if (group.ids().isEmpty()) {
                members.add(node);
            } else if (group.ids().get(0).equals(operation.id())) {
                members.add(new Cluster(group.title(), Role.INSIGHT, members(group)));
            }
            for (Wire wire : operation.wires()) {
                edges.add(wire(wire.from(), operation.id(), wire.gradient()));
            }
        }
        members.add(new Node(OUTPUT, output, Outline.NONE, Role.INK, false));
        edges.add(wire(operations.get(operations.size() - 1).id(), OUTPUT, upstream));
        return Graph.of(Direction.RIGHT, members, edges);
    }

    private List<Member> members(Grouped group) {
        return operations.stream()
                .filter(operation -> group.ids().contains(operation.id()))
                .<Member>map(ComputationalGraph::node)
                .toList();
    }

    private static Node node(Operation operation) {
        return operation.wires().isEmpty()
                ? new Node(operation.id(), operation.sign(), Outline.ROUNDED, Role.FORWARD, false)
                : new Node(operation.id(), operation.sign(), Outline.ELLIPSE, Role.MUTED, false);
    }

    private Edge wire(String from, String to, double gradient) {
        return Edge.of(from, to)
                .above(Role.FORWARD, Text.of("{0}", Amount.significant(value(from), digits)))
                .below(Role.BACKWARD, Text.of("{0}", Amount.significant(gradient, digits)));
    }

    private double value(String id) {
        return operations.stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a wire comes from '" + id
                        + "', which is no operation; there are "
                        + String.join(
                                ", ", operations.stream().map(Operation::id).toList())))
                .value();
    }
}
