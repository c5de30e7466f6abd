package org.qingmiao.pack;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;

/** Which word was probably meant. */
public final class NearestWord {
    private NearestWord() {}

    /** The nearest of the words if one is near, else all of them (or how many). */
    public static String suggestion(String given, Collection<String> words) {
        return words.stream()
                .filter(w -> distance(given, w) <= Math.max(1, w.length() / 3))
                .min(Comparator.comparingInt(w -> distance(given, w)))
                .map(w -> "did you mean " + w + "?")
                .orElseGet(() -> words.size() > 24
                        ? "one of " + words.size() + " known ids"
                        : words.stream().sorted().collect(Collectors.joining(", ", "one of ", "")));
    }

    /** Levenshtein distance. */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
