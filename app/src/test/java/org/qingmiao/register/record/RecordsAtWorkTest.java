package org.qingmiao.register.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.ProblemException;
import org.qingmiao.register.record.RecordOutcome.Done;
import org.qingmiao.register.record.RecordOutcome.Faulty;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.storage.Reach;
import org.qingmiao.register.storage.RecordQuery;
import org.qingmiao.register.storage.RecordStore;
import org.qingmiao.register.storage.StoredRecord;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records of the delivered registers, from the form to the last step, by people who hold duties. */
@DemoServer
class RecordsAtWorkTest {
    private static final String WATERS = RecordPeople.WATERS;
    private static final String UNFILED = "childcare-unfiled";
    private static final String INJURIES = "child-injury-surveillance";

    @Autowired
    ApplicationContext server;

    @Autowired
    RecordMaking making;

    @Autowired
    RecordOpening opening;

    @Autowired
    RecordEditing editing;

    @Autowired
    RecordRows rows;

    @Autowired
    RecordSteps steps;

    @Autowired
    RecordListing listing;

    @Autowired
    RecordHistory history;

    @Autowired
    RecordStore store;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void duties() {
        people().holds("street", "street-safety", "xinqi");
        people().holds("street", "street-children", "xinqi");
        people().holds("worker", "water-patrol", "xinqi-dujuan");
        people().holds("reporter", "childcare-office", "health-bureau");
        people().holds("office", "education-safety", "education-bureau");
        people().holds("reporter", "injury-clinician", "hospital-01");
    }

    private RecordPeople people() {
        return RecordPeople.of(server);
    }

    private WorkingRegister register(String id, String login) {
        return people().register(id, login);
    }

    private static <T> T as(String login, Supplier<T> act) {
        return ActorContext.as(login, act::get);
    }

    private static RecordInput input(int basedOn, Map<String, Object> cells) {
        return RecordPeople.input(basedOn, cells);
    }

    private static Map<String, Object> place() {
        return Map.of("found.place", Map.of("words", "示例路2号", "lat", "29.9", "lon", "121.8"), "found.children", "12");
    }

