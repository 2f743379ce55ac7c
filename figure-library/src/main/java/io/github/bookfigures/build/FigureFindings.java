package io.github.bookfigures.build;

import io.github.bookfigures.lint.Finding;
import java.util.List;

/**
 * What is wrong with how a figure looks.
 *
 * @param id the figure
 * @param findings what is wrong, one sentence each
 */
public record FigureFindings(String id, List<Finding> findings) {
    public FigureFindings {
        findings = List.copyOf(findings);
    }
}
