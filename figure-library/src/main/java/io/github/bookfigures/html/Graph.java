package io.github.bookfigures.html;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/**
 * What plotly.js draws for one panel.
 *
 * @param spec its data and layout
 * @param boxes elements of the page that stand in its plot area
 * @param keys what its legend says
 * @param switches axes that have a second scale
 * @param kinds kinds of traces it needs, scatter aside
 */
record Graph(ObjectNode spec, List<String> boxes, List<Key> keys, List<ScaleSwitch> switches, Set<String> kinds) {}