    private UUID unfiled() {
        RecordOutcome made = as("street", () -> making.make(register(UNFILED, "street"), "xinqi", input(0, place())));
        assertThat(made).isInstanceOf(Done.class);
        return ((Done) made).record().id();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private OpenedRecord open(String register, String login, UUID id) {
        return as(login, () -> opening.open(register(register, login), id).orElseThrow());
    }

    @Test
    void a_record_is_numbered_filled_in_by_itself_and_owes_what_its_definition_says() {
        OpenedRecord record = open(UNFILED, "street", unfiled());
        assertThat(record.head().state()).isEqualTo("found");
        assertThat(record.head().number().orElseThrow()).matches("WB-\\d{4}-\\d{4}");
        assertThat(record.shown()).containsKey("found.found_at");
        assertThat(record.shown().get("found.place")).asString().contains("示例路2号", "29.9");
        assertThat(record.head().owed().orElseThrow().debt()).isEqualTo("order");
        assertThat(record.steps()).isEmpty();
    }

    @Test
    void what_is_wrong_is_told_at_its_field_and_nothing_is_kept() {
        int before = kept();
        Map<String, Object> cells = new HashMap<>(place());
        cells.put("found.children", "900");
        cells.put("found.place", " ");
        RecordOutcome outcome = as("street", () -> making.make(register(UNFILED, "street"), "xinqi", input(0, cells)));
        assertThat(((Faulty) outcome).faults())
                .extracting(RecordOutcome.RecordFault::path)
                .containsExactlyInAnyOrder("found.place", "found.children");
        assertThat(kept()).isEqualTo(before);
    }

    private int kept() {
        WorkingRegister register = register(UNFILED, "reporter");
        return as("reporter", () -> listing.list(register, RecordQuery.all(listing.district(register), 500)))
                .lines()
                .size();
    }

    @Test
    void a_step_asks_for_what_it_needs_moves_the_record_and_stands_in_its_history() {
        UUID id = unfiled();
        OpenedRecord found = open(UNFILED, "reporter", id);
        assertThat(found.steps()).extracting(s -> s.id()).containsExactly("order");
        RecordOutcome unasked = as("reporter", () -> steps.take(found, "order", Optional.empty(), input(1, Map.of())));
        assertThat(((Faulty) unasked).faults().getFirst().path()).isEqualTo("found.order_no");
        RecordOutcome done = as(
                "reporter",
                () -> steps.take(found, "order", Optional.empty(), input(1, Map.of("found.order_no", "仑卫〔2026〕1号"))));
        assertThat(done).isInstanceOf(Done.class);
        OpenedRecord ordered = open(UNFILED, "reporter", id);
        assertThat(ordered.head().state()).isEqualTo("ordered");
        assertThat(ordered.head().taken()).containsKey("order");
        assertThat(ordered.head().owed()).isEmpty();
        assertThat(as("reporter", () -> opening.versions(ordered)))
                .extracting(v -> v.step().orElse("") + " by " + v.by().orElse(""))
                .containsExactly("order by reporter", " by street");
    }

    @Test
    void of_a_section_a_step_needs_what_the_state_that_it_reaches_requires_and_not_what_comes_later() {
        UUID id = injury(Map.of());
        OpenedRecord draft = card(id);
        RecordOutcome early = clinician(() -> steps.take(draft, "submit", Optional.empty(), input(1, Map.of())));
        assertThat(((Faulty) early).faults())
                .extracting(RecordOutcome.RecordFault::path)
                .containsExactlyInAnyOrder("clinical.nature", "clinical.outcome");
        Map<String, Object> seen = Map.of("clinical.nature", "1", "clinical.outcome", "1");
        RecordOutcome sent = clinician(() -> steps.take(draft, "submit", Optional.empty(), input(1, seen)));
        assertThat(sent).as(sent.toString()).isInstanceOf(Done.class);
        assertThat(card(id).shown())
                .as("the code comes from another office, the death of somebody who lives never")
                .doesNotContainKeys("clinical.diagnosis", "clinical.external_cause", "clinical.death");
    }

    @Test
    void what_closes_a_lock_behind_it_is_kept_and_changed_by_who_has_the_key_and_there_for_nobody_else() {
        UUID id = injury(Map.of("event.suspicious", "yes"));
        OpenedRecord card = card(id);
        assertThat(card.shown()).containsEntry("event.suspicious", true);
        RecordOutcome changed = clinician(() -> editing.change(card, input(1, Map.of("person.address", "示例路4号"))));
        assertThat(changed).as(changed.toString()).isInstanceOf(Done.class);
        UUID open = injury(Map.of());
        assertThat(plainly(open)).isPresent();
        assertThat(plainly(id)).isEmpty();
    }

    /** As the database shows it to who reaches all records and opens no lock. */
    private Optional<StoredRecord> plainly(UUID id) {
        KeptRegister kept = register(INJURIES, "reporter").kept();
        Reach everything = Reach.everything(kept.definition());
        Reach keyless = new Reach(everything.bands(), everything.handed(), Set.of(), everything.split());
        return store.read(kept.layout(), keyless, card(id).head().key());
    }

    private static <T> T clinician(Supplier<T> act) {
        return as("reporter", () -> ActorContext.forPurpose("test", act::get));
    }

    private OpenedRecord card(UUID id) {
        return clinician(() -> opening.open(register(INJURIES, "reporter"), id).orElseThrow());
    }

    private UUID injury(Map<String, Object> more) {
        Map<String, Object> cells = new HashMap<>();
        cells.putAll(Map.of(
                "person.sex", "M",
                "person.birth", today().minusYears(6).toString(),
                "person.residence_type", "1",
                "person.address", "示例路3号",
                "person.division_code", "330206001001"));
        cells.putAll(Map.of(
                "event.injury_time", today().minusDays(1) + "T09:00:00",
                "event.visit_time", today().minusDays(1) + "T10:00:00",
                "event.event_address", "示例小区",
                "event.event_division", "330206001001",
                "event.cause", "3",
                "event.place", "1",
                "event.activity", "5",
                "event.intent", "1"));
        cells.putAll(Map.of("clinical.body_site", "1", "clinical.severity", "1"));
        cells.putAll(more);
        RecordOutcome made =
                clinician(() -> making.make(register(INJURIES, "reporter"), "hospital-01", input(0, cells)));
        assertThat(made).as(made.toString()).isInstanceOf(Done.class);
        return ((Done) made).record().id();
    }

    @Test
    void a_form_that_is_sent_twice_makes_one_record() {
        RecordInput form = input(0, place());
        WorkingRegister register = register(UNFILED, "street");
        RecordOutcome first = as("street", () -> making.make(register, "xinqi", form));
        RecordOutcome again = as("street", () -> making.make(register, "xinqi", form));
        assertThat(((Done) again).record()).isEqualTo(((Done) first).record());
        assertThat(((Done) again).repeated()).isTrue();
    }

    @Test
    void two_who_change_the_same_field_hear_of_each_other_and_who_changes_another_one_does_too() {
        UUID id = unfiled();
        OpenedRecord mine = open(UNFILED, "street", id);
        OpenedRecord theirs = open(UNFILED, "reporter", id);
        as("reporter", () -> editing.change(theirs, input(1, Map.of("found.who", "甲"))));
        RecordOutcome late = as("street", () -> editing.change(mine, input(1, Map.of("found.who", "乙"))));
        assertThat(late).isEqualTo(new RecordOutcome.Conflict(2, Set.of("found.who")));
        assertThat(open(UNFILED, "street", id).shown()).containsEntry("found.who", "甲");
    }

    @Test
    void who_holds_no_duty_there_finds_nothing_and_may_write_nothing() {
        UUID id = unfiled();
        assertThatThrownBy(() -> register(UNFILED, "worker")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> register(UNFILED, "leader")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() ->
                        as("street", () -> making.make(register(UNFILED, "street"), "chaiqiao", input(0, place()))))
                .isInstanceOf(ProblemException.class);
        OpenedRecord record = open(UNFILED, "street", id);
        assertThatThrownBy(() -> as("street", () -> steps.take(record, "order", Optional.empty(), input(1, Map.of()))))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void a_list_shows_what_its_reader_sees_newest_first() {
        UUID id = unfiled();
        WorkingRegister register = register(UNFILED, "reporter");
        RecordListing.Listing list =
                as("reporter", () -> listing.list(register, RecordQuery.all(listing.district(register), 50)));
        assertThat(list.lines().getFirst().id()).isEqualTo(id);
        assertThat(list.lines().getFirst().shown()).containsKeys("found.place", "found.children");
        assertThat(as("reporter", () -> listing.states(register, RecordQuery.all(listing.district(register), 50))))
                .containsKey("found");
    }

    private UUID water(String unit) {
        return people().water("street", unit, "xinqi");
    }

    @Test
    void what_is_computed_is_computed_again_with_each_change() {
        UUID id = water("xinqi");
        OpenedRecord water = open(WATERS, "street", id);
        assertThat(water.shown()).containsEntry("risk.missing_ones", 0L).containsKey("risk.grade");
        as("street", () -> editing.change(water, input(1, Map.of("four_ones.ring.present", "no"))));
        assertThat(open(WATERS, "street", id).shown()).containsEntry("risk.missing_ones", 1L);
    }

    @Test
    void what_a_step_puts_forward_waits_for_the_second_person() {
        UUID id = water("xinqi");
        OpenedRecord water = open(WATERS, "street", id);
        Map<String, Object> why = Map.of("risk.retired_on", today().toString(), "risk.retired_why", "示例：已填平");
        RecordOutcome first = as("street", () -> steps.take(water, "retire", Optional.empty(), input(1, why)));
        assertThat(first).isInstanceOf(RecordOutcome.Awaited.class);
        OpenedRecord waiting = open(WATERS, "street", id);
        assertThat(waiting.head().state()).isEqualTo("open");
        assertThat(waiting.awaited().orElseThrow().mayConfirm()).isFalse();
        assertThatThrownBy(() -> as("street", () -> steps.confirm(waiting, input(2, Map.of()))))
                .isInstanceOf(ProblemException.class);
        OpenedRecord second = open(WATERS, "office", id);
        assertThat(second.awaited().orElseThrow().by()).isEqualTo("street");
        RecordOutcome done = as("office", () -> steps.confirm(second, input(2, Map.of())));
        assertThat(done).as(done.toString()).isInstanceOf(Done.class);
        OpenedRecord retired = open(WATERS, "office", id);
        assertThat(retired.head().state()).isEqualTo("retired");
        assertThat(as("office", () -> opening.versions(retired)))
                .extracting(v -> v.step().orElse("") + (v.awaited() ? " put forward" : ""))
                .containsExactly("retire", "retire put forward", "");
        assertThat(as("office", () -> history.changes(retired, 2)))
                .extracting(RecordHistory.ValueChange::path)
                .containsExactly("risk.retired_on", "risk.retired_why");
    }

    @Test
    void a_step_that_adds_a_row_adds_it_and_a_row_that_is_fixed_stays() {
        UUID id = water("xinqi-dujuan");
        OpenedRecord water = open(WATERS, "worker", id);
        String item = water.register().kept().catalogue().tables().code("water-item").orElseThrow().codes().stream()
                .findFirst()
                .orElseThrow();
        Map<String, Object> look = Map.of(
                "inspection.at", StoredCells.moment(Instant.now()),
                "inspection.by", "worker",
                "inspection.pos", Map.of("words", "示例河边"),
                "inspection.items", Map.of(item, "pass"));
        RecordOutcome done = as("worker", () -> steps.take(water, "look", Optional.empty(), input(1, look)));
        assertThat(done).as(done.toString()).isInstanceOf(Done.class);
        OpenedRecord looked = open(WATERS, "worker", id);
        assertThat(looked.stored().rowsOf("inspection")).hasSize(1);
        UUID row = looked.stored().rowsOf("inspection").getFirst().id();
        assertThatThrownBy(() -> as(
                        "worker",
                        () -> rows.remove(
                                looked, looked.register().definition().section("inspection"), row, input(2, Map.of()))))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void a_step_makes_the_records_that_it_opens_in_other_registers_with_what_it_gives_them() {
        UUID id = water("xinqi");
        OpenedRecord water = open(WATERS, "street", id);
        RecordOutcome done = as("street", () -> steps.take(water, "hazard", Optional.empty(), input(1, Map.of())));
        assertThat(done).as(done.toString()).isInstanceOf(Done.class);
        WorkingRegister hazards = register("drowning-hazard", "street");
        RecordListing.Line made = as(
                        "street", () -> listing.list(hazards, RecordQuery.all(listing.district(hazards), 1)))
                .lines()
                .getFirst();
        assertThat(made.shown())
                .containsEntry("hazard.water", id.toString())
                .containsEntry("hazard.street", "xinqi")
                .containsEntry("hazard.grade", water.shown().get("risk.grade"));
        assertThat(made.number().orElseThrow()).startsWith("SH-");
    }

    @Test
    void what_the_record_shares_that_a_form_names_is_known_when_the_form_is_judged() {
        UUID water = water("xinqi");
        Object grade = open(WATERS, "street", water).shown().get("risk.grade");
        RecordOutcome made = as(
                "street",
                () -> making.make(
                        register("drowning-hazard", "street"),
                        "xinqi",
                        input(0, Map.of("hazard.water", water.toString()))));
        assertThat(made).as(made.toString()).isInstanceOf(Done.class);
        assertThat(open("drowning-hazard", "street", ((Done) made).record().id())
                        .shown()
                        .get("hazard.grade"))
                .isEqualTo(grade);
    }

    /** In the chains of looks: who looks does not wait for who acts. */
    @Test
    void each_look_leaves_an_entry_among_the_looks() {
        UUID id = unfiled();
        long before = looks(id);
        open(UNFILED, "reporter", id);
        assertThat(looks(id)).isEqualTo(before + 1);
    }

    private long looks(UUID id) {
        return ActorContext.asSystem(
                "test",
                () -> db.sql("SELECT count(*) FROM audit_entry WHERE action = 'register.look' AND chain > 0 AND object LIKE :object")
                        .param("object", "%" + id)
                        .query(Long.class)
                        .single());
    }
}
