package org.qingmiao.page;

import java.util.function.BooleanSupplier;

/**
 * An entry of the bar. The room whose page it opens contributes it as a bean; nothing else lists it.
 *
 * @param section where its pages stand; those below {@code /public} have a bar of their own
 * @param order among the entries of its bar, in steps of ten so that others fit between
 * @param key of its text, in the bundle of its room
 * @param useful whether it is of use to the person who is signed in; what is not is left out, though its page may say why
 */
public record NavigationEntry(NavigationSection section, int order, String key, BooleanSupplier useful) {
    /** An entry that is of use to everybody. */
    public static NavigationEntry of(String path, int order, String key) {
        return new NavigationEntry(NavigationSection.at(path), order, key, () -> true);
    }

    public NavigationEntry onlyIf(BooleanSupplier condition) {
        return new NavigationEntry(section, order, key, condition);
    }

    public String path() {
        return section.path();
    }
}
