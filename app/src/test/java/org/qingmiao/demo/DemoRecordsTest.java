package org.qingmiao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.qingmiao.StartedPlatform;
import org.qingmiao.child.ChildChoice;
import org.qingmiao.child.ChildFacts;
import org.qingmiao.child.index.ChildMerges;
import org.qingmiao.demo.DemoDuties.Held;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.TestDatabase;
import org.qingmiao.register.count.CountFeeds;
import org.qingmiao.register.count.Recount;
import org.qingmiao.register.loaded.LaidOutDatabase;
import org.qingmiao.register.record.RecordListing;
import org.qingmiao.register.record.kept.KeptRegisters;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.record.kept.WorkingRegisters;
import org.qingmiao.register.storage.RecordQuery;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Person;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo's people at work: what they keep, each through the services that everybody uses. */
@SuppressWarnings("NullAway.Init") // set before all tests
class DemoRecordsTest {
    private static TestDatabase database;
    private static StartedPlatform platform;
    private static Plan plan;
    private static List<RecordActing.Refusal> refused;
    private static int children;

    @BeforeAll
    static void filled() {
        database = LaidOutDatabase.fresh();
        platform = StartedPlatform.on(database, Path.of("../packs/beilun-2021-2025"));
        platform.bean(Demo.class).fill();
        plan = platform.bean(Plans.class).current();
        children = platform.bean(ChildSamples.class).keep(plan);
        refused = platform.bean(DemoRecords.class).keep(plan);
    }

    @AfterAll
    static void stopped() {
        platform.close();
    }

    private static WorkingRegister register(String id, String login) {
        return platform.bean(WorkingRegisters.class)
                .needed(plan, id, platform.bean(Accounts.class).find(login).orElseThrow());
    }

    private static List<RecordListing.Line> lines(String id, String login) {
        WorkingRegister register = register(id, login);
        RecordListing listing = platform.bean(RecordListing.class);
        RecordQuery all = RecordQuery.all(listing.district(register), 500);
        return ActorContext.as(
                login,
                () -> ActorContext.forPurpose(
                        "test", () -> listing.list(register, all).lines()));
    }

    private static Map<String, Integer> states(String id, String login) {
        Map<String, Integer> states = new HashMap<>();
        lines(id, login).forEach(line -> states.merge(line.state(), 1, Integer::sum));
        return states;
    }

    @Test
    void children_of_all_streets_are_registered_once_and_some_wait_to_be_looked_at() {
        assertThat(children).isGreaterThan(390);
        assertThat(platform.bean(ChildSamples.class).keep(plan))
                .as("a second time")
                .isZero();
        Person director = platform.bean(Accounts.class).find("children").orElseThrow();
        List<ChildMerges.WaitingPair> waiting = ActorContext.as(
                director.login(),
                () -> ActorContext.forPurpose(
                        "test", () -> platform.bean(ChildMerges.class).waiting(director)));
        assertThat(waiting).hasSizeBetween(5, 40).allMatch(pair -> pair.one().synthetic());
        JdbcClient owner = JdbcClient.create(database.ownerDataSource());
        assertThat(owner.sql("SELECT count(*) FROM child_link WHERE ended_by IS NULL")
                        .query(Long.class)
                        .single())
                .as("one pair is merged")
                .isEqualTo(1);
        assertThat(owner.sql("SELECT string_agg(DISTINCT number_kind, ' ' ORDER BY number_kind) FROM child_source")
                        .query(String.class)
                        .single())
                .isEqualTo("foundling none passport resident");
    }

    @Test
    void no_service_refuses_what_the_demo_does() {
        assertThat(refused).isEmpty();
    }

    @Test
    void the_same_day_plans_the_same_records() {
        DemoRecords records = platform.bean(DemoRecords.class);
        List<List<PlannedRecord>> first = records.planned(plan);
        assertThat(first.toString().replaceAll("T[0-9:.]+", ""))
                .isEqualTo(records.planned(plan).toString().replaceAll("T[0-9:.]+", ""));
    }

    @Test
    void keeping_again_adds_nothing() {
        int before = lines("drowning-prevention", "education").size();
        assertThat(platform.bean(DemoRecords.class).keep(plan)).isEmpty();
        assertThat(lines("drowning-prevention", "education")).hasSize(before);
    }

    @Test
    void every_register_with_a_recipe_exists() {
        KeptRegisters registers = platform.bean(KeptRegisters.class);
        for (String id : DemoRecords.recipes()) {
            assertThat(registers.find(plan, id)).as(id).isPresent();
        }
        assertThat(platform.bean(DemoRecords.class).planned(plan)).hasSameSizeAs(DemoRecords.recipes());
    }

    @Test
    void every_record_says_that_it_is_an_example() {
        for (List<PlannedRecord> records : platform.bean(DemoRecords.class).planned(plan)) {
            for (PlannedRecord record : records) {
                boolean numbersAlone = Set.of("injury-signal", "injury-month").contains(record.register());
                assertThat(numbersAlone || record.cells().toString().contains("示例"))
                        .as(record.toString())
                        .isTrue();
            }
        }
    }

