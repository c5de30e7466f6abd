package org.qingmiao.work;

import java.time.LocalDate;
import java.util.Optional;
import org.qingmiao.platform.Text;

/**
 * A piece of work that waits for a person.
 *
 * @param id the same as long as it is the same piece of work, such as {@code round:2025-annual:haibin}
 * @param unit id of the unit that it concerns
 * @param title what to do, as a sentence that begins with a verb; it goes into calendars and mails, so it names no child
 * @param link path of the page where it is done
 * @param due last day in time, where there is one
 * @param atOnce whether it goes before all else, whatever its day
 */
public record Task(String id, String unit, Text title, String link, Optional<LocalDate> due, boolean atOnce) {
    public Task(String id, String unit, Text title, String link, Optional<LocalDate> due) {
        this(id, unit, title, link, due, false);
    }
}
