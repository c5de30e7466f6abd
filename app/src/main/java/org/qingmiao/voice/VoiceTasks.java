package org.qingmiao.voice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.qingmiao.notice.Task;
import org.qingmiao.notice.TaskSource;
import org.qingmiao.platform.Messages;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** Held ones at once, new ones within three days, answers by their day, and late ones by the office too. */
@Component
class VoiceTasks implements TaskSource {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int DAYS_TO_READ = 3;

    private final SuggestionRepository table;
    private final Permissions permissions;
    private final VoiceRights rights;
    private final Clock clock;

    VoiceTasks(SuggestionRepository table, Permissions permissions, VoiceRights rights, Clock clock) {
        this.rights = rights;
        this.table = table;
        this.permissions = permissions;
        this.clock = clock;
    }

    @Override
    public List<Task> tasks(Person person) {
        return permissions.may(person, Action.VOICE_MODERATE, "") ? ofOffice(person) : ofUnits(person);
    }

    private List<Task> ofOffice(Person person) {
        List<Task> tasks = toReadByOffice(person);
        LocalDate today = day(clock.instant());
        theirs(person, Suggestion.State.PUBLISHED).stream()
                .filter(s -> s.isLate(today))
                .forEach(s -> tasks.add(owed(s, "voice.task.late")));
        return tasks;
    }

    private List<Task> toReadByOffice(Person person) {
        List<Task> tasks = new ArrayList<>();
        theirs(person, Suggestion.State.HELD).forEach(s -> tasks.add(held(s)));
        theirs(person, Suggestion.State.RECEIVED).stream()
                .collect(Collectors.groupingBy(Suggestion::plan, TreeMap::new, Collectors.toList()))
                .forEach((plan, received) -> toRead(plan, received).ifPresent(tasks::add));
        return tasks;
    }

    /** Of the districts in which the person moderates. */
    private List<Suggestion> theirs(Person person, Suggestion.State state) {
        return table.visible(Optional.of(state)).stream()
                .filter(s -> rights.mayModerate(person, s))
                .toList();
    }

    @Override
    public List<Task> everyones(Person person) {
        List<Task> tasks = new ArrayList<>(ofUnits(person));
        if (permissions.may(person, Action.VOICE_MODERATE, "")) {
            tasks.addAll(toReadByOffice(person));
        }
        return tasks;
    }

    private List<Task> ofUnits(Person person) {
        return table.visible(Optional.of(Suggestion.State.PUBLISHED)).stream()
                .filter(Suggestion::isOwed)
                .filter(s -> permissions.may(person, Action.VOICE_ANSWER, s.unit()))
                .map(s -> owed(s, "voice.task.answer"))
                .toList();
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

    /** The same piece of work for the unit, and once it is late for the office, which presses or answers in its place. */
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
}
