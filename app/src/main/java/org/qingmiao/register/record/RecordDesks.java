package org.qingmiao.register.record;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** Records kept by another clock than that of the wall: what was done earlier is judged, numbered and dated as of then. */
@Component
public final class RecordDesks {
    private final RecordMaking making;
    private final RecordOpening opening;
    private final RecordWriting writing;
    private final RecordOpenings openings;

    RecordDesks(RecordMaking making, RecordOpening opening, RecordWriting writing, RecordOpenings openings) {
        this.openings = openings;
        this.making = making;
        this.opening = opening;
        this.writing = writing;
    }

    /** One that goes by a clock. */
    public RecordDesk by(Clock clock) {
        RecordOpening then = opening.by(clock);
        RecordWriting written = writing.by(clock);
        RecordDraftings drafts = new RecordDraftings(then, clock);
        RecordEditing editing = new RecordEditing(drafts, written);
        RecordRows rows = new RecordRows(then, drafts, written, clock);
        return new RecordDesk(
                making.by(clock),
                then,
                editing,
                rows,
                new RecordSteps(then, drafts, editing, rows, written, clock),
                openings.by(clock));
    }
}
