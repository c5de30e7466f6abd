package org.qingmiao.register.web.handover;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.qingmiao.platform.Messages;
import org.qingmiao.register.definition.HandOver;
import org.qingmiao.register.handover.HandOverStore;
import org.qingmiao.register.handover.KeptHandOver;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.record.kept.RecordSubjects;
import org.qingmiao.register.record.kept.RecordSubjects.Subject;
import org.qingmiao.register.record.kept.TaskRegisters;
import org.qingmiao.register.web.record.part.DayWords;
import org.qingmiao.register.web.record.part.OwedNames;
import org.qingmiao.register.web.record.part.RecordRequests;
import org.qingmiao.safeguard.Person;
import org.qingmiao.work.OpenTask;
import org.qingmiao.work.OpenTask.Audience;
import org.qingmiao.work.Task;
import org.qingmiao.work.TaskReach;
import org.qingmiao.work.TaskSource;
import org.springframework.stereotype.Component;

/** What is owed of hand-overs: to accept them and to answer, by those to whom they went. */
@Component
class HandedTasks implements TaskSource {
    private static final Duration AHEAD = Duration.ofDays(21);

    private final TaskRegisters registers;
    private final HandOverStore store;
    private final HandedAudiences audiences;

    HandedTasks(TaskRegisters registers, HandOverStore store, HandedAudiences audiences) {
        this.registers = registers;
        this.store = store;
        this.audiences = audiences;
    }

    @Override
    public String id() {
        return RecordSubjects.HAND_OVERS;
    }

    @Override
    public Stream<OpenTask> open() {
        return registers.all().stream()
                .filter(r -> !r.register().definition().handOvers().isEmpty())
                .flatMap(r -> open(r.register(), r.district(), Optional.empty()));
    }

    @Override
    public Stream<OpenTask> open(Set<String> subjects) {
        return registers.asked(subjects).flatMap(a -> open(a.register(), a.district(), Optional.of(a.ids())));
    }

    private Stream<OpenTask> open(KeptRegister register, int district, Optional<Collection<UUID>> ids) {
        return store.owing(register.id(), district, ids).stream().flatMap(kept -> task(register, kept).stream());
    }

    private Optional<OpenTask> task(KeptRegister register, KeptHandOver kept) {
        HandOver definition = register.definition().handOvers().get(kept.kind());
        return definition == null
                ? Optional.empty()
                : kept.to().flatMap(to -> kept.owed().map(part -> task(register, definition, kept, to.unit(), part)));
    }

    private static OpenTask task(
            KeptRegister register, HandOver definition, KeptHandOver kept, String to, KeptHandOver.Part part) {
        boolean accept = part.id().equals(KeptHandOver.ACCEPT);
        Instant due = part.due().orElseThrow();
        Task task = new Task(
                "hand-over:" + kept.id() + ":" + part.id(),
                to,
                Messages.of(
                        accept ? "handover.task.accept" : "handover.task.answer",
                        register.definition().name(),
                        kept.number(),
                        OwedNames.part(definition, part.id())),
                RecordRequests.path(register, kept.record()),
                Optional.of(LocalDate.ofInstant(due.minusMillis(1), DayWords.ZONE)));
        List<Audience> owed = List.of(HandedAudiences.receiver(kept, to));
        return new OpenTask(
                register.plan().id(),
                new Subject(kept.register(), kept.district(), kept.id()).text(),
                "",
                task,
                due.minus(AHEAD),
                owed,
                Stream.concat(owed.stream(), HandedAudiences.givers(kept)).toList());
    }

    @Override
    public TaskReach reach(Person person, Collection<String> keys) {
        Map<String, Set<String>> owes = new HashMap<>();
        Map<String, Set<String>> knows = new HashMap<>();
        HandedAudiences.Seen seen = audiences.of(person);
        for (String key : keys) {
            Set<String> units = seen.units(key);
            knows.put(key, units);
            if (HandedAudiences.isReceiver(key)) {
                owes.put(key, units);
            }
        }
        return new TaskReach(owes, knows);
    }
}
