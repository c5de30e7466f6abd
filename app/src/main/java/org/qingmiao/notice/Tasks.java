package org.qingmiao.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qingmiao.platform.Acting;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** What people owe, gathered from all rooms. */
@Component
public class Tasks {
    private static final Comparator<Task> URGENCY =
            Comparator.comparing((Task t) -> t.due().orElse(LocalDate.MAX)).thenComparing(Task::id);

    private final List<TaskSource> sources;
    private final Accounts accounts;
    private final Clock clock;

    Tasks(List<TaskSource> sources, Accounts accounts, Clock clock) {
        this.sources = List.copyOf(sources);
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The most urgent first, those without a day last. Asked for the person who is acting, each room shows their own. */
    public List<Task> of(Person person) {
        return sources.stream()
                .flatMap(s -> s.tasks(person).stream())
                .sorted(URGENCY)
                .toList();
    }

    /**
     * What anybody should have done by now, each piece of work once, the longest overdue first. Asks every room for every
     * person, so its cost grows with people and open work.
     */
    public List<Task> overdue() {
        LocalDate today = today();
        Map<String, Task> overdue = new LinkedHashMap<>();
        List<Person> people = Acting.asSystem("desk", accounts::all);
        for (Person person : people) {
            Acting.as(person.login(), () -> of(person)).stream()
                    .filter(t -> t.due().filter(d -> d.isBefore(today)).isPresent())
                    .forEach(t -> overdue.putIfAbsent(t.id(), t));
        }
        return overdue.values().stream().sorted(URGENCY).toList();
    }

    /** The day that it is in the district. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Letters.ZONE);
    }
}
