package org.qingmiao.safeguard.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.page.Frame;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.safeguard.audit.AuditFault;
import org.qingmiao.safeguard.audit.AuditFilter;
import org.qingmiao.safeguard.audit.AuditHead;
import org.qingmiao.safeguard.audit.AuditRow;
import org.qingmiao.safeguard.audit.AuditVerification;

/**
 * The record as an auditor reads it.
 *
 * @param actions ids of the actions that have entries
 * @param more whether there are older entries that fit
 * @param alarm that nothing is signed any more, and since which entry
 * @param purpose for which the auditor looks
 * @param tooMany how many entries a file may hold at most, if more were asked for
 */
public record AuditView(
        AuditFilter filter,
        List<AuditRow> rows,
        List<String> actions,
        boolean more,
        Optional<Checked> checked,
        Optional<AuditFault> alarm,
        Heads heads,
        String purpose,
        Optional<Integer> tooMany) {
    /** What a check found, when, and with which heads from outside it compared. */
    public record Checked(AuditVerification.Outcome outcome, Instant at, List<AuditHead> heads) {}

    /**
     * The end of the record now, and a head from outside that was typed.
     *
     * @param wrong whether what was typed is no head
     */
    public record Heads(AuditHead now, String typed, boolean wrong) {}

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    public static String time(Instant at) {
        return SECOND.format(at);
    }

    /** An action in words, if it has any. */
    public static String action(Lang lang, String id) {
        return Messages.find(lang, "safeguard.act." + id.replace('-', '_')).orElse(id);
    }

    /** Why somebody looked: one of the standing purposes in words, with what was added. */
    public static String purpose(Lang lang, String purpose) {
        int end = purpose.indexOf(": ");
        String id = end < 0 ? purpose : purpose.substring(0, end);
        return Messages.find(lang, "safeguard.purpose." + id).orElse(id) + (end < 0 ? "" : purpose.substring(end));
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
        return rows.getLast().key();
    }

    public String value(String name) {
        return filter.parameters().getOrDefault(name, "");
    }

    public boolean isWrong(String name) {
        return filter.wrong().contains(name);
    }
}
