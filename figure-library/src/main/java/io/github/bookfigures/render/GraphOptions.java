package io.github.bookfigures.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.eclipse.elk.alg.layered.options.EdgeLabelSideSelection;
import org.eclipse.elk.alg.layered.options.EdgeStraighteningStrategy;
import org.eclipse.elk.alg.layered.options.FixedAlignment;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.alg.layered.options.WrappingStrategy;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.graph.properties.IProperty;

/** What the layout of a graph is asked for; distances grow with the letters. */
final class GraphOptions {
    private final List<Option<?>> options = new ArrayList<>();

    private record Option<T>(IProperty<T> property, T value) {}

    private GraphOptions() {}

    static GraphOptions of(GraphArrangement arrangement, double text) {
        GraphOptions made = new GraphOptions();
        made.set(
                LayeredOptions.DIRECTION,
                Direction.valueOf(arrangement.direction().name()));
        made.set(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        made.set(LayeredOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
        made.set(LayeredOptions.PADDING, new ElkPadding(0));
        made.set(LayeredOptions.RANDOM_SEED, 1);
        made.set(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.PREFER_NODES);
        made.set(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.BRANDES_KOEPF);
        made.set(LayeredOptions.NODE_PLACEMENT_BK_FIXED_ALIGNMENT, FixedAlignment.BALANCED);
        made.set(LayeredOptions.NODE_PLACEMENT_BK_EDGE_STRAIGHTENING, EdgeStraighteningStrategy.IMPROVE_STRAIGHTNESS);
        made.set(LayeredOptions.EDGE_LABELS_SIDE_SELECTION, EdgeLabelSideSelection.ALWAYS_UP);
        if (arrangement.folded()) {
            made.set(LayeredOptions.WRAPPING_STRATEGY, WrappingStrategy.MULTI_EDGE);
            made.set(LayeredOptions.ASPECT_RATIO, arrangement.aspect());
            made.set(LayeredOptions.WRAPPING_ADDITIONAL_EDGE_SPACING, text);
        }
        made.distances(text, text * arrangement.spacing());
        return made;
    }

    private void distances(double text, double wide) {
        set(LayeredOptions.SPACING_NODE_NODE, 1.2 * wide);
        set(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 2.2 * wide);
        set(LayeredOptions.SPACING_COMPONENT_COMPONENT, 1.6 * wide);
        set(LayeredOptions.SPACING_EDGE_NODE, 0.9 * text);
        set(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 0.9 * text);
        set(LayeredOptions.SPACING_EDGE_EDGE, 0.8 * text);
        set(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 0.8 * text);
        set(LayeredOptions.SPACING_EDGE_LABEL, 0.25 * text);
    }

    private <T> void set(IProperty<T> property, T value) {
        options.add(new Option<>(property, value));
    }

    void forEach(BiConsumer<IProperty<Object>, Object> action) {
        options.forEach(option -> give(option, action));
    }

    @SuppressWarnings("unchecked")
    private static <T> void give(Option<T> option, BiConsumer<IProperty<Object>, Object> action) {
        action.accept((IProperty<Object>) option.property(), option.value());
    }
}
