package org.qingmiao.safeguard;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.page.Frame;
import org.qingmiao.page.Texts;
import org.qingmiao.platform.Lang;

/**
 * The record as an auditor reads it.
 *
 * @param actions ids of the actions that have entries
 * @param more whether there are older entries that fit
 * @param tooMany how many entries a file may hold at most, if more were asked for
 */
public record AuditPage(
        AuditFilter filter,
        List<AuditRow> rows,
        List<String> actions,
        boolean more,
        Optional<Checked> checked,
        Optional<Integer> tooMany) {
    /** What a check found, and when. */
    public record Checked(AuditVerification.Outcome outcome, Instant at) {}

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    public static String time(Instant at) {
        return SECOND.format(at);
    }

    /** An action in words, if it has any. */
    public static String action(Lang lang, String id) {
        return Texts.all().find(lang, "safeguard.act." + id.replace('-', '_')).orElse(id);
    }

    /** Of system work, what it was. */
    public static String who(Frame frame, String who) {
        return who.isEmpty()
                ? frame.t("safeguard.audit.nobody")
                : who.startsWith("*") ? frame.t("safeguard.audit.system", who.substring(1)) : who;
    }

    /** A link to the same entries in another form, or further back. */
    public String link(Frame frame, String path, String name, Object value) {
        Map<String, String> parameters = new LinkedHashMap<>(filter.parameters());
        if (!name.isEmpty()) {
            parameters.put(name, String.valueOf(value));
        }
        return frame.href(path, parameters);
    }

    public long oldest() {
        return rows.getLast().seq();
    }

    public String value(String name) {
        return filter.parameters().getOrDefault(name, "");
    }

    public boolean isWrong(String name) {
        return filter.wrong().contains(name);
    }
}
