package org.qingmiao.voice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Signs of harm in what a child wrote, by the list {@code voice/harm-signs.txt}. Full width, spaces, signs between the
 * letters, case, and characters that sound or look alike hide nothing.
 */
final class HarmSigns {
    private static final String LIST = "/voice/harm-signs.txt";
    private static final String WORDS = ":words";
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
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

    private Set<Kind> kinds(String words) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String spaced = SPACES.matcher(plain.replace('’', '\'')).replaceAll(" ");
        String squeezed = NO_LETTER.matcher(plain).replaceAll("");
        String heard = heard(squeezed);
        Set<Kind> found = EnumSet.noneOf(Kind.class);
        for (Sign sign : signs) {
            boolean here = sign.spaced
                    ? sign.pattern.matcher(spaced).find()
                    : sign.pattern.matcher(squeezed).find()
                            || sign.pattern.matcher(heard).find();
            if (here) {
                found.add(sign.kind);
            }
        }
        return found;
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
        try (InputStream list = Objects.requireNonNull(HarmSigns.class.getResourceAsStream(LIST), LIST);
                BufferedReader reader = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            for (String line : reader.lines().toList()) {
                if (line.startsWith("= ")) {
                    int sign = line.codePointAt(2);
                    line.substring(4).codePoints().forEach(c -> alike.put(c, sign));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    signs.add(sign(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
