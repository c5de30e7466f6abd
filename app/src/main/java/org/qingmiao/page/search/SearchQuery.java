package org.qingmiao.page.search;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Text;

/**
 * What is looked for.
 *
 * @param words as they were typed, without space around them; never empty
 * @param lang in which who asks reads
 * @param plan id of the plan that is looked at
 * @param limit how many hits of one source can be shown at most
 */
public record SearchQuery(String words, Lang lang, String plan, int limit) {
    /** Scores: in the name as it is read, in the name in the other language, in the text below it. */
    private static final int NAME = 3;

    private static final int OTHER_NAME = 2;
    private static final int TEXT = 1;

    private static final Pattern SPECIAL_IN_LIKE = Pattern.compile("[\\\\%_]");

    /** How well something fits by its name; 0 if not at all. */
    public int score(Text name) {
        if (isIn(name.in(lang))) {
            return NAME;
        }
        return isIn(name.zh()) || isIn(name.en()) ? OTHER_NAME : 0;
    }

    /** The same of something that also has a text of its own. */
    public int score(Text name, Text text) {
        int byName = score(name);
        return byName > 0 ? byName : isIn(text.zh()) || isIn(text.en()) ? TEXT : 0;
    }

    private boolean isIn(String text) {
        return text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    /** For {@code ILIKE}: the words, wherever they stand. */
    public String like() {
        return "%" + SPECIAL_IN_LIKE.matcher(words).replaceAll(sign -> Matcher.quoteReplacement("\\" + sign.group()))
                + "%";
    }
}
