package org.qingmiao.voice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qingmiao.platform.Messages;
import org.qingmiao.safeguard.Person;
import org.qingmiao.work.OpenTask;
import org.qingmiao.work.OpenTask.Audience;
import org.qingmiao.work.Task;
import org.qingmiao.work.TaskReach;
import org.qingmiao.work.TaskSource;
import org.springframework.stereotype.Component;

/**
 * Held ones at once, new ones within three days, answers by their day, and late ones by the office too. What a plan's
 * suggestions ask is told together, since what is new is read in one go.
 */
@Component
class VoiceTasks implements TaskSource {
    /** Names suggestions among the rooms that give work. */
    static final String SOURCE = "voice";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int DAYS_TO_READ = 3;

    /** Audiences: who moderates for a district, and who answers for a unit. */
    private static final String OFFICE = "office";

    private static final String UNIT = "unit";

    private final SuggestionRepository table;
    private final VoiceRights rights;

    VoiceTasks(SuggestionRepository table, VoiceRights rights) {
        this.rights = rights;
        this.table = table;
    }

    @Override
    public String id() {
        return SOURCE;
    }

    @Override
    public Stream<OpenTask> open() {
        return of(table.waitingFor(Optional.empty()));
    }

    @Override
    public Stream<OpenTask> open(Set<String> plans) {
        return plans.stream().flatMap(plan -> of(table.waitingFor(Optional.of(plan))));
    }

    private Stream<OpenTask> of(List<Suggestion> waiting) {
        return waiting.stream()
                .collect(Collectors.groupingBy(Suggestion::plan, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .flatMap(plan -> tasks(plan.getKey(), plan.getValue()).stream());
    }

    private List<OpenTask> tasks(String plan, List<Suggestion> waiting) {
        List<Audience> office = List.of(new Audience(OFFICE, rights.district(plan)));
        List<OpenTask> tasks = new ArrayList<>();
        in(waiting, Suggestion.State.HELD).forEach(s -> tasks.add(OpenTask.now(plan, plan, held(s), office, office)));
        toRead(plan, in(waiting, Suggestion.State.RECEIVED).toList())
                .ifPresent(task -> tasks.add(OpenTask.now(plan, plan, task, office, office)));
        in(waiting, Suggestion.State.PUBLISHED).filter(Suggestion::isOwed).forEach(s -> {
            List<Audience> unit = List.of(new Audience(UNIT, s.unit()));
            tasks.add(OpenTask.now(plan, plan, owed(s, "voice.task.answer"), unit, unit));
            s.due().map(day -> late(s, day, office)).ifPresent(tasks::add);
        });
        return tasks;
    }

    private static Stream<Suggestion> in(List<Suggestion> waiting, Suggestion.State state) {
        return waiting.stream().filter(s -> s.state() == state);
    }

    /** The same piece of work is the office's as well from the day after it was due: it presses or answers in its place. */
    private OpenTask late(Suggestion s, LocalDate due, List<Audience> office) {
        Instant from = due.plusDays(1).atStartOfDay(ZONE).toInstant();
        return new OpenTask(s.plan(), s.plan(), "late", owed(s, "voice.task.late"), from, office, List.of());
    }

    private Task held(Suggestion s) {
        return new Task(
                "voice:" + s.id() + ":held",
                "",
                Messages.of("voice.task.held"),
                rights.inPlan("/voice?state=held", s.plan()),
                Optional.of(day(s.at())),
                true);
    }

    private Optional<Task> toRead(String plan, List<Suggestion> received) {
        return received.stream()
                .map(Suggestion::at)
                .min(Instant::compareTo)
                .map(oldest -> new Task(
                        rights.inPlan("voice:read", plan),
                        "",
                        Messages.of("voice.task.read", received.size()),
                        rights.inPlan("/voice?state=received", plan),
                        Optional.of(day(oldest).plusDays(DAYS_TO_READ))));
    }

    private Task owed(Suggestion s, String title) {
        return new Task(
                "voice:" + s.id() + ":answer",
                s.unit(),
                Messages.of(title),
                rights.inPlan("/voice?state=published", s.plan()) + "#s" + s.id(),
                s.due());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    /** Who moderates owes no answers, but knows of those that units owe. */
    @Override
    public TaskReach reach(Person person, Collection<String> audiences) {
        Set<String> units = rights.answersFor(person);
        Map<String, Set<String>> knows = new HashMap<>(Map.of(UNIT, units));
        if (!rights.moderates(person)) {
            return new TaskReach(Map.of(UNIT, units), knows);
        }
        Set<String> districts = rights.moderatesFor(person);
        knows.put(OFFICE, districts);
        return new TaskReach(Map.of(OFFICE, districts), knows);
    }
}
