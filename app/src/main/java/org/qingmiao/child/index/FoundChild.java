package org.qingmiao.child.index;

import java.util.Optional;
import java.util.UUID;
import org.qingmiao.calculators.identity.ResidentId;
import org.qingmiao.child.ChildStatement;

/**
 * A child in a list: told from others, and no more.
 *
 * @param name its first character, stars for the others
 * @param number masked; empty if there is none
 * @param home id of a unit
 * @param synthetic whether it was invented
 */
public record FoundChild(
        UUID id,
        String name,
        Optional<ChildStatement.Birth> birth,
        Optional<String> sex,
        String number,
        String home,
        boolean synthetic) {
    private static final int MOST_STARS = 3;

    public static FoundChild of(ChildProfile profile) {
        return of(profile.id(), profile.who(), profile.isSynthetic());
    }

    static FoundChild of(UUID id, ChildStatement who, boolean synthetic) {
        return new FoundChild(
                id,
                masked(who.name()),
                who.birth(),
                who.sex(),
                ResidentId.mask(who.number().text()),
                who.home(),
                synthetic);
    }

    static String masked(String name) {
        int length = name.codePointCount(0, name.length());
        if (length == 0) {
            return "";
        }
        return Character.toString(name.codePointAt(0)) + "*".repeat(Math.min(MOST_STARS, length - 1));
    }
}
