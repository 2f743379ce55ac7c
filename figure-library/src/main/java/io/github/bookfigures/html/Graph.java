package io.github.bookfigures.html;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/**
 * What plotly.js draws for one panel.
 *
 * @param spec its data and layout
 * @param keys what its legend says
 * @param kinds kinds of traces it needs, scatter aside
 */
record Graph(ObjectNode spec, List<Key> keys, Set<String> kinds) {}
