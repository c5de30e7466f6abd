package org.qingmiao.register.web.print;

import java.time.Instant;
import java.time.LocalDate;
import org.qingmiao.platform.Text;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.web.RegisterNames;
import org.qingmiao.register.web.record.part.DayWords;
import org.qingmiao.register.web.record.part.RecordTitles;

/**
 * What stands on a form and in no field.
 *
 * @param unit that keeps the record
 * @param who prints it
 */
record PrintFacts(OpenedRecord record, Text unit, Text who, Instant now) {
    Text today() {
        return DayWords.day(LocalDate.ofInstant(now, DayWords.ZONE));
    }

    Text number() {
        return RecordTitles.number(
                record.register(), record.head().number(), record.head().key().id(), record.shown());
    }

    Text register() {
        return record.register().definition().name();
    }

    /** Where the record stands; empty if it has no states. */
    Text state() {
        String state = record.head().state();
        return state.isEmpty()
                ? Text.same("")
                : new RegisterNames(record.register().definition()).state(state);
    }
}
