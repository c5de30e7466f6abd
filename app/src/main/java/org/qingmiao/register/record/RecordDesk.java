package org.qingmiao.register.record;

/** All that is done with records, by one clock. */
public record RecordDesk(
        RecordMaking making,
        RecordOpening opening,
        RecordEditing editing,
        RecordRows rows,
        RecordSteps steps,
        RecordOpenings openings) {}
