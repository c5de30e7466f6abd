package org.qingmiao.platform;

/** A text in both languages, as packs write it: {@code {zh: …, en: …}}. */
public record Text(String zh, String en) {
    public String in(Lang lang) {
        return lang == Lang.EN ? en : zh;
    }

    /** Both languages in one line, Chinese first: for what is read before a language is chosen. */
    public String bilingual() {
        return zh + " " + en;
    }

    /** The same words in both languages, for names that are not translated. */
    public static Text same(String words) {
        return new Text(words, words);
    }
}
