package org.qingmiao.register.record.claim;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingmiao.register.record.RecordSurroundings;
import org.qingmiao.register.record.kept.ClaimReading;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.storage.Reach;
import org.qingmiao.register.storage.RecordStore;
import org.qingmiao.register.storage.StoredRecord;
import org.qingmiao.register.storage.value.RecordClaims;
import org.springframework.stereotype.Component;

/** Works out anew by what a record is reached beside the unit that keeps it. */
@Component
class ClaimRefresh {
    private final RecordStore store;
    private final RecordSurroundings surroundings;
    private final ClaimStore claims;
    private final Clock clock;

    ClaimRefresh(RecordStore store, RecordSurroundings surroundings, ClaimStore claims, Clock clock) {
        this.store = store;
        this.surroundings = surroundings;
        this.claims = claims;
        this.clock = clock;
    }

    void of(KeptRegister register, StoredRecord.Key key) {
        store.read(register.layout(), Reach.everything(register.definition()), key)
                .ifPresent(whole -> note(register, whole));
    }

    private void note(KeptRegister register, StoredRecord whole) {
        // What is read of a record lies with it: the vault is never asked.
        Map<String, @Nullable Object> cells = new LinkedHashMap<>(surroundings.cells(register, whole));
        RecordClaims now =
                new ClaimReading(register, cells, register.judge(cells, clock.instant()), clock.instant()).claims();
        if (!now.equals(whole.head().claims())) {
            claims.note(register.layout(), whole.head().key(), whole.head().version(), now);
        }
    }
}
