package org.qingmiao.calculators.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.qingmiao.calculators.tables.BundledTable;

/** Readings and variants of Chinese characters, by Unicode's Unihan; code points, since rare names use rare characters. */
final class Characters {
    private static final Map<Integer, List<String>> READINGS = readings();
    private static final Map<Integer, Set<Integer>> VARIANTS = variants();

    private Characters() {}

    /** Readings without tones, {@code v} for ü; empty if there is none in the table. */
    static List<String> readings(int character) {
        return READINGS.getOrDefault(character, List.of());
    }

    static boolean areVariants(int a, int b) {
        return a == b || VARIANTS.getOrDefault(a, Set.of()).contains(b);
    }

    static boolean soundSame(int a, int b) {
        return areVariants(a, b) || meet(readings(a), readings(b));
    }

    static boolean soundSimilar(int a, int b) {
        return areVariants(a, b) || meet(heard(a), heard(b));
    }

    private static boolean meet(Collection<String> some, Collection<String> others) {
        return some.stream().anyMatch(others::contains);
    }

    private static Set<String> heard(int character) {
        return readings(character).stream().map(Characters::heard).collect(Collectors.toSet());
    }

    /** One spelling for syllables that many speakers do not tell apart. */
    static String heard(String syllable) {
        String heard = syllable;
        if (heard.startsWith("zh") || heard.startsWith("ch") || heard.startsWith("sh")) {
            heard = heard.charAt(0) + heard.substring(2);
        } else if (heard.startsWith("n") && heard.length() > 1) {
            heard = "l" + heard.substring(1);
        }
        boolean nasal = heard.endsWith("ang") || heard.endsWith("eng") || heard.endsWith("ing");
        return nasal ? heard.substring(0, heard.length() - 1) : heard;
    }

    private static Map<Integer, List<String>> readings() {
        BundledTable bundledTable = BundledTable.read(Characters.class, "pinyin.csv");
        Map<Integer, List<String>> readings = HashMap.newHashMap(27_000);
        for (int row = 0; row < bundledTable.rows(); row++) {
            String syllable = bundledTable.text(row, 0);
            List<String> alone = List.of(syllable);
            bundledTable
                    .text(row, 1)
                    .codePoints()
                    .forEach(character -> readings.merge(character, alone, Characters::joined));
        }
        return readings;
    }

    private static List<String> joined(List<String> some, List<String> more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    private static Map<Integer, Set<Integer>> variants() {
        BundledTable bundledTable = BundledTable.read(Characters.class, "variants.csv");
        Map<Integer, Set<Integer>> variants = HashMap.newHashMap(bundledTable.rows());
        for (int row = 0; row < bundledTable.rows(); row++) {
            variants.put(
                    bundledTable.text(row, 0).codePointAt(0),
                    bundledTable.text(row, 1).codePoints().boxed().collect(Collectors.toUnmodifiableSet()));
        }
        return variants;
    }
}
