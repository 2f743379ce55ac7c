package io.github.bookfigures.build;

import io.github.bookfigures.manifest.Labels;
import io.github.bookfigures.yaml.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Writes a file of labels, or into one: lines are added, and none of the author's is lost or moved. */
final class LabelsFile {
    static final String UNUSED = "# no figure has this text any more";

    /** Stands for a line to be left out. */
    private static final String REMOVED = "\u0000";

    private static final int MOST_ON_ONE_LINE = 1000;

    private final Labels labels;
    private final List<String> lines;
    private final String indent;

    /** @param content of the file as it is; empty when there is none */
    LabelsFile(Labels labels, String content) {
        this.labels = labels;
        this.lines = new ArrayList<>(content.lines().toList());
        this.indent = " "
                .repeat(labels.places().values().stream()
                        .findFirst()
                        .map(place -> place.column() - 1)
                        .orElse(2));
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
            lines.remove(lines.size() - 1);
        }
    }

    /** Whether it can be written into: one text a line, and {@code texts} the last key of the file. */
    boolean isPlain() {
        return labels.places().values().stream()
                        .allMatch(place -> lines.get(place.line() - 1).isBlank()
                                || lines.get(place.line() - 1)
                                        .substring(0, place.column() - 1)
                                        .isBlank()
                                || lines.get(place.line() - 1).strip().startsWith("? "))
                && lines.stream().noneMatch(line -> line.matches("texts:\\s*\\{.*\\S.*\\}.*"));
    }

    /**
     * The file with all texts in it.
     *
     * @param texts by the figure that has them first, in reading order
     * @param complete whether these are all there are, so that others can be marked
     */
    String with(Map<String, List<String>> texts, boolean complete) {
        TreeMap<Integer, List<String>> added = new TreeMap<>();
        Map<String, Integer> ends = new HashMap<>();
        List<Position> places = List.copyOf(labels.places().values());
        List<String> names = List.copyOf(labels.places().keySet());
        for (int i = 0; i < names.size(); i++) {
            int next = i + 1 < names.size() ? places.get(i + 1).line() - 1 : lines.size();
            while (next > places.get(i).line() && isAside(lines.get(next - 1))) {
                next--;
            }
            ends.put(names.get(i), next);
        }
        List<String> tail = new ArrayList<>();
        texts.forEach((figure, own) -> add(figure, own, ends, added, tail));
        if (complete) {
            Set<String> used = new HashSet<>();
            texts.values().forEach(used::addAll);
            for (int i = names.size() - 1; i >= 0; i--) {
                mark(places.get(i).line() - 1, !used.contains(names.get(i)), added);
            }
        }
        return text(added, tail);
    }

    private void add(
            String figure,
            List<String> texts,
            Map<String, Integer> ends,
            TreeMap<Integer, List<String>> added,
            List<String> tail) {
        List<String> fresh = tail;
        boolean headed = false;
        for (String text : texts) {
            if (ends.containsKey(text)) {
                fresh = added.computeIfAbsent(ends.get(text), any -> new ArrayList<>());
                headed = true;
            } else {
                if (!headed) {
                    fresh.add("");
                    fresh.add(indent + "# " + figure);
                    headed = true;
                }
                fresh.add(entry(text));
            }
        }
    }

    /** Puts the mark above a line, or takes it away. */
    private void mark(int line, boolean unused, TreeMap<Integer, List<String>> added) {
        boolean marked = line > 0 && lines.get(line - 1).strip().equals(UNUSED);
        if (unused && !marked) {
            added.computeIfAbsent(line, any -> new ArrayList<>()).add(indent + UNUSED);
        } else if (!unused && marked) {
            lines.set(line - 1, REMOVED);
        }
    }

    private String text(TreeMap<Integer, List<String>> added, List<String> tail) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i <= lines.size(); i++) {
            all.addAll(added.getOrDefault(i, List.of()));
            if (i < lines.size()) {
                all.add(lines.get(i).matches("texts:\\s*\\{\\s*\\}\\s*") ? "texts:" : lines.get(i));
            }
        }
        if (lines.stream().noneMatch(line -> line.startsWith("texts:"))) {
            all.add(
                    "# Texts of the book's figures and their translations, figure by figure. Placeholders such as {0} stand in");
            all.add("# both. The goal figure:labels adds what is new; a text without translation stays English.");
            all.add("texts:");
        }
        all.addAll(tail);
        all.removeIf(REMOVED::equals);
        return String.join("\n", all) + "\n";
    }

    private static boolean isAside(String line) {
        return line.isBlank() || line.strip().startsWith("#");
    }

    private String entry(String text) {
        String quoted = quoted(text);
        return quoted.length() > MOST_ON_ONE_LINE
                ? indent + "? " + quoted + "\n" + indent + ":"
                : indent + quoted + ":";
    }

    /** Always in quotes, so that no text is taken for something else. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (Character.isISOControl(c)) {
                        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    /** Texts by figure, with those of pages in front. */
    static Map<String, List<String>> withPages(Map<String, List<String>> texts) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put("every figure, in pages", BookLabels.PAGES);
        all.putAll(texts);
        return all;
    }
}
