package org.qingmiao.voice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.qingmiao.platform.Resources;

/**
 * What would tell who or where somebody is, by the list {@code voice/personal-words.txt}, the most telling first. It is
 * looked for before anything is kept, and errs on the side of asking: a child can write the same sentence without it.
 */
enum PersonalWords {
    ID_NUMBER,
    ACCOUNT,
    TELEPHONE,
    MAIL,
    ADDRESS,
    CLASS,
    NAME;

    private static final Map<String, Pattern> PATTERNS = Resources.lines("/voice/personal-words.txt").stream()
            .map(line -> line.split("\t", 2))
            .collect(Collectors.toMap(part -> part[0], part -> Pattern.compile(part[1])));

    private Pattern pattern() {
        return Objects.requireNonNull(PATTERNS.get(id()), this::id);
    }

    private String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of its word in the sentence that asks to leave it out. */
    String key() {
        return "voice.personal." + id();
    }

    /** The first kind that is found. */
    static Optional<PersonalWords> in(String words) {
        String plain = java.text.Normalizer.normalize(words, java.text.Normalizer.Form.NFKC);
        return Arrays.stream(values())
                .filter(k -> k.pattern().matcher(plain).find())
                .findFirst();
    }
}
