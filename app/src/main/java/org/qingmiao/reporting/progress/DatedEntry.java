package org.qingmiao.reporting.progress;

import java.time.Instant;
import java.time.LocalDate;

/** An entry that speaks for a day and was recorded at a moment, the same day or later. */
public interface DatedEntry {
    /** For which day it speaks; of what is done, the day on which it was done. */
    LocalDate day();

    /** When it was recorded. */
    Instant at();

    /** Whether it says that the thing is done. */
    boolean isDone();
}
