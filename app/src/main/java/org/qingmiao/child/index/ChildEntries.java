package org.qingmiao.child.index;

import java.util.Map;
import java.util.UUID;
import org.qingmiao.safeguard.PersonalDataReads;
import org.qingmiao.safeguard.PersonalDigests;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.stereotype.Component;

/** What the record says of looks at children and of acts. Names and numbers do not stand there. */
@Component
class ChildEntries {
    private final Audit audit;
    private final PersonalDataReads personalDataReads;
    private final PersonalDigests personalDigests;

    ChildEntries(Audit audit, PersonalDataReads personalDataReads, PersonalDigests personalDigests) {
        this.audit = audit;
        this.personalDataReads = personalDataReads;
        this.personalDigests = personalDigests;
    }

    /** @throws org.qingmiao.safeguard.PurposeMissing if the reader has not said why they look */
    void read(UUID child, String unit) {
        personalDataReads.at("child.read", object(child), unit, Map.of());
    }

    /** @param mark the same for the same words; says nothing of them */
    void search(String way, String mark) {
        personalDataReads.at("child.search", "children", "", Map.of("way", way, "mark", mark));
    }

    /** Somebody asked for whose so many numbers are, as they stand in a file. */
    void numbers(int count) {
        personalDataReads.at("child.search", "children", "", Map.of("way", "numbers", "count", "" + count));
    }

    /** A number that is known elsewhere was met. */
    void elsewhere(String mark) {
        audit.record(AuditEntry.act("child.elsewhere", "children", "", Map.of("mark", mark)));
    }

    void register(UUID child, String unit, String source) {
        audit.record(AuditEntry.act("child.register", object(child), unit, Map.of("source", source)));
    }

    /** What it was and is, as digests: whoever knows a value of old can be shown whether it was that. */
    void correct(UUID child, String unit, Map<String, String> before, Map<String, String> after) {
        audit.record(AuditEntry.change(
                "child.correct",
                object(child),
                unit,
                personalDigests.of(object(child), before),
                personalDigests.of(object(child), after)));
    }

    void move(UUID child, String unit, String from, String day) {
        audit.record(AuditEntry.change(
                "child.move", object(child), unit, Map.of("unit", from, "day", ""), Map.of("unit", unit, "day", day)));
    }

    void event(UUID child, String unit, String kind, String day) {
        audit.record(AuditEntry.act("child.event", object(child), unit, Map.of("kind", kind, "day", day)));
    }

    void withdraw(UUID child, String unit, UUID event) {
        audit.record(AuditEntry.act("child.withdraw", object(child), unit, Map.of("event", event.toString())));
    }

    void merge(UUID child, UUID into, String unit, String reason) {
        audit.record(AuditEntry.act("child.merge", object(child), unit, Map.of("into", into + "", "reason", reason)));
    }

    void unmerge(UUID child, UUID into, String unit, String reason) {
        audit.record(AuditEntry.act("child.unmerge", object(child), unit, Map.of("from", into + "", "reason", reason)));
    }

    void apart(UUID child, UUID other, String reason) {
        audit.record(AuditEntry.act("child.apart", object(child), "", Map.of("other", other + "", "reason", reason)));
    }

    private static String object(UUID child) {
        return "child:" + child;
    }
}
