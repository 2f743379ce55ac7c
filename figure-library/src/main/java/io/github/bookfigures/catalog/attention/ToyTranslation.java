package io.github.bookfigures.catalog.attention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A tiny language pair with known alignment: a sentence is a noun group, a verb and a noun group; a noun group is an article,
 * a noun and perhaps an adjective, which stands after the noun in the source and before it in the target. Each word has
 * one translation, and word and translation have one number. The two articles are two words, though the target spells both
 * alike: otherwise nothing would tell their places apart.
 */
final class ToyTranslation {
    /** Most words of a sentence. */
    static final int LONGEST = 7;

    private static final double ADJECTIVE = 0.6;
    private static final List<String> SOURCE = List.of(
            "la", "le", "maison", "table", "chat", "chien", "bleue", "vieille", "noir", "petit", "mange", "voit",
            "aime");
    private static final List<String> TARGET = List.of(
            "the", "the", "house", "table", "cat", "dog", "blue", "old", "black", "small", "eats", "sees", "loves");
    private static final int VERBS = 10;

    private ToyTranslation() {}

    /**
     * A sentence and its translation.
     *
     * @param source its words in order
     * @param target words of the translation in order
     * @param gold for each place of the translation the place of its word in the source
     */
    record Pair(int[] source, int[] target, int[] gold) {
        List<String> sourceWords() {
            return Arrays.stream(source).mapToObj(SOURCE::get).toList();
        }

        List<String> targetWords() {
            return Arrays.stream(target).mapToObj(TARGET::get).toList();
        }
    }

    static int words() {
        return SOURCE.size();
    }

    static List<Pair> draw(int count, RandomGenerator random) {
        return IntStream.range(0, count).mapToObj(i -> draw(random)).toList();
    }

    private static Pair draw(RandomGenerator random) {
        List<Integer> source = new ArrayList<>(group(random));
        source.add(VERBS + random.nextInt(SOURCE.size() - VERBS));
        source.addAll(group(random));
        return translate(source);
    }

    /** Feminine words have the numbers 0, 2, 3, 6, 7 and masculine ones 1, 4, 5, 8, 9. */
    private static List<Integer> group(RandomGenerator random) {
        int gender = random.nextInt(2);
        List<Integer> group = new ArrayList<>(List.of(gender, 2 + 2 * gender + random.nextInt(2)));
        if (random.nextDouble() < ADJECTIVE) {
            group.add(6 + 2 * gender + random.nextInt(2));
        }
        return group;
    }

    private static boolean isAdjective(int word) {
        return word >= 6 && word < VERBS;
    }

    private static Pair translate(List<Integer> source) {
        List<Integer> order = new ArrayList<>();
        for (int j = 0; j < source.size(); j++) {
            // An adjective moves before its noun, which has just been placed.
            order.add(isAdjective(source.get(j)) ? order.size() - 1 : order.size(), j);
        }
        int[] words = source.stream().mapToInt(word -> word).toArray();
        int[] gold = order.stream().mapToInt(j -> j).toArray();
        return new Pair(words, Arrays.stream(gold).map(j -> words[j]).toArray(), gold);
    }

    /**
     * A sentence of the source language with its translation.
     *
     * @throws IllegalArgumentException when it is not one, saying which words there are
     */
    static Pair read(String sentence) {
        List<Integer> source = Arrays.stream(sentence.trim().split("\\s+"))
                .map(SOURCE::indexOf)
                .toList();
        int verb = (int) source.stream().takeWhile(word -> word < VERBS).count();
        boolean sound = !source.contains(-1)
                && verb < source.size()
                && isGroup(source.subList(0, verb))
                && isGroup(source.subList(verb + 1, source.size()));
        if (!sound) {
            throw new IllegalArgumentException("the sentence must be article noun [adjective] verb article noun"
                    + " [adjective], of the words " + String.join(", ", SOURCE)
                    + "; feminine ones are la, maison, table,"
                    + " bleue, vieille");
        }
        return translate(source);
    }

    private static boolean isGroup(List<Integer> group) {
        if (group.size() < 2 || group.size() > 3 || group.get(0) > 1) {
            return false;
        }
        int gender = group.get(0);
        return group.get(1) / 2 == 1 + gender && (group.size() == 2 || group.get(2) / 2 == 3 + gender);
    }
}