    @Test
    void every_duty_is_one_of_the_pack_and_held_by_somebody_of_the_demo_in_a_unit_of_the_district() {
        OrgTree tree = platform.bean(OrgUnits.class).tree();
        Set<String> logins = new HashSet<>();
        platform.bean(Demo.class).logins().forEach(l -> logins.add(l.login()));
        Set<String> known = new HashSet<>();
        platform.bean(KeptRegisters.class)
                .all(plan)
                .forEach(r -> known.addAll(r.catalogue().duties().keySet()));
        for (Held held : DemoDuties.held()) {
            assertThat(known).as(held.toString()).contains(held.duty());
            assertThat(logins).as(held.toString()).contains(held.login());
            assertThat(DemoDuties.places(tree, plan.head().district(), held))
                    .as(held.toString())
                    .isNotEmpty();
        }
    }

    @Test
    void waters_lie_in_every_street_in_all_grades_and_some_are_dry_or_retired_or_wait() {
        List<RecordListing.Line> waters = lines("drowning-prevention", "education");
        assertThat(waters).hasSize(40);
        assertThat(states("drowning-prevention", "education"))
                .containsEntry("open", 35)
                .containsEntry("seasonal_dry", 3)
                .containsEntry("retired", 2);
        assertThat(waters).extracting(w -> w.shown().get("risk.grade")).contains("red", "orange", "yellow", "blue");
        assertThat(waters).extracting(w -> w.shown().get("water.street")).contains("xinqi", "daxie", "meishan");
    }

    @Test
    void states_are_those_that_the_recipes_promise() {
        assertThat(states("drowning-hazard", "education"))
                .isEqualTo(Map.of("found", 46, "assigned", 11, "rectifying", 3));
        assertThat(states("food-warning", "food")).isEqualTo(Map.of("issued", 2, "closed", 2));
        assertThat(states("childcare-unfiled", "reporter"))
                .isEqualTo(Map.of("found", 5, "ordered", 3, "filed", 2, "closed", 2));
        assertThat(states("injury-signal", "cdc")).isEqualTo(Map.of("raised", 4, "answered", 5, "noise", 3));
        assertThat(states("family-campaigns", "women"))
                .isEqualTo(Map.of("nominated", 1, "community_review", 1, "not_met", 1, "awarded", 1));
        assertThat(states("child-food-safety", "food")).isEqualTo(Map.of("planned", 5, "sampled", 9, "no_goods", 2));
        assertThat(states("childcare-places", "reporter"))
                .containsEntry("returned", 2)
                .containsEntry("filed", 8)
                .containsEntry("closed", 1);
    }

    @Test
    void children_in_difficulty_stand_at_all_steps_of_the_way() {
        assertThat(states("children-in-difficulty", "welfare"))
                .containsOnly(
                        Map.entry("lead", 5),
                        Map.entry("applied", 2),
                        Map.entry("helped_apply", 2),
                        Map.entry("visited", 2),
                        Map.entry("classified", 3),
                        Map.entry("refused", 2),
                        Map.entry("granted", 2),
                        Map.entry("active", 4),
                        Map.entry("stopped", 1),
                        Map.entry("not_in_scope", 2));
    }

    @Test
    void children_whose_parents_are_away_and_those_who_came_along_are_in_one_register() {
        assertThat(states("left-behind-migrant-register", "welfare"))
                .isEqualTo(Map.of(
                        "found", 5, "verified", 2, "active", 12, "change", 1, "parent_returned", 2, "not_in_scope", 2));
    }

    @Test
    void homes_are_planned_open_mended_and_shut() {
        assertThat(states("childrens-homes", "women"))
                .isEqualTo(Map.of("规划", 2, "建设", 3, "开放", 12, "整改", 2, "暂停", 1, "关闭", 1));
    }

    @Test
    void cards_of_injuries_are_on_their_way_from_hospitals_to_the_national_system() {
        assertThat(states("child-injury-surveillance", "cdc"))
                .isEqualTo(Map.of(
                        "draft", 3,
                        "submitted", 4,
                        "returned", 2,
                        "hospital_checked", 3,
                        "coded", 2,
                        "locked", 4,
                        "reported", 2,
                        "follow_up", 1,
                        "not_injury", 1));
    }

    @Test
    void a_child_stands_in_one_record_of_a_register_and_lives_where_it_is_kept() {
        ChildChoice index = platform.bean(ChildChoice.class);
        Map<String, String> fields =
                Map.of("children-in-difficulty", "home.child", "left-behind-migrant-register", "who.child");
        for (List<PlannedRecord> records : platform.bean(DemoRecords.class).planned(plan)) {
            String field = fields.get(records.getFirst().register());
            if (field != null) {
                assertThat(records).extracting(r -> r.cells().get(field)).doesNotHaveDuplicates();
                assertThat(records)
                        .allSatisfy(r -> assertThat(home(index, r, field)).contains(r.unit()));
            }
        }
    }

    private static Optional<String> home(ChildChoice index, PlannedRecord record, String field) {
        UUID child = UUID.fromString(String.valueOf(record.cells().get(field)));
        return index.facts(child, LocalDate.now(ZoneOffset.UTC)).flatMap(ChildFacts::home);
    }

    @Test
    void the_numbers_that_feed_the_plan_are_what_the_records_say() {
        List<Recount.Outcome> outcomes =
                ActorContext.asSystem("test", () -> platform.bean(Recount.class).run(r -> true, false));
        assertThat(outcomes).hasSizeGreaterThan(10).allMatch(Recount.Outcome::agrees);
        assertThat(outcomes.stream().mapToInt(Recount.Outcome::records).sum()).isGreaterThan(200);
        List<CountFeeds.Feed> fed = platform.bean(CountFeeds.class).of(plan, "parent-child-reading");
        assertThat(fed).hasSize(1);
        assertThat(fed.getFirst().now().orElseThrow().value()).isPositive();
    }
}
