package io.github.bookfigures.catalog.retrieval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Vectors of texts by their words: how often a word occurs times the logarithm of how rare it is, {@code tf · log(n / df)}
 * (Spärck Jones, "A statistical interpretation of term specificity", 1972).
 */
final class TermWeights {
    private final List<String> words;
    private final double[] rarity;

    TermWeights(List<String> documents) {
        Map<String, Integer> frequency = new TreeMap<>();
        for (String document : documents) {
            new TreeSet<>(split(document)).forEach(word -> frequency.merge(word, 1, Integer::sum));
        }
        words = new ArrayList<>(frequency.keySet());
        rarity = words.stream()
                .mapToDouble(word -> Math.log(documents.size() / (double) frequency.get(word)))
                .toArray();
    }

    double[] vector(String text) {
        double[] vector = new double[words.size()];
        for (String word : split(text)) {
            int at = words.indexOf(word);
            if (at >= 0) {
                vector[at] += rarity[at];
            }
        }
        return vector;
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
