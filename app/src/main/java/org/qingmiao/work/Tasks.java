package org.qingmiao.work;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** What people owe, of all rooms. The database shows each what is theirs, and what they may know of. */
@Component
public class Tasks {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final TaskReading reading;
    private final Clock clock;

    Tasks(TaskReading reading, Clock clock) {
        this.reading = reading;
        this.clock = clock;
    }

    /** What cannot wait first, then the most urgent, those without a day last. */
    public List<Task> of(Person person) {
        return reading.look(person, look -> look.all("owed"));
    }

    /** What the person owes by a day. */
    public List<Task> of(Person person, LocalDate last) {
        return reading.look(person, look -> look.until("owed", last));
    }

    /** All work that is open, whoever owes it, as far as the person may know of it. */
    public List<Task> known(Person person) {
        return reading.look(person, look -> look.all("known"));
    }

    /** What should have been done by now, whoever owes it, as far as the person may know of it. */
    public List<Task> overdue(Person person) {
        return reading.look(person, look -> look.until("known", today().minusDays(1)));
    }

    /**
     * A page of what the person owes.
     *
     * @param after what the page before said is next
     */
    public ShownTasks page(Person person, Optional<String> after, int size) {
        return reading.look(person, look -> look.page(TaskCursor.of(after), today(), size));
    }

    /** The day that it is in the district. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
