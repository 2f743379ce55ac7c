/**
 * Reads YAML files that authors write: {@link io.github.bookfigures.yaml.YamlFile} gives values that know their line and
 * column, {@link io.github.bookfigures.yaml.Fields} reads the keys of a mapping by a table, and whatever is wrong becomes a
 * {@link io.github.bookfigures.yaml.Problem}, all at once, with the nearest known word.
 *
 * <p>Uses no other package of the library; snakeyaml-engine for YAML, Jackson for describing values as JSON Schema.
 */
package io.github.bookfigures.yaml;
