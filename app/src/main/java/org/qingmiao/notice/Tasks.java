package org.qingmiao.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** What people owe, gathered from all rooms. */
@Component
public class Tasks {
    private static final Comparator<Task> URGENCY = Comparator.comparing((Task t) -> !t.atOnce())
            .thenComparing(t -> t.due().orElse(LocalDate.MAX))
            .thenComparing(Task::id);

    private final List<TaskSource> sources;
    private final Clock clock;

    Tasks(List<TaskSource> sources, Clock clock) {
        this.sources = List.copyOf(sources);
        this.clock = clock;
    }

    /** What cannot wait first, then the most urgent, those without a day last. Asked for the person who is acting, each room shows their own. */
    public List<Task> of(Person person) {
        return sources.stream()
                .flatMap(s -> s.tasks(person).stream())
                .sorted(URGENCY)
                .toList();
    }

    /** What should have been done by now, whoever owes it, as far as the person who is acting may know of it. */
    public List<Task> overdue(Person person) {
        LocalDate today = today();
        return sources.stream()
                .flatMap(s -> s.everyones(person).stream())
                .filter(t -> t.due().filter(d -> d.isBefore(today)).isPresent())
                .sorted(URGENCY)
                .toList();
    }

    /** The day that it is in the district. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), MailComposer.ZONE);
    }
}
