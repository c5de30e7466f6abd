package org.qingmiao.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.qingmiao.demo.PlannedRecord.PlannedAct;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.ProblemException;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordDesk;
import org.qingmiao.register.record.RecordInput;
import org.qingmiao.register.record.RecordListing;
import org.qingmiao.register.record.RecordOutcome;
import org.qingmiao.register.record.RecordRows.RowPlace;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.storage.RecordQuery;
import org.springframework.dao.DataAccessException;

/** Makes records and does with them what was planned, each as who would do it, at the moment at which it was done. */
final class RecordActing {
    /** Before a hand-over, among the cells of a step: the unit that is chosen to receive. */
    private final BiFunction<String, String, Optional<WorkingRegister>> registers;

    private final RecordDesk desk;
    private final RecordListing listing;
    private final HandedActing handed;
    private final DemoClock clock;
    private final Map<String, Optional<WorkingRegister>> opened = new HashMap<>();
    private final MadeRecords made = new MadeRecords();

    /** @param registers by id and login */
    RecordActing(
            BiFunction<String, String, Optional<WorkingRegister>> registers,
            RecordDesk desk,
            RecordListing listing,
            HandedActing handed,
            DemoClock clock) {
        this.handed = handed;
        this.registers = registers;
        this.desk = desk;
        this.listing = listing;
        this.clock = clock;
    }

    /**
     * What did not go.
     *
     * @param act of its acts; empty for making it
     */
    record Refusal(String register, int number, String act, String why) {}

    private Optional<WorkingRegister> register(String id, String login) {
        return opened.computeIfAbsent(id + "/" + login, k -> registers.apply(id, login));
    }

    /** Whether nobody of those who make such records and work on them sees one. */
    boolean isEmpty(List<PlannedRecord> records) {
        return records.stream()
                .flatMap(record -> Stream.concat(
                        record.by().stream(), record.acts().stream().flatMap(act -> act.by().stream())))
                .distinct()
                .flatMap(login -> register(records.getFirst().register(), login).stream())
                .filter(register -> register.access().sees())
                .allMatch(register -> as(
                                register, () -> listing.list(register, RecordQuery.all(listing.district(register), 1)))
                        .lines()
                        .isEmpty());
    }

    /** The first refusal, behind which nothing more was done. */
    Optional<Refusal> act(PlannedRecord planned) {
        Optional<String> refused = tried(() -> make(planned));
        if (refused.isPresent()) {
            return refused.map(why -> new Refusal(planned.register(), planned.number(), "", why));
        }
        for (PlannedAct act : planned.acts()) {
            Optional<String> stopped = tried(() -> act(planned, act));
            if (stopped.isPresent()) {
                return stopped.map(why -> new Refusal(planned.register(), planned.number(), act.name(), why));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> tried(Supplier<Optional<String>> act) {
        try {
            return act.get();
        } catch (ProblemException | IllegalArgumentException | DataAccessException refused) {
            return Optional.of(refused.toString());
        }
    }

    private Optional<String> make(PlannedRecord planned) {
        clock.stand(planned.at());
        Optional<WorkingRegister> maker = planned.by().stream()
                .flatMap(login -> register(planned.register(), login).stream())
                .filter(register -> desk.making().makesIn(register, planned.unit()))
                .findFirst();
        if (maker.isEmpty()) {
            return Optional.of("nobody of " + planned.by() + " makes one in " + planned.unit());
        }
        RecordInput input =
                made.input(planned, 0, maker.get().person().login(), "make", planned.cells(), Optional.empty());
        RecordOutcome outcome = as(maker.get(), () -> desk.making().make(maker.get(), planned.unit(), input));
        if (outcome instanceof RecordOutcome.Done done) {
            made.add(planned, done.record().id());
        }
        return why(outcome);
    }

    private Optional<String> act(PlannedRecord planned, PlannedAct act) {
        clock.stand(act.at());
        Optional<OpenedRecord> record = act.by().stream()
                .flatMap(login -> open(planned, login).stream())
                .filter(r -> may(r, act))
                .findFirst();
        if (record.isEmpty()) {
            return Optional.of("nobody of " + act.by() + " may");
        }
        RecordOutcome outcome = done(planned, act, record.get());
        return outcome instanceof RecordOutcome.Awaited ? confirm(planned, act) : why(outcome);
    }

    private Optional<OpenedRecord> open(PlannedRecord planned, String login) {
        return made.find(planned.register(), planned.number())
                .flatMap(id -> register(planned.register(), login)
                        .flatMap(r -> as(r, () -> desk.opening().open(r, id))));
    }

    private boolean may(OpenedRecord record, PlannedAct act) {
        return switch (act.kind()) {
            case STEP -> record.steps().stream().anyMatch(s -> s.id().equals(act.name()));
            case HAND ->
                as(record.register(), () -> handed.find(record, act.name())).isPresent();
            case ROW ->
                desk.rows()
                        .fillable(record, section(record, act))
                        .containsAll(act.cells().keySet());
        };
    }

    private static Section section(OpenedRecord record, PlannedAct act) {
        return record.register().definition().section(act.name());
    }

    private RecordOutcome done(PlannedRecord planned, PlannedAct act, OpenedRecord record) {
        RecordInput input =
                made.input(planned, record.head().version(), login(record), act.name(), act.cells(), act.reason());
        return as(record.register(), () -> switch (act.kind()) {
            case STEP -> desk.steps().take(record, act.name(), Optional.empty(), input);
            case HAND -> handed.act(record, act.name(), input);
            case ROW -> desk.rows().save(record, section(record, act), RowPlace.NEW, input);
        });
    }

    private Optional<String> confirm(PlannedRecord planned, PlannedAct act) {
        Optional<OpenedRecord> waiting = act.second().stream()
                .flatMap(login -> open(planned, login).stream())
                .filter(r ->
                        r.awaited().filter(OpenedRecord.AwaitedStep::mayConfirm).isPresent())
                .findFirst();
        // Where the recipe names no second person the step waits on purpose.
        return act.second().isEmpty()
                ? Optional.empty()
                : waiting.map(r -> why(as(r.register(), () -> desk.steps().confirm(r, confirmed(planned, r)))))
                        .orElse(Optional.of("nobody of " + act.second() + " confirms"));
    }

    private RecordInput confirmed(PlannedRecord planned, OpenedRecord record) {
        return made.input(planned, record.head().version(), login(record), "confirm", Map.of(), Optional.empty());
    }

    private static Optional<String> why(RecordOutcome outcome) {
        return outcome instanceof RecordOutcome.Done ? Optional.empty() : Optional.of(outcome.toString());
    }

    private static String login(OpenedRecord record) {
        return record.register().person().login();
    }

    private static <T> T as(WorkingRegister register, ScopedValue.CallableOp<T, RuntimeException> act) {
        String purpose = Messages.in(Lang.ZH, "demo.record.purpose");
        return ActorContext.as(register.person().login(), () -> ActorContext.forPurpose(purpose, act));
    }
}
