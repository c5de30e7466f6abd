package org.qingmiao.notice;

import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** What kinds of notices are called: by their full id, else by the room that they begin with. */
public final class NoticeKindNames {
    private static final String PREFIX = "notice.kind.";

    private NoticeKindNames() {}

    public static Text of(String kind) {
        int dot = kind.indexOf('.');
        if (isKnown(PREFIX + kind)) {
            return Messages.of(PREFIX + kind);
        }
        String room = PREFIX + (dot < 0 ? kind : kind.substring(0, dot));
        return isKnown(room) ? Messages.of(room) : Text.same(kind);
    }

    private static boolean isKnown(String key) {
        return Messages.find(Lang.ZH, key).isPresent();
    }
}
