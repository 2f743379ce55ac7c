package io.github.bookfigures.report;

import io.github.bookfigures.citation.Citation;
import io.github.bookfigures.manifest.FigureEntry;
import io.github.bookfigures.snippet.FigureText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A figure as the report shows it.
 *
 * @param entry what the manifest says
 * @param text what pages say
 * @param chapter under which it stands
 * @param number in pages, from 1; 0 when it is in none
 * @param state {@code built}, {@code failed}, {@code not attempted} or {@code never built}
 * @param cause why it failed or was not attempted; else empty
 * @param summary what its generator says it does; empty when that is not known
 * @param sources the author's own code that makes it, by paths
 * @param parameters as JSON; empty when there are none
 * @param claims what was checked of its data
 * @param findings what the lint found
 * @param seconds how long measuring and drawing took when it was last made; 0 when that is not known
 * @param memory physical memory of the process that made it
 * @param reasons why it was made when it last was
 * @param citations where the book speaks of it
 * @param data its file of data; empty when there is none
 * @param csv the same as a table, when it is one
 */
record ReportFigure(
        FigureEntry entry,
        FigureText text,
        String chapter,
        int number,
        String state,
        String cause,
        String summary,
        Map<String, String> sources,
        String parameters,
        List<Claim> claims,
        List<String> findings,
        double seconds,
        Memory memory,
        List<String> reasons,
        List<Citation> citations,
        Optional<String> data,
        Optional<String> csv) {
    /**
     * Physical memory of a process while it made the figure.
     *
     * @param peakMegabytes the most at a time; 0 when that is not known
     * @param addedMegabytes how much of it was not there before
     */
    record Memory(int peakMegabytes, int addedMegabytes) {
        boolean known() {
            return peakMegabytes > 0;
        }
    }

    /**
     * What is said of its data.
     *
     * @param by who says it
     * @param claim as written
     * @param holds whether it is true
     * @param measured by which values it was judged
     */
    record Claim(String by, String claim, boolean holds, String measured) {}

    ReportFigure {
        sources = new LinkedHashMap<>(sources);
        claims = List.copyOf(claims);
        findings = List.copyOf(findings);
        reasons = List.copyOf(reasons);
        citations = List.copyOf(citations);
    }

    String id() {
        return entry.id();
    }

    String title() {
        return (number > 0 ? "Figure " + number + ". " : "")
                + entry.shortCaption().or(entry::caption).orElse(entry.id());
    }

    boolean failed() {
        return !state.equals("built");
    }
}
