package org.qingmiao.child.stored;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.qingmiao.calculators.identity.ChineseNames;

/** The words by which a name or a number is found: the whole, pairs of characters, pinyin, initials. */
public final class NameTokens {
    private static final int MOST_READINGS = 24;
    private static final int NUMBER_FROM = 6;

    private NameTokens() {}

    /** All under which a name is kept. */
    public static Set<String> ofName(String name) {
        List<String> letters = letters(name);
        Set<String> words = new LinkedHashSet<>();
        if (letters.isEmpty()) {
            return words;
        }
        words.add("n:" + String.join("", letters));
        if (isChinese(letters)) {
            words.addAll(pairs(letters));
            ChineseNames.spellings(String.join("", letters)).stream()
                    .sorted()
                    .limit(MOST_READINGS)
                    .forEach(s -> words.add("y:" + s));
            initials(letters).forEach(i -> words.add("i:" + i));
        } else {
            words.add("y:" + String.join("", letters).toLowerCase(Locale.ROOT));
        }
        parts(name).forEach(part -> words.add("w:" + part));
        return words;
    }

    public static String ofNumber(String number) {
        return "#:" + String.join("", letters(number));
    }

    public static boolean isNumber(String words) {
        List<String> letters = letters(words);
        return letters.size() >= NUMBER_FROM
                && letters.stream()
                                .filter(l -> Character.isDigit(l.codePointAt(0)))
                                .count()
                        >= NUMBER_FROM - 1;
    }

    /**
     * What somebody looks for: each inner list must be kept whole under a name that is found.
     *
     * @return nothing if it is too little to look for
     */
    public static List<List<String>> sought(String words) {
        List<String> letters = letters(words);
        if (isNumber(words)) {
            return List.of(List.of(ofNumber(words)));
        }
        if (letters.size() < 2) {
            return List.of();
        }
        if (isChinese(letters)) {
            return List.of(List.of("n:" + String.join("", letters)), List.copyOf(pairs(letters)));
        }
        String latin = String.join("", letters).toLowerCase(Locale.ROOT);
        List<List<String>> ways = new ArrayList<>();
        ways.add(List.of("y:" + latin));
        ways.add(List.of("i:" + latin));
        ways.add(parts(words).stream().map(part -> "w:" + part).toList());
        return ways;
    }

    private static Set<String> pairs(List<String> letters) {
        Set<String> pairs = new LinkedHashSet<>();
        for (int i = 0; i + 1 < letters.size(); i++) {
            pairs.add("p:" + letters.get(i) + letters.get(i + 1));
        }
        return pairs;
    }

    private static Set<String> initials(List<String> letters) {
        Set<String> initials = Set.of("");
        for (String letter : letters) {
            Set<String> longer = new HashSet<>();
            for (String before : initials) {
                ChineseNames.spellings(letter).forEach(s -> longer.add(before + s.substring(0, 1)));
            }
            initials = longer.size() > MOST_READINGS
                    ? Set.copyOf(List.copyOf(longer).subList(0, MOST_READINGS))
                    : longer;
        }
        return initials;
    }

    /** Letters and digits, one by one, without blanks, dots and the width of letters. */
    private static List<String> letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .toList();
    }

    /** Words of Latin letters. */
    private static List<String> parts(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return List.of(plain.split("[^\\p{IsLatin}\\p{N}]+", -1)).stream()
                .filter(part -> part.length() > 1)
                .toList();
    }

    private static boolean isChinese(List<String> letters) {
        return letters.stream().anyMatch(l -> UnicodeScript.of(l.codePointAt(0)) == UnicodeScript.HAN);
    }
}
