package org.qingmiao.register.count;

import java.util.Map;
import org.qingmiao.notice.Notice;
import org.qingmiao.notice.Notices;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.loaded.LoadedRegisters;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells who cares for the system that numbers were not what the records say. */
@Component
class CountAlarm {
    private static final Logger LOG = LoggerFactory.getLogger(CountAlarm.class);

    private final Accounts accounts;
    private final Permissions permissions;
    private final Notices notices;
    private final Audit audit;

    CountAlarm(Accounts accounts, Permissions permissions, Notices notices, Audit audit) {
        this.accounts = accounts;
        this.permissions = permissions;
        this.notices = notices;
        this.audit = audit;
    }

    /** Notes in the record that what was kept of some records was put right. */
    @Transactional
    void mended(KeptRegister register, int wrong, int records) {
        audit.record(AuditEntry.act(
                "register.recount",
                "register:" + register.id(),
                "",
                Map.of("records", Integer.toString(records), "differing", Integer.toString(wrong))));
    }

    /** @param wrong how many of the records that were looked at */
    @Transactional
    void tell(KeptRegister register, int wrong, int records) {
        LOG.warn("ALARM {} of {} records of {} were counted otherwise", wrong, records, register.id());
        mended(register, wrong, records);
        Text name = register.definition().name();
        accounts.all().stream()
                .filter(p -> permissions.may(p, Action.SYSTEM_CARE, ""))
                .forEach(p -> notices.send(new Notice(
                        p.login(),
                        "register.recount",
                        Messages.of("registers.recount.notice", name),
                        Messages.of("registers.recount.notice.body", name, wrong, records),
                        LoadedRegisters.path(register.id()))));
    }
}
