package org.qingmiao.register.web.record.list;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.qingmiao.notice.Task;
import org.qingmiao.notice.TaskSource;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.platform.Messages;
import org.qingmiao.register.definition.DebtRule;
import org.qingmiao.register.record.RecordListing;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.record.kept.WorkingRegisters;
import org.qingmiao.register.storage.RecordQuery;
import org.qingmiao.register.web.record.part.DayWords;
import org.qingmiao.register.web.record.part.OwedNames;
import org.qingmiao.register.web.record.part.RecordRequests;
import org.qingmiao.register.web.record.part.RecordTitles;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** What records owe by the duties that somebody holds. */
@Component
class RecordTasks implements TaskSource {
    private static final Duration AHEAD = Duration.ofDays(21);
    private static final int MOST = 50;

    private final Plans plans;
    private final WorkingRegisters registers;
    private final RecordListing listing;
    private final Clock clock;

    RecordTasks(Plans plans, WorkingRegisters registers, RecordListing listing, Clock clock) {
        this.plans = plans;
        this.registers = registers;
        this.listing = listing;
        this.clock = clock;
    }

    @Override
    public List<Task> tasks(Person person) {
        return working(person)
                .flatMap(register -> owed(register, clock.instant().plus(AHEAD), debt -> isMine(register, debt)))
                .toList();
    }

    @Override
    public List<Task> everyones(Person person) {
        return working(person)
                .flatMap(register -> owed(register, clock.instant(), debt -> true))
                .toList();
    }

    private Stream<WorkingRegister> working(Person person) {
        return plans.all().stream()
                .flatMap(plan -> registers.of(plan, person).stream())
                .filter(register -> !register.definition().deadlines().isEmpty());
    }

    private static boolean isMine(WorkingRegister register, String debt) {
        return Optional.ofNullable(register.definition().deadlines().get(debt))
                .map(DebtRule::owedBy)
                .filter(duty ->
                        register.access().held().stream().anyMatch(h -> h.duty().equals(duty)))
                .isPresent();
    }

    private Stream<Task> owed(WorkingRegister register, Instant until, Predicate<String> counts) {
        RecordQuery query = new RecordQuery(
                listing.district(register),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.of(until),
                Optional.empty(),
                RecordQuery.Order.DUE,
                false,
                Optional.empty(),
                MOST);
        return listing.list(register, query).lines().stream()
                .filter(line -> line.owed().filter(o -> counts.test(o.debt())).isPresent())
                .map(line -> task(register, line));
    }

    private static Task task(WorkingRegister register, RecordListing.Line line) {
        Instant due = line.owed().orElseThrow().due();
        String debt = line.owed().orElseThrow().debt();
        return new Task(
                "record:" + register.id() + ":" + line.id() + ":" + debt,
                line.unit(),
                Messages.of(
                        "registers.task",
                        new OwedNames(register.definition()).of(debt),
                        RecordTitles.number(register, line.number(), line.id(), line.shown())),
                RecordRequests.path(register, line.id()),
                Optional.of(LocalDate.ofInstant(due.minusMillis(1), DayWords.ZONE)));
    }
}
