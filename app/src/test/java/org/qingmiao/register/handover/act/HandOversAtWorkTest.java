package org.qingmiao.register.handover.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.ProblemException;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.handover.HandOverState;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordEditing;
import org.qingmiao.register.record.RecordInput;
import org.qingmiao.register.record.RecordListing;
import org.qingmiao.register.record.RecordMaking;
import org.qingmiao.register.record.RecordOpening;
import org.qingmiao.register.record.RecordOutcome;
import org.qingmiao.register.record.RecordOutcome.Conflict;
import org.qingmiao.register.record.RecordOutcome.Done;
import org.qingmiao.register.record.RecordOutcome.Faulty;
import org.qingmiao.register.record.RecordRows;
import org.qingmiao.register.record.RecordRows.RowPlace;
import org.qingmiao.register.record.RecordSteps;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.record.kept.WorkingRegisters;
import org.qingmiao.register.right.DutyGrants;
import org.qingmiao.register.storage.RecordQuery;
import org.qingmiao.register.trial.Debt;
import org.qingmiao.safeguard.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A street hands a fault at a water body to whoever must mend it; schools are told of bad food. */
@DemoServer
class HandOversAtWorkTest {
    private static final String HAZARDS = "drowning-hazard";
    private static final String WARNINGS = "food-warning";
    private static final String LEADS = "case-lead-transfer";
    private static final Map<String, Object> LEAD = Map.of(
            "lead.type", "14",
            "lead.facts", "示例：两名学生周末在酒店过夜，没有登记",
            "lead.urgent", "no",
            "lead.tier", "P2",
            "lead.place", "示例路9号");
    private static final String STREET = "ho-street";
    private static final String OWNER = "ho-owner";
    private static final String THIRD = "ho-third";
    private static final String FOOD = "ho-food";
    private static final String SCHOOL = "ho-school";
    private static final String OTHER_SCHOOL = "ho-school2";
    private static final String OWNER_UNIT = "culture-bureau";

    @Autowired
    Plans plans;

    @Autowired
    Accounts accounts;

    @Autowired
    DutyGrants duties;

    @Autowired
    WorkingRegisters registers;

    @Autowired
    RecordMaking making;

    @Autowired
    RecordOpening opening;

    @Autowired
    RecordEditing editing;

    @Autowired
    RecordSteps steps;

    @Autowired
    RecordRows rows;

    @Autowired
    RecordListing listing;

    @Autowired
    HandOverDesk desk;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void duties() {
        holds(STREET, "street-safety", "qijiashan");
        holds(OWNER, "water-owner", OWNER_UNIT);
        holds(THIRD, "water-owner", "womens-federation");
        holds(FOOD, "food-regulator", "market-regulation");
        holds(SCHOOL, "canteen-manager", "school-01");
        holds(OTHER_SCHOOL, "canteen-manager", "school-02");
    }

    private void holds(String login, String duty, String unit) {
        people().holds(login, duty, unit);
    }

    private HazardPeople people() {
        return new HazardPeople(plans, accounts, duties, registers, making);
    }

    private WorkingRegister register(String id, String login) {
        return people().register(id, login);
    }

    private static <T> T as(String login, Supplier<T> act) {
        return ActorContext.as(login, act::get);
    }

    private static RecordInput input(int basedOn, Map<String, Object> cells) {
        return HazardPeople.input(basedOn, cells);
    }

    private UUID hazard() {
        return people().hazard(STREET, "qijiashan");
    }

    private Optional<OpenedRecord> found(String register, String login, UUID id) {
        return as(login, () -> opening.open(register(register, login), id));
    }

    private OpenedRecord open(String register, String login, UUID id) {
        return found(register, login, id).orElseThrow();
    }

    private OpenedRecord hazard(String login, UUID id) {
        return open(HAZARDS, login, id);
    }

    private RecordOutcome step(OpenedRecord record, String step, Map<String, Object> cells) {
        return as(
                record.register().person().login(),
                () -> steps.take(
                        record, step, Optional.empty(), input(record.head().version(), cells)));
    }

