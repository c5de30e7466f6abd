package org.qingmiao.register.handover.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordInput;
import org.qingmiao.register.record.RecordOpening;
import org.qingmiao.register.record.RecordOutcome;
import org.qingmiao.register.record.RecordOutcome.Done;
import org.qingmiao.register.record.RecordPeople;
import org.qingmiao.register.record.RecordSteps;
import org.springframework.context.ApplicationContext;

/** A street that hands faults at water bodies to whoever must mend them, the owner who gets them, and a third unit. */
record HandOverWork(RecordPeople people, RecordOpening opening, RecordSteps steps, HandOverDesk desk) {
    static final String HAZARDS = RecordPeople.HAZARDS;
    static final String STREET = "ho-street";
    static final String OWNER = "ho-owner";
    static final String THIRD = "ho-third";
    private static final String OWNER_UNIT = "culture-bureau";

    static HandOverWork of(ApplicationContext server) {
        RecordPeople people = RecordPeople.of(server);
        people.holds(STREET, "street-safety", "qijiashan");
        people.holds(OWNER, "water-owner", OWNER_UNIT);
        people.holds(THIRD, "water-owner", "womens-federation");
        return new HandOverWork(
                people,
                server.getBean(RecordOpening.class),
                server.getBean(RecordSteps.class),
                server.getBean(HandOverDesk.class));
    }

    static <T> T as(String login, Supplier<T> act) {
        return ActorContext.as(login, act::get);
    }

    static RecordInput input(int basedOn, Map<String, Object> cells) {
        return RecordPeople.input(basedOn, cells);
    }

    Optional<OpenedRecord> found(String register, String login, UUID id) {
        return as(login, () -> opening.open(people.register(register, login), id));
    }

    OpenedRecord open(String register, String login, UUID id) {
        return found(register, login, id).orElseThrow();
    }

    OpenedRecord hazard(String login, UUID id) {
        return open(HAZARDS, login, id);
    }

    /** One that was found, and handed to nobody yet. */
    UUID hazard() {
        return people.hazard(STREET, "qijiashan");
    }

    /** One that was handed to its owner. */
    UUID assigned() {
        UUID id = hazard();
        done(step(hazard(STREET, id), "assign", Map.of("mending.owner", OWNER_UNIT)));
        return id;
    }

    RecordOutcome step(OpenedRecord record, String step, Map<String, Object> cells) {
        return as(
                record.register().person().login(),
                () -> steps.take(
                        record, step, Optional.empty(), input(record.head().version(), cells)));
    }

    List<SeenHandOver> seen(OpenedRecord record) {
        return as(record.register().person().login(), () -> desk.of(record));
    }

    SeenHandOver only(OpenedRecord record) {
        List<SeenHandOver> all = seen(record);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    static HandOverRequest request(SeenHandOver of, HandOverAct act, String reason, RecordInput input) {
        RecordInput why = new RecordInput(
                input.cells(), input.basedOn(), Optional.of(reason).filter(r -> !r.isEmpty()), input.key());
        Optional<String> answer = act == HandOverAct.ANSWER
                ? of.definition().returns().keySet().stream().findFirst()
                : Optional.empty();
        return new HandOverRequest(
                act, answer, Optional.empty(), false, of.kept().version(), why);
    }

    /** Does with one of the hand-overs of a record what its reader saw fit. */
    RecordOutcome act(OpenedRecord record, SeenHandOver one, HandOverRequest request) {
        return as(
                record.register().person().login(),
                () -> desk.act(record, one.kept().id(), request));
    }

    /** The same with the only one, as it is now. */
    RecordOutcome act(OpenedRecord record, HandOverAct act, String reason, Map<String, Object> cells) {
        SeenHandOver one = only(record);
        return act(record, one, request(one, act, reason, input(record.head().version(), cells)));
    }

    void done(OpenedRecord record, HandOverAct act, String reason) {
        done(act(record, act, reason, Map.of()));
    }

    static void done(RecordOutcome outcome) {
        assertThat(outcome).as(outcome.toString()).isInstanceOf(Done.class);
    }
}
