package io.github.bookfigures.manifest;

import io.github.bookfigures.yaml.Located;

/**
 * A rule of the lint that does not hold for a figure.
 *
 * @param rule id of the rule; whether there is such a rule is not known here
 * @param reason why, never blank
 * @param own whether the figure itself says so, and not the defaults of all
 */
public record Silence(Located<String> rule, String reason, boolean own) {
    Silence byDefault() {
        return new Silence(rule, reason, false);
    }
}
