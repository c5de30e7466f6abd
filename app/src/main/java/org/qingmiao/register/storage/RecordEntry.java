package org.qingmiao.register.storage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.register.storage.RecordDraft.Act;
import org.qingmiao.register.storage.layout.TableLayout;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;

/**
 * What the record of who did what says of a version: fields and no values.
 *
 * @param unit that keeps the record
 * @param step by which the version was made
 * @param unnamed whether its author must not be known: not even the entry says who it was
 */
record RecordEntry(
        TableLayout layout, StoredRecord.Key record, String unit, int version, Optional<Act> step, boolean unnamed) {
    void into(Audit audit, Set<String> fields) {
        Map<String, String> after = new LinkedHashMap<>();
        after.put("version", "" + version);
        step.ifPresent(s -> after.put("step", s.step()));
        after.put("fields", String.join(", ", new TreeSet<>(fields)));
        String object = "record:" + layout.register().id() + "/" + record.id();
        AuditEntry entry = AuditEntry.act(version == 1 ? "register.create" : "register.change", object, unit, after);
        if (unnamed) {
            ActorContext.runWithoutTrace("register", () -> audit.record(entry));
        } else {
            audit.record(entry);
        }
    }
}
