package org.qingmiao.register.handover.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingmiao.register.handover.act.HandOverWork.HAZARDS;
import static org.qingmiao.register.handover.act.HandOverWork.OWNER;
import static org.qingmiao.register.handover.act.HandOverWork.STREET;
import static org.qingmiao.register.handover.act.HandOverWork.THIRD;
import static org.qingmiao.register.handover.act.HandOverWork.as;
import static org.qingmiao.register.handover.act.HandOverWork.done;
import static org.qingmiao.register.handover.act.HandOverWork.input;
import static org.qingmiao.register.handover.act.HandOverWork.request;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.register.handover.HandOverState;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordEditing;
import org.qingmiao.register.record.RecordListing;
import org.qingmiao.register.record.RecordOutcome;
import org.qingmiao.register.record.RecordOutcome.Done;
import org.qingmiao.register.record.RecordOutcome.Faulty;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.storage.RecordQuery;
import org.qingmiao.register.trial.Debt;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A street hands a fault at a water body to whoever must mend it; schools are told of bad food. */
@DemoServer
class HandOversAtWorkTest {
    private static final String WARNINGS = "food-warning";
    private static final String FOOD = "ho-food";
    private static final String SCHOOL = "ho-school";
    private static final String OTHER_SCHOOL = "ho-school2";

    @Autowired
    ApplicationContext server;

    @Autowired
    RecordEditing editing;

    @Autowired
    RecordListing listing;

    @Autowired
    JdbcClient db;

    private HandOverWork work;

    @BeforeEach
    void duties() {
        work = HandOverWork.of(server);
        work.people().holds(FOOD, "food-regulator", "market-regulation");
        work.people().holds(SCHOOL, "canteen-manager", "school-01");
        work.people().holds(OTHER_SCHOOL, "canteen-manager", "school-02");
    }

    private boolean listed(String register, String login, UUID id) {
        WorkingRegister working = work.people().register(register, login);
        return as(login, () -> listing.list(working, RecordQuery.all(listing.district(working), 200))).lines().stream()
                .anyMatch(line -> line.id().equals(id));
    }

    @Test
    void a_step_hands_the_record_to_the_unit_that_it_names_which_sees_what_the_hand_over_shows() {
        UUID id = work.assigned();
        OpenedRecord mine = work.hazard(OWNER, id);
        assertThat(mine.shown()).containsEntry("hazard.words", "示例：护栏缺口").containsKey("mending.owner");
        assertThat(mine.steps()).as("only offered").isEmpty();
        assertThat(as(OWNER, () -> editing.fillable(mine))).isEmpty();
        assertThat(work.only(mine).kept().state()).isEqualTo(HandOverState.OFFERED);
        assertThat(work.only(mine).acts()).containsExactlyInAnyOrder(HandOverAct.ACCEPT, HandOverAct.REFUSE);
        assertThat(work.only(mine).kept().owed().orElseThrow().id()).isEqualTo("accept");
        assertThat(work.only(mine).kept().owed().orElseThrow().how().zh()).isNotBlank();
        assertThat(listed(HAZARDS, OWNER, id)).isTrue();
        assertThat(work.only(work.hazard(STREET, id)).acts()).containsExactly(HandOverAct.TAKE_BACK);
    }

    @Test
    void a_third_unit_finds_it_nowhere() {
        UUID id = work.assigned();
        assertThat(work.found(HAZARDS, THIRD, id)).isEmpty();
        assertThat(listed(HAZARDS, THIRD, id)).isFalse();
        WorkingRegister third = work.people().register(HAZARDS, THIRD);
        assertThat(as(THIRD, () -> listing.states(third, RecordQuery.all(listing.district(third), 200))))
                .isEmpty();
    }

