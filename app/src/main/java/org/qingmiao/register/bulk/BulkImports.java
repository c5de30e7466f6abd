package org.qingmiao.register.bulk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qingmiao.register.record.RecordListing;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files that somebody brought to a register. */
@Component
public class BulkImports {
    private static final int SHOWN = 20;
    private static final int LONGEST_NAME = 200;

    private final BulkImportRepository repository;
    private final RecordListing listing;
    private final Audit audit;
    private final Clock clock;

    BulkImports(BulkImportRepository repository, RecordListing listing, Audit audit, Clock clock) {
        this.repository = repository;
        this.listing = listing;
        this.audit = audit;
        this.clock = clock;
    }

    /** A file of the person's, for this register. */
    @Transactional(readOnly = true)
    public Optional<BulkImport> find(WorkingRegister register, UUID id) {
        return repository
                .find(listing.district(register), register.person().login(), id)
                .filter(file -> file.register().equals(register.id()));
    }

    /** Those of which something was written, the newest first. */
    @Transactional(readOnly = true)
    public List<BulkImport> latest(WorkingRegister register) {
        return repository.latest(listing.district(register), register.person().login(), register.id(), SHOWN);
    }

    /** Notes that a file was tried; one of the same content is the same file. */
    @Transactional
    BulkImport tried(WorkingRegister register, String name, String digest, int rows) {
        String login = register.person().login();
        int district = listing.district(register);
        audit.record(AuditEntry.act(
                "register.import.try",
                "register:" + register.id(),
                "",
                Map.of("file", digest, "rows", String.valueOf(rows))));
        return repository.known(district, login, register.id(), digest).orElseGet(() -> {
            BulkImport file = new BulkImport(
                    district,
                    UUID.randomUUID(),
                    register.id(),
                    digest,
                    name.substring(0, Math.min(LONGEST_NAME, name.length())),
                    BulkImport.State.TRIED,
                    0,
                    clock.instant(),
                    Optional.empty(),
                    BulkImport.Tally.NONE);
            repository.store(file, rows, login);
            return file;
        });
    }
}
