package org.qingmiao.notice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.platform.Lang;

/**
 * How a person wants to be told beside the bar.
 *
 * @param mail address; empty for none
 * @param confirmed whether its owner said that it is theirs
 * @param muted kinds that are not mailed
 */
public record Preference(String mail, boolean confirmed, Rhythm rhythm, Lang lang, Set<String> muted) {
    static final Preference NONE = new Preference("", false, Rhythm.EACH, Lang.ZH, Set.of());

    /** When mail is sent. */
    public enum Rhythm {
        EACH,
        DAILY,
        NEVER;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Rhythm> of(String id) {
            return Arrays.stream(values()).filter(r -> r.id().equals(id)).findFirst();
        }
    }

    public Preference {
        muted = Set.copyOf(muted);
    }

    boolean mails(String kind, Rhythm when) {
        return confirmed && rhythm == when && !muted.contains(kind);
    }
}
