package org.qingmiao.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Moments as people read them, in the district's time zone. */
public final class MomentFormat {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private MomentFormat() {}

    public static String minute(Instant at) {
        return MINUTE.format(at);
    }
}
