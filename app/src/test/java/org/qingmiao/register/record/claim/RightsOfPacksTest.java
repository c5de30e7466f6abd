package org.qingmiao.register.record.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingmiao.child.ChildStatement;
import org.qingmiao.child.ChildStatement.Birth;
import org.qingmiao.child.ChildStatement.Living;
import org.qingmiao.child.ChildStatement.Precision;
import org.qingmiao.child.index.ChildChanges;
import org.qingmiao.child.index.ChildRegistering;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordEditing;
import org.qingmiao.register.record.RecordInput;
import org.qingmiao.register.record.RecordOpening;
import org.qingmiao.register.record.RecordSteps;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.record.kept.KeptRegisters;
import org.qingmiao.register.storage.Reach;
import org.qingmiao.register.storage.RecordDraft;
import org.qingmiao.register.storage.RecordStore;
import org.qingmiao.register.storage.value.RecordClaims;

/** Rights by a field or a condition as the delivered registers give them, on records from before these were asked. */
@SuppressWarnings("NullAway.Init") // set before all tests
class RightsOfPacksTest {
    private static final String REPORTS = "mandatory-reporting";
    private static final String VENUES = "activity-venues";
    private static final String DIFFICULTY = "children-in-difficulty";
    private static final String REHABILITATION = "disabled-child-rehabilitation";
    private static final String INSTITUTIONS = "rehabilitation-institution";

    private static ByFieldDistrict district;

    @BeforeAll
    static void started(@TempDir Path folder) {
        district = new ByFieldDistrict(folder);
        district.holds("rp-lead", "centre-lead", "centre-01");
        district.holds("rp-first", "centre-worker", "centre-01");
        district.holds("rp-second", "centre-worker", "centre-01");
        district.holds("rp-office", "venue-office", ByFieldDistrict.MARKET);
        district.holds("rp-food", "food-regulator", ByFieldDistrict.MARKET);
        district.holds("rp-director", "child-director", "xinqi-dujuan");
        district.holds("rp-school-1", "school-protection", "school-01");
        district.holds("rp-school-2", "school-protection", "school-02");
        district.holds("rp-clerk", "disabled-clerk", "disabled-federation");
        district.holds("rp-inst-1", "institution-manager", ByFieldDistrict.CIVIL);
        district.holds("rp-inst-2", "institution-manager", ByFieldDistrict.MARKET);
    }

    @AfterAll
    static void stopped() {
        district.close();
    }

    private static <T> T bean(Class<T> type) {
        return district.platform.bean(type);
    }

