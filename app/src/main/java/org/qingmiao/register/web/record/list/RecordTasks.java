package org.qingmiao.register.web.record.list;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.qingmiao.platform.Messages;
import org.qingmiao.register.handover.HandedRecords;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.record.kept.RecordSubjects;
import org.qingmiao.register.record.kept.RecordSubjects.Subject;
import org.qingmiao.register.record.kept.TaskRegisters;
import org.qingmiao.register.right.RecordAudience;
import org.qingmiao.register.right.RecordPlace;
import org.qingmiao.register.storage.Reach;
import org.qingmiao.register.storage.RecordDraft;
import org.qingmiao.register.storage.RecordStore;
import org.qingmiao.register.storage.StoredRecord;
import org.qingmiao.register.web.record.part.DayWords;
import org.qingmiao.register.web.record.part.OwedNames;
import org.qingmiao.register.web.record.part.RecordRequests;
import org.qingmiao.register.web.record.part.RecordTitles;
import org.qingmiao.safeguard.Person;
import org.qingmiao.work.OpenTask;
import org.qingmiao.work.OpenTask.Audience;
import org.qingmiao.work.Task;
import org.qingmiao.work.TaskReach;
import org.qingmiao.work.TaskSource;
import org.springframework.stereotype.Component;

/** What records owe next, by the duties that somebody holds. */
@Component
class RecordTasks implements TaskSource {
    private static final Duration AHEAD = Duration.ofDays(21);

    private final TaskRegisters registers;
    private final OwingRecords owing;
    private final RecordStore store;
    private final HandedRecords handed;
    private final DebtAudiences audiences;

    RecordTasks(
            TaskRegisters registers,
            OwingRecords owing,
            RecordStore store,
            HandedRecords handed,
            DebtAudiences audiences) {
        this.registers = registers;
        this.owing = owing;
        this.store = store;
        this.handed = handed;
        this.audiences = audiences;
    }

    @Override
    public String id() {
        return RecordSubjects.RECORDS;
    }

    @Override
    public Stream<OpenTask> open() {
        return registers.all().stream()
                .filter(r -> !r.register().definition().deadlines().isEmpty())
                .flatMap(r -> owing.of(r).flatMap(page -> tasks(r.register(), r.district(), page)));
    }

    @Override
    public Stream<OpenTask> open(Set<String> subjects) {
        return registers
                .asked(subjects)
                .filter(a -> !a.register().definition().deadlines().isEmpty())
                .flatMap(a -> tasks(a.register(), a.district(), some(a)));
    }

    private List<StoredRecord> some(TaskRegisters.Asked asked) {
        KeptRegister register = asked.register();
        return store.some(register.layout(), Reach.everything(register.definition()), asked.district(), asked.ids());
    }

    private Stream<OpenTask> tasks(KeptRegister register, int district, List<StoredRecord> records) {
        List<UUID> ids = records.stream().map(r -> r.head().key().id()).toList();
        Map<UUID, Set<RecordPlace.Handed>> running =
                ids.isEmpty() ? Map.of() : handed.running(register.definition(), district, ids);
        return records.stream()
                .flatMap(record -> record.head().owed().stream()
                        .map(owed -> task(
                                register,
                                record,
                                owed,
                                running.getOrDefault(record.head().key().id(), Set.of()))));
    }

    private static OpenTask task(
            KeptRegister register, StoredRecord record, RecordDraft.Owed owed, Set<RecordPlace.Handed> running) {
        StoredRecord.Head head = record.head();
        int district = head.key().district();
        String audience =
                RecordAudience.of(register.definition(), head, running).text();
        List<Audience> who = List.of(new Audience(
                new DebtAudiences.Key(district, register.id(), owed.debt(), audience).text(), head.unit()));
        return new OpenTask(
                register.plan().id(),
                new Subject(register.id(), district, head.key().id()).text(),
                "",
                task(register, record, owed),
                owed.due().minus(AHEAD),
                who,
                who);
    }

    /** By the number of the record, which names nobody and by which all know it who see it. */
    private static Task task(KeptRegister register, StoredRecord record, RecordDraft.Owed owed) {
        StoredRecord.Head head = record.head();
        UUID id = head.key().id();
        Instant due = owed.due();
        return new Task(
                "record:" + register.id() + ":" + id + ":" + owed.debt(),
                head.unit(),
                Messages.of(
                        "registers.task",
                        new OwedNames(register.definition()).of(owed.debt()),
                        RecordTitles.number(register, head.number(), id, record.values())),
                RecordRequests.path(register, id),
                Optional.of(LocalDate.ofInstant(due.minusMillis(1), DayWords.ZONE)));
    }

    @Override
    public TaskReach reach(Person person, Collection<String> keys) {
        return audiences.of(person, keys);
    }
}