    private UUID assigned() {
        UUID id = hazard();
        RecordOutcome done = step(hazard(STREET, id), "assign", Map.of("mending.owner", OWNER_UNIT));
        assertThat(done).as(done.toString()).isInstanceOf(Done.class);
        return id;
    }

    private List<SeenHandOver> seen(OpenedRecord record) {
        return as(record.register().person().login(), () -> desk.of(record));
    }

    private SeenHandOver only(OpenedRecord record) {
        List<SeenHandOver> all = seen(record);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static HandOverRequest request(SeenHandOver of, HandOverAct act, String reason, RecordInput input) {
        RecordInput why = new RecordInput(
                input.cells(), input.basedOn(), Optional.of(reason).filter(r -> !r.isEmpty()), input.key());
        Optional<String> answer = act == HandOverAct.ANSWER
                ? of.definition().returns().keySet().stream().findFirst()
                : Optional.empty();
        return new HandOverRequest(
                act, answer, Optional.empty(), false, of.kept().version(), why);
    }

    private RecordOutcome act(OpenedRecord record, HandOverAct act, String reason, Map<String, Object> cells) {
        SeenHandOver one = only(record);
        HandOverRequest request = request(one, act, reason, input(record.head().version(), cells));
        return as(
                record.register().person().login(),
                () -> desk.act(record, one.kept().id(), request));
    }

    private void done(OpenedRecord record, HandOverAct act, String reason) {
        RecordOutcome outcome = act(record, act, reason, Map.of());
        assertThat(outcome).as(outcome.toString()).isInstanceOf(Done.class);
    }

    private boolean listed(String register, String login, UUID id) {
        WorkingRegister working = register(register, login);
        return as(login, () -> listing.list(working, RecordQuery.all(listing.district(working), 200))).lines().stream()
                .anyMatch(line -> line.id().equals(id));
    }

    @Test
    void a_step_hands_the_record_to_the_unit_that_it_names_which_sees_what_the_hand_over_shows() {
        UUID id = assigned();
        OpenedRecord mine = hazard(OWNER, id);
        assertThat(mine.shown()).containsEntry("hazard.words", "示例：护栏缺口").containsKey("mending.owner");
        assertThat(mine.steps()).as("only offered").isEmpty();
        assertThat(as(OWNER, () -> editing.fillable(mine))).isEmpty();
        assertThat(only(mine).kept().state()).isEqualTo(HandOverState.OFFERED);
        assertThat(only(mine).acts()).containsExactlyInAnyOrder(HandOverAct.ACCEPT, HandOverAct.REFUSE);
        assertThat(only(mine).kept().owed().orElseThrow().id()).isEqualTo("accept");
        assertThat(only(mine).kept().owed().orElseThrow().how().zh()).isNotBlank();
        assertThat(listed(HAZARDS, OWNER, id)).isTrue();
        assertThat(only(hazard(STREET, id)).acts()).containsExactly(HandOverAct.TAKE_BACK);
    }

    @Test
    void a_third_unit_finds_it_nowhere() {
        UUID id = assigned();
        assertThat(found(HAZARDS, THIRD, id)).isEmpty();
        assertThat(listed(HAZARDS, THIRD, id)).isFalse();
        WorkingRegister third = register(HAZARDS, THIRD);
        assertThat(as(THIRD, () -> listing.states(third, RecordQuery.all(listing.district(third), 200))))
                .isEmpty();
    }

    @Test
    void what_is_accepted_is_worked_on_answered_and_ended() {
        UUID id = assigned();
        done(hazard(OWNER, id), HandOverAct.ACCEPT, "");
        OpenedRecord theirs = hazard(OWNER, id);
        assertThat(theirs.steps()).extracting(s -> s.id()).contains("begin", "guard");
        assertThat(as(OWNER, () -> editing.fillable(theirs)))
                .contains("mending.guarded_at")
                .doesNotContain("hazard.words");
        assertThat(only(theirs).kept().owed().orElseThrow().id()).isEqualTo("mended");
        assertThat(theirs.judged().debts())
                .filteredOn(d -> d.done().isEmpty())
                .extracting(Debt::name)
                .contains("owner.mended");
        assertThat(step(theirs, "begin", Map.of())).isInstanceOf(Done.class);
        RecordOutcome unasked = act(hazard(OWNER, id), HandOverAct.ANSWER, "", Map.of());
        assertThat(((Faulty) unasked).faults())
                .extracting(RecordOutcome.RecordFault::path)
                .containsExactly("mending.after_photo");
        RecordOutcome answered = act(
                hazard(OWNER, id),
                HandOverAct.ANSWER,
                "",
                Map.of("mending.after_photo", UUID.randomUUID().toString()));
        assertThat(answered).as(answered.toString()).isInstanceOf(Done.class);
        assertThat(only(hazard(STREET, id)).kept().state()).isEqualTo(HandOverState.ANSWERED);
        assertThat(step(hazard(OWNER, id), "submit", Map.of())).isInstanceOf(Done.class);
        assertThat(step(hazard(STREET, id), "accept", Map.of("mending.seen_on_site", "yes")))
                .isInstanceOf(Done.class);
        done(hazard(STREET, id), HandOverAct.END, "");
        assertThat(found(HAZARDS, OWNER, id)).as("ended").isEmpty();
        assertThat(listed(HAZARDS, OWNER, id)).isFalse();
        assertThat(as(STREET, () -> opening.versions(hazard(STREET, id))))
                .extracting(v -> v.step().orElse(""))
                .startsWith("owner.end", "accept", "submit", "owner.answer", "begin", "owner.accept", "assign");
    }

    @Test
    void what_is_refused_needs_a_reason_and_is_seen_no_more() {
        UUID id = assigned();
        RecordOutcome silent = act(hazard(OWNER, id), HandOverAct.REFUSE, "", Map.of());
        assertThat(((Faulty) silent).faults().getFirst().path()).isEqualTo("reason");
        done(hazard(OWNER, id), HandOverAct.REFUSE, "示例：不是本单位的水域");
        assertThat(found(HAZARDS, OWNER, id)).isEmpty();
        OpenedRecord street = hazard(STREET, id);
        assertThat(only(street).kept().reason()).contains("示例：不是本单位的水域");
        assertThat(street.judged().debts())
                .filteredOn(d -> d.name().equals("owner.accept"))
                .allMatch(d -> d.done().isPresent());
        assertThat(told(STREET)).anyMatch(t -> t.contains("退回了"));
    }

    private List<String> told(String login) {
        return as(
                login,
                () -> db.sql("SELECT title_zh FROM notice").query(String.class).list());
    }

    @Test
    void what_was_not_accepted_yet_is_taken_back_and_owed_no_more() {
        UUID id = assigned();
        assertThat(told(OWNER)).anyMatch(t -> t.contains("请接收"));
        done(hazard(STREET, id), HandOverAct.TAKE_BACK, "");
        assertThat(found(HAZARDS, OWNER, id)).isEmpty();
        assertThat(hazard(STREET, id).judged().debts()).extracting(Debt::name).doesNotContain("owner.accept");
        assertThat(told(OWNER)).anyMatch(t -> t.contains("收回了"));
    }

    @Test
    void the_same_request_twice_does_it_once_even_if_the_record_is_seen_no_more() {
        UUID id = assigned();
        OpenedRecord record = hazard(OWNER, id);
        SeenHandOver one = only(record);
        HandOverRequest refuse = request(one, HandOverAct.REFUSE, "示例：不归我们", input(2, Map.of()));
        RecordOutcome first = as(OWNER, () -> desk.act(record, one.kept().id(), refuse));
        assertThat(((Done) first).repeated()).isFalse();
        Optional<RecordOutcome> again = as(
                OWNER,
                () -> desk.repeated(
                        register(HAZARDS, OWNER),
                        record.head().key().district(),
                        id,
                        one.kept().id(),
                        refuse));
        assertThat(((Done) again.orElseThrow()).repeated()).isTrue();
        assertThat(((Done) again.get()).version()).isEqualTo(((Done) first).version());
    }

    @Test
    void who_acts_on_what_somebody_else_changed_hears_of_it() {
        UUID id = assigned();
        OpenedRecord before = hazard(OWNER, id);
        SeenHandOver seen = only(before);
        done(hazard(OWNER, id), HandOverAct.ACCEPT, "");
        HandOverRequest late = request(seen, HandOverAct.REFUSE, "示例：太迟了", input(2, Map.of()));
        assertThat(as(OWNER, () -> desk.act(before, seen.kept().id(), late))).isInstanceOf(Conflict.class);
        assertThat(only(hazard(OWNER, id)).kept().state()).isEqualTo(HandOverState.ACCEPTED);
    }

    @Test
    void an_acceptance_does_not_mind_what_the_giver_changed_meanwhile_but_an_answer_does() {
        UUID id = assigned();
        OpenedRecord mine = hazard(OWNER, id);
        SeenHandOver seen = only(mine);
        as(STREET, () -> editing.change(hazard(STREET, id), input(2, Map.of("hazard.words", "示例：改过"))));
        HandOverRequest accept = request(seen, HandOverAct.ACCEPT, "", input(2, Map.of()));
        assertThat(as(OWNER, () -> desk.act(mine, seen.kept().id(), accept))).isInstanceOf(Done.class);
        OpenedRecord accepted = hazard(OWNER, id);
        SeenHandOver theirs = only(accepted);
        as(
                STREET,
                () -> editing.change(
                        hazard(STREET, id),
                        input(4, Map.of("mending.after_photo", UUID.randomUUID().toString()))));
        HandOverRequest answer = request(
                theirs,
                HandOverAct.ANSWER,
                "",
                input(4, Map.of("mending.after_photo", UUID.randomUUID().toString())));
        assertThat(as(OWNER, () -> desk.act(accepted, theirs.kept().id(), answer)))
                .isInstanceOf(Conflict.class);
        assertThat(only(hazard(OWNER, id)).kept().state()).isEqualTo(HandOverState.ACCEPTED);
    }

    @Test
    void neither_side_does_what_is_the_others_and_nothing_but_what_an_answer_asks_is_filled_by_it() {
        UUID id = assigned();
        OpenedRecord street = hazard(STREET, id);
        SeenHandOver seen = only(street);
        for (HandOverAct act :
                List.of(HandOverAct.ACCEPT, HandOverAct.REFUSE, HandOverAct.ANSWER, HandOverAct.PASS_ON)) {
            HandOverRequest request = request(seen, act, "示例", input(2, Map.of()));
            assertThatThrownBy(
                            () -> as(STREET, () -> desk.act(street, seen.kept().id(), request)))
                    .as(act.word())
                    .isInstanceOf(ProblemException.class);
        }
        OpenedRecord owner = hazard(OWNER, id);
        HandOverRequest filling =
                request(only(owner), HandOverAct.ACCEPT, "", input(2, Map.of("hazard.words", "示例：改成别的")));
        assertThatThrownBy(
                        () -> as(OWNER, () -> desk.act(owner, only(owner).kept().id(), filling)))
                .isInstanceOf(ProblemException.class);
        assertThat(only(hazard(OWNER, id)).kept().state()).isEqualTo(HandOverState.OFFERED);
    }

    @Test
    void a_step_that_names_nobody_hands_nothing_over() {
        UUID id = hazard();
        RecordOutcome outcome = step(hazard(STREET, id), "assign", Map.of("mending.owner", "unknown"));
        assertThat(((Faulty) outcome).faults())
                .extracting(RecordOutcome.RecordFault::path)
                .containsExactly("to:owner");
        assertThat(hazard(STREET, id).head().state()).isEqualTo("found");
    }

    private UUID warned() {
        UUID id =
                people().made(FOOD, WARNINGS, "market-regulation", Map.of("warning.area", "示例：全区", "warning.ill", "4"));
        assertThat(step(open(WARNINGS, FOOD, id), "assess", Map.of("warning.canteen", "yes")))
                .isInstanceOf(Done.class);
        RecordOutcome issued =
                step(open(WARNINGS, FOOD, id), "issue", Map.of("warning.schools", List.of("school-01", "school-02")));
        assertThat(issued).as(issued.toString()).isInstanceOf(Done.class);
        return id;
    }

    @Test
    void several_run_beside_each_other_and_are_accepted_once_all_are() {
        UUID id = warned();
        assertThat(seen(open(WARNINGS, FOOD, id))).hasSize(2);
        assertThat(seen(open(WARNINGS, SCHOOL, id)))
                .as("of the other school it hears nothing")
                .hasSize(1);
        done(open(WARNINGS, SCHOOL, id), HandOverAct.ACCEPT, "");
        assertThat(owed(id)).contains("schools.accept").doesNotContain("schools.removed");
        done(open(WARNINGS, OTHER_SCHOOL, id), HandOverAct.ACCEPT, "");
        assertThat(owed(id)).doesNotContain("schools.accept").contains("schools.removed");
        done(open(WARNINGS, FOOD, id), seen(open(WARNINGS, FOOD, id)).getFirst());
        assertThat(Stream.of(SCHOOL, OTHER_SCHOOL)
                        .filter(s -> found(WARNINGS, s, id).isPresent()))
                .as("one of them ended")
                .hasSize(1);
    }

    private void done(OpenedRecord record, SeenHandOver seen) {
        HandOverRequest end = request(seen, HandOverAct.END, "", input(1, Map.of()));
        RecordOutcome outcome = as(FOOD, () -> desk.act(record, seen.kept().id(), end));
        assertThat(outcome).as(outcome.toString()).isInstanceOf(Done.class);
    }

    private List<String> owed(UUID id) {
        return open(WARNINGS, FOOD, id).judged().debts().stream()
                .filter(d -> d.done().isEmpty())
                .map(Debt::name)
                .toList();
    }

    @Test
    void a_row_that_whoever_has_the_record_adds_is_there_for_them_at_once() {
        holds(STREET, "lead-sender", "qijiashan");
        holds(OWNER, "lead-receiver", OWNER_UNIT);
        UUID id = sent();
        OpenedRecord theirs = lead(OWNER, id);
        Map<String, Object> passed = Map.of(
                "passed.from", "qijiashan",
                "passed.to", OWNER_UNIT,
                "passed.why", "示例：不归我们",
                "passed.at", "2026-03-02T10:00");
        RowPlace place = new RowPlace(Optional.empty(), Optional.empty(), Optional.empty());
        Section section = theirs.register().definition().section("passed");
        assertThat(forChildren(OWNER, () -> rows.save(theirs, section, place, input(3, passed))))
                .isInstanceOf(Done.class);
        assertThat(lead(OWNER, id).stored().rows()).containsKey("passed");
    }

    /** Nobody is in danger, so that nobody has to have phoned first. */
    private UUID sent() {
        Map<String, Object> found = Map.of("lead.found_at", "2026-03-02T09:00", "transfer.from", "qijiashan");
        RecordOutcome made =
                forChildren(STREET, () -> making.make(register(LEADS, STREET), "qijiashan", input(0, found)));
        UUID id = ((Done) made).record().id();
        assertThat(forChildren(STREET, () -> steps.take(lead(STREET, id), "draft", Optional.empty(), input(1, LEAD))))
                .isInstanceOf(Done.class);
        RecordInput to = input(2, Map.of("transfer.to", OWNER_UNIT, "transfer.to_kind", "文化"))
                .to(Map.of("copy", "education-bureau"));
        RecordOutcome sent = forChildren(STREET, () -> steps.take(lead(STREET, id), "send", Optional.empty(), to));
        assertThat(sent).as(sent.toString()).isInstanceOf(Done.class);
        return id;
    }

    private OpenedRecord lead(String login, UUID id) {
        return forChildren(login, () -> opening.open(register(LEADS, login), id).orElseThrow());
    }

    private static <T> T forChildren(String login, Supplier<T> act) {
        return as(login, () -> ActorContext.forPurpose("test", act::get));
    }

    @Test
    void each_act_leaves_an_entry() {
        UUID id = assigned();
        done(hazard(OWNER, id), HandOverAct.ACCEPT, "");
        List<String> acts = ActorContext.asSystem(
                "test",
                () -> db.sql("SELECT who FROM audit_entry WHERE action = 'register.handover' AND object LIKE :object "
                                + "ORDER BY seq")
                        .param("object", "%" + id)
                        .query(String.class)
                        .list());
        assertThat(acts).containsExactly(STREET, OWNER);
    }
}