    /** A record as it was written before anybody asked its fields; then the work that fills in what is asked. */
    private static UUID kept(String register, String unit, String state, Map<String, Object> values) {
        KeptRegister kept = bean(KeptRegisters.class)
                .find(bean(Plans.class).current(), register)
                .orElseThrow();
        UUID id = UUID.randomUUID();
        ActorContext.runAsSystem("test", () -> {
            bean(RecordStore.class)
                    .create(
                            kept.layout(),
                            Reach.everything(kept.definition()),
                            new RecordDraft.Creation(
                                    id,
                                    unit,
                                    state,
                                    Optional.empty(),
                                    Set.of(),
                                    Set.of(),
                                    RecordClaims.NONE,
                                    values,
                                    List.of(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty()));
            bean(ClaimFilling.class).run();
        });
        return id;
    }

    private static Optional<OpenedRecord> found(String register, String login, UUID id) {
        return ByFieldDistrict.as(login, () -> bean(RecordOpening.class).open(district.register(register, login), id));
    }

    private static void change(String register, String login, UUID id, Map<String, Object> cells) {
        OpenedRecord record = found(register, login, id).orElseThrow();
        RecordInput input = ByFieldDistrict.input(record.head().version(), cells);
        ByFieldDistrict.done(
                ByFieldDistrict.as(login, () -> bean(RecordEditing.class).change(record, input)));
    }

    @Test
    void a_case_is_its_case_workers_and_goes_over_to_the_next_one() {
        UUID id = kept(REPORTS, "centre-01", "draft", Map.of("report.facts", "示例：老师看到孩子手臂上有几处旧伤，问了也不说"));
        assertThat(found(REPORTS, "rp-first", id)).isEmpty();
        change(REPORTS, "rp-lead", id, Map.of("handling.case_worker", "rp-first"));
        assertThat(found(REPORTS, "rp-first", id).orElseThrow().shown())
                .containsEntry("report.facts", "示例：老师看到孩子手臂上有几处旧伤，问了也不说")
                .containsEntry("handling.case_worker", "rp-first");
        assertThat(found(REPORTS, "rp-second", id)).isEmpty();
        change(REPORTS, "rp-first", id, Map.of("handling.case_worker", "rp-second"));
        assertThat(found(REPORTS, "rp-first", id)).isEmpty();
        assertThat(found(REPORTS, "rp-second", id)).isPresent();
    }

    @Test
    void a_venue_is_the_food_regulators_once_it_was_referred() {
        UUID id = kept(
                VENUES,
                ByFieldDistrict.MARKET,
                "open",
                Map.of("venue.venue", "示例儿童乐园", "venue.child_area", new BigDecimal("120.0")));
        assertThat(found(VENUES, "rp-food", id)).isEmpty();
        OpenedRecord venue = found(VENUES, "rp-office", id).orElseThrow();
        ByFieldDistrict.done(ByFieldDistrict.as(
                "rp-office",
                () -> bean(RecordSteps.class)
                        .take(
                                venue,
                                "refer",
                                Optional.empty(),
                                ByFieldDistrict.input(venue.head().version(), Map.of()))));
        OpenedRecord referred = found(VENUES, "rp-food", id).orElseThrow();
        assertThat(referred.shown()).containsEntry("venue.venue", "示例儿童乐园");
        assertThat(referred.sight().fills("complaint.verdict")).isTrue();
        assertThat(referred.sight().sees("safety.checked_on")).isFalse();
    }

    private static UUID child() {
        ChildStatement said = new ChildStatement(
                ChildStatement.DESK,
                "示",
                "校桃",
                Optional.of(new Birth(LocalDate.of(2015, 3, 2), Precision.DAY)),
                Optional.of("f"),
                ChildStatement.PersonNumber.NONE,
                "xinqi-dujuan",
                Optional.of("school-01"),
                new Living("示例路1号", Optional.empty(), "", "", Optional.of(true), Optional.empty()),
                List.of());
        ChildRegistering.Outcome made = ByFieldDistrict.as(
                "rp-director",
                () -> bean(ChildRegistering.class)
                        .register(said, ChildRegistering.Attention.NONE_OF_THESE, district.person("rp-director")));
        return ((ChildRegistering.Outcome.Made) made).child();
    }

    @Test
    void a_school_knows_who_needs_support_as_long_as_the_child_is_there() {
        UUID child = child();
        UUID id = kept(DIFFICULTY, "xinqi-dujuan", "lead", Map.of("home.child", child));
        assertThat(found(DIFFICULTY, "rp-school-1", id).orElseThrow().shown()).containsOnlyKeys("home.child");
        assertThat(found(DIFFICULTY, "rp-school-2", id)).isEmpty();
        ByFieldDistrict.as("rp-director", () -> {
            bean(ChildChanges.class)
                    .school(
                            child,
                            Optional.of("school-02"),
                            LocalDate.now(ZoneId.of("Asia/Shanghai")),
                            district.person("rp-director"));
            return true;
        });
        assertThat(found(DIFFICULTY, "rp-school-1", id)).isEmpty();
        assertThat(found(DIFFICULTY, "rp-school-2", id)).isPresent();
    }

    @Test
    void an_institution_sees_its_own_children_alone_and_only_as_long_as_it_is_theirs() {
        UUID institution = kept(
                INSTITUTIONS,
                "disabled-federation",
                "active",
                Map.of("body.name_of", "示例康复中心", "agreement.unit_of", ByFieldDistrict.CIVIL));
        UUID id = kept(
                REHABILITATION,
                "disabled-federation",
                "institution_chosen",
                Map.of("child.cert", "示例证", "service.inst", institution, "service.goals", "示例：会说十个词"));
        assertThat(found(REHABILITATION, "rp-inst-1", id).orElseThrow().shown())
                .containsEntry("service.goals", "示例：会说十个词")
                .doesNotContainKey("screen.result");
        assertThat(found(REHABILITATION, "rp-inst-2", id)).isEmpty();
        assertThat(found(INSTITUTIONS, "rp-inst-1", institution)).isPresent();
        change(INSTITUTIONS, "rp-clerk", institution, Map.of("agreement.unit_of", ByFieldDistrict.MARKET));
        assertThat(found(REHABILITATION, "rp-inst-1", id)).isEmpty();
        assertThat(found(REHABILITATION, "rp-inst-2", id)).isPresent();
        assertThat(found(INSTITUTIONS, "rp-inst-1", institution)).isEmpty();
    }
}
