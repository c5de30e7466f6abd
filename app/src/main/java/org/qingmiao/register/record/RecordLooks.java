package org.qingmiao.register.record;

import java.util.Map;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.right.RecordSight;
import org.qingmiao.register.storage.StoredRecord;
import org.qingmiao.safeguard.PersonalDataReads;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.stereotype.Component;

/** Every look at a record is an entry; where something about people is seen, a purpose is stated first (PIPL 6, 51). */
@Component
final class RecordLooks {
    private final Audit audit;
    private final PersonalDataReads personalDataReads;

    RecordLooks(Audit audit, PersonalDataReads personalDataReads) {
        this.audit = audit;
        this.personalDataReads = personalDataReads;
    }

    /** @throws org.qingmiao.safeguard.PurposeMissing if people are seen and no purpose was stated */
    void at(WorkingRegister register, StoredRecord.Head head, RecordSight sight) {
        String object = "record:" + register.id() + "/" + head.key().id();
        if (sight.reason() || showsPeople(register, sight)) {
            personalDataReads.at("register.read", object, head.unit(), Map.of());
        } else {
            audit.record(AuditEntry.look("register.look", object, head.unit()));
        }
    }

    private static boolean showsPeople(WorkingRegister register, RecordSight sight) {
        return register.definition().sections().values().stream()
                .anyMatch(section -> section.fields().values().stream()
                        .anyMatch(
                                field -> field.secrecy().isOfPeople() && sight.sees(section.id() + "." + field.id())));
    }
}
