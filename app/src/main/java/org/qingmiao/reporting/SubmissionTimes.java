package org.qingmiao.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qingmiao.platform.Text;

/** When units answered the rounds that asked them. */
public interface SubmissionTimes {
    /**
     * A unit and a round that asked it.
     *
     * @param path of the answer
     * @param due as it stands, extensions included
     * @param on day on which the first edition was handed in; nothing before that
     */
    record UnitRequest(String unit, Text round, String path, LocalDate due, Optional<LocalDate> on) {
        /** Whether it was in time; not known while there is time left. */
        public Optional<Boolean> inTime(LocalDate today) {
            return on.map(day -> !day.isAfter(due)).or(() -> Optional.of(false).filter(late -> today.isAfter(due)));
        }
    }

    /** For all rounds that ask for values of a year and have begun, and the units whose answers the present person may see. */
    List<UnitRequest> of(String plan, int year);
}
