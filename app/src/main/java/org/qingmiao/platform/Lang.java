package org.qingmiao.platform;

import java.util.Locale;

/** A language that every text of the product exists in. Chinese is the first. */
public enum Lang {
    ZH(Locale.forLanguageTag("zh-CN")),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Lang(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** BCP 47 tag for the {@code lang} attribute of a page. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** The language that a tag such as {@code en}, {@code en-GB} or {@code zh} asks for; Chinese for any other. */
    public static Lang of(String tag) {
        return tag.toLowerCase(Locale.ROOT).startsWith("en") ? EN : ZH;
    }
}
