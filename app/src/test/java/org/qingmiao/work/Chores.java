package org.qingmiao.work;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.qingmiao.safeguard.Person;
import org.qingmiao.work.OpenTask.Audience;

/** A room of tests: each task is somebody's, and the chief may know of all. */
final class Chores implements TaskSource {
    static final String CHIEF = "chief";
    private static final String OWNER = "of:";
    private static final String ALL = "all";

    /** By subject. */
    final Map<String, List<OpenTask>> open = new TreeMap<>();

    static OpenTask chore(String subject, Task task, Instant from, String owner) {
        return new OpenTask(
                "plan",
                subject,
                "",
                task,
                from,
                List.of(new Audience(OWNER + owner, "")),
                List.of(new Audience(ALL, "")));
    }

    @Override
    public String id() {
        return "chores";
    }

    @Override
    public Stream<OpenTask> open() {
        return open.values().stream().flatMap(List::stream);
    }

    @Override
    public Stream<OpenTask> open(Set<String> subjects) {
        return open().filter(task -> subjects.contains(task.subject()));
    }

    @Override
    public TaskReach reach(Person person, Collection<String> audiences) {
        return new TaskReach(
                Map.of(OWNER + person.login(), Set.of("")),
                person.login().equals(CHIEF) ? Map.of(ALL, Set.of("")) : Map.of());
    }
}
