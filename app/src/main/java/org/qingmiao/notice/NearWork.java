package org.qingmiao.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Person;

/** What somebody owes soon, for the mail of a day; told by the room that keeps tasks. */
public interface NearWork {
    /**
     * A task in a mail.
     *
     * @param title names no child
     * @param link path of the page where it is done
     */
    record Line(Text title, Optional<LocalDate> due, String link) {}

    /** What is due by a day, the most urgent first. */
    List<Line> near(Person person, LocalDate last);
}
