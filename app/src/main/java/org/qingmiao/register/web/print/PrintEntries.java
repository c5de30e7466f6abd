package org.qingmiao.register.web.print;

import java.util.Map;
import org.qingmiao.register.print.RegisterPrint;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.safeguard.PersonalDataReads;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What was printed leaves the house: each form is an entry, beside that of the look by which the record was opened. */
@Component
class PrintEntries {
    private final Audit audit;
    private final PersonalDataReads reads;
    private final TransactionOperations transaction;

    PrintEntries(Audit audit, PersonalDataReads reads, TransactionOperations transaction) {
        this.audit = audit;
        this.reads = reads;
        this.transaction = transaction;
    }

    /** @param as page or file */
    void printed(OpenedRecord record, RegisterPrint print, String as) {
        String object =
                "record:" + record.register().id() + "/" + record.head().key().id();
        Map<String, String> what = Map.of("print", print.id(), "as", as);
        AuditEntry entry = reads.purpose()
                .map(purpose ->
                        AuditEntry.read("register.print", object, record.head().unit(), what, purpose))
                .orElseGet(() ->
                        AuditEntry.act("register.print", object, record.head().unit(), what));
        transaction.executeWithoutResult(status -> audit.record(entry));
    }
}
