package org.qingmiao.voice;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.qingmiao.platform.Resources;

/**
 * Signs of harm in what a child wrote, by the list {@code voice/harm-signs.txt}. Full width, spaces, signs between the
 * letters, case, and characters that sound or look alike hide nothing.
 */
final class HarmSigns {
    private static final String LIST = "/voice/harm-signs.txt";
    private static final String WORDS = ":words";
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    /** So many characters are looked at together, and so many again with the next: more than any sign is long. */
    private static final int PIECE = 4_000;

    private static final int OVERLAP = 100;
    /** Twice what is kept of a report of harm. */
    private static final int MOST = 2 * SuggestionIntake.LONGEST_OF_HARM;

    private static final HarmSigns ALL = read();

    private final List<Sign> signs;
    private final Map<Integer, Integer> alike;

    private HarmSigns(List<Sign> signs, Map<Integer, Integer> alike) {
        this.signs = List.copyOf(signs);
        this.alike = Map.copyOf(alike);
    }

    /** What kind of harm the words may tell of. */
    enum Kind {
        VIOLENCE,
        SELF_HARM,
        SEXUAL,
        BULLYING,
        IN_DANGER;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@code spaced}: whether words keep their borders. */
    private record Sign(Kind kind, boolean spaced, Pattern pattern) {}

    /** The kinds that are found; empty for words without a sign. */
    static Set<Kind> in(String words) {
        return ALL.kinds(words);
    }

    /**
     * Goes through the words piece by piece, and no further than {@link #MOST}: a character may become eighteen in NFKC, and
     * what somebody sends must not become many times as much, nor take the time of all others.
     */
    private Set<Kind> kinds(String words) {
        Set<Kind> found = EnumSet.noneOf(Kind.class);
        StringBuilder spaced = new StringBuilder();
        StringBuilder squeezed = new StringBuilder();
        int looked = 0;
        for (int from = 0; from < words.length() && looked < MOST; ) {
            int to = end(words, from);
            String plain = Normalizer.normalize(words.substring(from, to), Normalizer.Form.NFKC)
                    .toLowerCase(Locale.ROOT);
            spaced.append(plain.replace('’', '\''));
            squeezed.append(NO_LETTER.matcher(plain).replaceAll(""));
            looked += plain.length();
            boolean last = to == words.length() || looked >= MOST;
            if (last || spaced.length() > PIECE) {
                String text = SPACES.matcher(spaced).replaceAll(" ");
                find(found, true, text);
                keepEnd(spaced, text);
            }
            if (last || squeezed.length() > PIECE) {
                String text = squeezed.toString();
                find(found, false, text);
                find(found, false, heard(text));
                keepEnd(squeezed, text);
            }
            from = to;
        }
        return found;
    }

    /** Where a piece ends: before a character that stands by itself, as far as there is one. */
    private static int end(String words, int from) {
        int to = Math.min(words.length(), from + PIECE);
        int most = Math.min(words.length(), to + OVERLAP);
        while (to < most && !Character.isLetterOrDigit(words.charAt(to))) {
            to++;
        }
        return to;
    }

    /** The end of what was searched is searched again with what follows it. */
    private static void keepEnd(StringBuilder builder, String text) {
        builder.setLength(0);
        builder.append(text, Math.max(0, text.length() - OVERLAP), text.length());
    }

    private void find(Set<Kind> found, boolean spaced, String text) {
        for (Sign sign : signs) {
            if (sign.spaced == spaced
                    && !found.contains(sign.kind)
                    && sign.pattern.matcher(text).find()) {
                found.add(sign.kind);
            }
        }
    }

    /** With each character that sounds or looks like one of a sign read as that one. */
    private String heard(String words) {
        StringBuilder heard = new StringBuilder(words.length());
        words.codePoints().forEach(c -> heard.appendCodePoint(alike.getOrDefault(c, c)));
        return heard.toString();
    }

    private static HarmSigns read() {
        List<Sign> signs = new ArrayList<>();
        Map<Integer, Integer> alike = new HashMap<>();
        for (String line : Resources.lines(LIST)) {
            if (line.startsWith("= ")) {
                int sign = line.codePointAt(2);
                line.substring(4).codePoints().forEach(c -> alike.put(c, sign));
            } else {
                signs.add(sign(line));
            }
        }
        return new HarmSigns(signs, alike);
    }

    private static Sign sign(String line) {
        int tab = line.indexOf('\t');
        String kind = line.substring(0, tab);
        boolean spaced = kind.endsWith(WORDS);
        String name = spaced ? kind.substring(0, kind.length() - WORDS.length()) : kind;
        return new Sign(Kind.valueOf(name.toUpperCase(Locale.ROOT)), spaced, Pattern.compile(line.substring(tab + 1)));
    }
}
