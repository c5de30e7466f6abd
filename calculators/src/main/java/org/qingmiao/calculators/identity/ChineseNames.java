package org.qingmiao.calculators.identity;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Compares names of people as they come out of registers: typed, heard, copied, with old or rare characters.
 *
 * <p>Source: the sounds and variants are those of Unicode 15.0.0, Unihan; the levels are ours.
 */
public final class ChineseNames {
    private static final int LONG_ENOUGH_FOR_AN_ERROR = 3;
    /** More readings of one name than this are not tried. */
    private static final int MOST_SPELLINGS = 256;

    private ChineseNames() {}

    /**
     * How far two names agree; the best word that holds. Symmetric.
     *
     * @return {@link NameAgreement#DIFFERENT} also if a name is blank
     */
    public static NameAgreement compare(String one, String other) {
        int[] a = letters(one);
        int[] b = letters(other);
        if (a.length == 0 || b.length == 0) {
            return NameAgreement.DIFFERENT;
        }
        if (Arrays.equals(a, b)) {
            return NameAgreement.SAME;
        }
        if (all(a, b, Characters::areVariants)) {
            return NameAgreement.VARIANT;
        }
        if (all(a, b, Characters::soundSame) || spells(a, b) || spells(b, a)) {
            return NameAgreement.SAME_SOUND;
        }
        if (all(a, b, Characters::soundSimilar)) {
            return NameAgreement.SIMILAR_SOUND;
        }
        return isTypingError(a, b) ? NameAgreement.TYPING_ERROR : NameAgreement.DIFFERENT;
    }

    /** All spellings of a name without tones, as {@code zhangwei}; a name of other letters spells itself. */
    public static Set<String> spellings(String name) {
        Set<String> spellings = Set.of("");
        for (int character : letters(name)) {
            Set<String> longer = new HashSet<>();
            for (String spelling : spellings) {
                var readings = Characters.readings(character);
                if (readings.isEmpty()) {
                    longer.add(spelling + Character.toString(character).toLowerCase(Locale.ROOT));
                }
                readings.forEach(reading -> longer.add(spelling + reading));
                if (longer.size() > MOST_SPELLINGS) {
                    break;
                }
            }
            spellings = longer;
        }
        return Set.copyOf(spellings);
    }

    /** Letters and characters only: blanks, the dots of long names and the width of letters do not count. */
    private static int[] letters(String name) {
        IntPredicate counts = Character::isLetterOrDigit;
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return plain.codePoints().filter(counts).toArray();
    }

    @FunctionalInterface
    private interface Alike {
        boolean test(int a, int b);
    }

    private static boolean all(int[] a, int[] b, Alike alike) {
        if (a.length != b.length) {
            return false;
        }
        for (int i = 0; i < a.length; i++) {
            if (a[i] != b[i] && !alike.test(a[i], b[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean spells(int[] latin, int[] chinese) {
        for (int letter : latin) {
            if (letter > 'Z' && letter != 'Ü') {
                return false;
            }
        }
        String written = text(latin).toLowerCase(Locale.ROOT).replace('ü', 'v');
        return spellings(text(chinese)).contains(written);
    }

    private static String text(int[] letters) {
        return new String(letters, 0, letters.length);
    }

    private static boolean isTypingError(int[] a, int[] b) {
        int longer = Math.max(a.length, b.length);
        if (longer < LONG_ENOUGH_FOR_AN_ERROR || Math.abs(a.length - b.length) > 1) {
            return false;
        }
        int start = 0;
        while (start < Math.min(a.length, b.length) && Characters.areVariants(a[start], b[start])) {
            start++;
        }
        int end = 0;
        while (end < Math.min(a.length, b.length) - start
                && Characters.areVariants(a[a.length - 1 - end], b[b.length - 1 - end])) {
            end++;
        }
        int open = longer - start - end;
        return open <= 1 || (open == 2 && a.length == b.length && exchanged(a, b, start));
    }

    private static boolean exchanged(int[] a, int[] b, int at) {
        return Characters.areVariants(a[at], b[at + 1]) && Characters.areVariants(a[at + 1], b[at]);
    }
}