    @Test
    void what_is_accepted_is_worked_on_answered_and_ended() {
        UUID id = work.assigned();
        work.done(work.hazard(OWNER, id), HandOverAct.ACCEPT, "");
        OpenedRecord theirs = work.hazard(OWNER, id);
        assertThat(theirs.steps()).extracting(s -> s.id()).contains("begin", "guard");
        assertThat(as(OWNER, () -> editing.fillable(theirs)))
                .contains("mending.guarded_at")
                .doesNotContain("hazard.words");
        assertThat(work.only(theirs).kept().owed().orElseThrow().id()).isEqualTo("mended");
        assertThat(theirs.judged().debts())
                .filteredOn(d -> d.done().isEmpty())
                .extracting(Debt::name)
                .contains("owner.mended");
        assertThat(work.step(theirs, "begin", Map.of())).isInstanceOf(Done.class);
        RecordOutcome unasked = work.act(work.hazard(OWNER, id), HandOverAct.ANSWER, "", Map.of());
        assertThat(((Faulty) unasked).faults())
                .extracting(RecordOutcome.RecordFault::path)
                .containsExactly("mending.after_photo");
        RecordOutcome answered = work.act(
                work.hazard(OWNER, id),
                HandOverAct.ANSWER,
                "",
                Map.of("mending.after_photo", UUID.randomUUID().toString()));
        done(answered);
        assertThat(work.only(work.hazard(STREET, id)).kept().state()).isEqualTo(HandOverState.ANSWERED);
        assertThat(work.step(work.hazard(OWNER, id), "submit", Map.of())).isInstanceOf(Done.class);
        assertThat(work.step(work.hazard(STREET, id), "accept", Map.of("mending.seen_on_site", "yes")))
                .isInstanceOf(Done.class);
        work.done(work.hazard(STREET, id), HandOverAct.END, "");
        assertThat(work.found(HAZARDS, OWNER, id)).as("ended").isEmpty();
        assertThat(listed(HAZARDS, OWNER, id)).isFalse();
        assertThat(as(STREET, () -> work.opening().versions(work.hazard(STREET, id))))
                .extracting(v -> v.step().orElse(""))
                .startsWith("owner.end", "accept", "submit", "owner.answer", "begin", "owner.accept", "assign");
    }

    @Test
    void what_is_refused_needs_a_reason_and_is_seen_no_more() {
        UUID id = work.assigned();
        RecordOutcome silent = work.act(work.hazard(OWNER, id), HandOverAct.REFUSE, "", Map.of());
        assertThat(((Faulty) silent).faults().getFirst().path()).isEqualTo("reason");
        work.done(work.hazard(OWNER, id), HandOverAct.REFUSE, "示例：不是本单位的水域");
        assertThat(work.found(HAZARDS, OWNER, id)).isEmpty();
        OpenedRecord street = work.hazard(STREET, id);
        assertThat(work.only(street).kept().reason()).contains("示例：不是本单位的水域");
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
        UUID id = work.assigned();
        assertThat(told(OWNER)).anyMatch(t -> t.contains("请接收"));
        work.done(work.hazard(STREET, id), HandOverAct.TAKE_BACK, "");
        assertThat(work.found(HAZARDS, OWNER, id)).isEmpty();
        assertThat(work.hazard(STREET, id).judged().debts())
                .extracting(Debt::name)
                .doesNotContain("owner.accept");
        assertThat(told(OWNER)).anyMatch(t -> t.contains("收回了"));
    }

    @Test
    void a_step_that_names_nobody_hands_nothing_over() {
        UUID id = work.hazard();
        RecordOutcome outcome = work.step(work.hazard(STREET, id), "assign", Map.of("mending.owner", "unknown"));
        assertThat(((Faulty) outcome).faults())
                .extracting(RecordOutcome.RecordFault::path)
                .containsExactly("to:owner");
        assertThat(work.hazard(STREET, id).head().state()).isEqualTo("found");
    }

    private UUID warned() {
        Map<String, Object> words = Map.of("warning.area", "示例：全区", "warning.ill", "4");
        UUID id = work.people().made(FOOD, WARNINGS, "market-regulation", words);
        assertThat(work.step(work.open(WARNINGS, FOOD, id), "assess", Map.of("warning.canteen", "yes")))
                .isInstanceOf(Done.class);
        Map<String, Object> schools = Map.of("warning.schools", List.of("school-01", "school-02"));
        done(work.step(work.open(WARNINGS, FOOD, id), "issue", schools));
        return id;
    }

    @Test
    void several_run_beside_each_other_and_are_accepted_once_all_are() {
        UUID id = warned();
        assertThat(work.seen(work.open(WARNINGS, FOOD, id))).hasSize(2);
        assertThat(work.seen(work.open(WARNINGS, SCHOOL, id)))
                .as("of the other school it hears nothing")
                .hasSize(1);
        work.done(work.open(WARNINGS, SCHOOL, id), HandOverAct.ACCEPT, "");
        assertThat(owed(id)).contains("schools.accept").doesNotContain("schools.removed");
        work.done(work.open(WARNINGS, OTHER_SCHOOL, id), HandOverAct.ACCEPT, "");
        assertThat(owed(id)).doesNotContain("schools.accept").contains("schools.removed");
        OpenedRecord warning = work.open(WARNINGS, FOOD, id);
        SeenHandOver first = work.seen(warning).getFirst();
        done(work.act(warning, first, request(first, HandOverAct.END, "", input(1, Map.of()))));
        assertThat(Stream.of(SCHOOL, OTHER_SCHOOL)
                        .filter(s -> work.found(WARNINGS, s, id).isPresent()))
                .as("one of them ended")
                .hasSize(1);
    }

    private List<String> owed(UUID id) {
        return work.open(WARNINGS, FOOD, id).judged().debts().stream()
                .filter(d -> d.done().isEmpty())
                .map(Debt::name)
                .toList();
    }
}
