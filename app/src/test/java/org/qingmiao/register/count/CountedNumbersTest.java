package org.qingmiao.register.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingmiao.StartedPlatform;
import org.qingmiao.WebVisitor;
import org.qingmiao.demo.Demo;
import org.qingmiao.indicator.cell.CellChange;
import org.qingmiao.indicator.cell.CellKey;
import org.qingmiao.indicator.cell.CellResult;
import org.qingmiao.indicator.cell.CellStore;
import org.qingmiao.indicator.cell.CellValue;
import org.qingmiao.indicator.cell.ValueOrigin;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.org.Period;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.TestDatabase;
import org.qingmiao.register.record.RecordInput;
import org.qingmiao.register.record.RecordMaking;
import org.qingmiao.register.record.RecordOpening;
import org.qingmiao.register.record.RecordOutcome;
import org.qingmiao.register.record.RecordSteps;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.record.kept.WorkingRegisters;
import org.qingmiao.register.right.DutyGrants;
import org.qingmiao.reporting.form.FormField;
import org.qingmiao.reporting.form.Forms;
import org.qingmiao.reporting.form.RequiredFormFields;
import org.qingmiao.safeguard.Accounts;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A home that is paused is gone from its town's number at the next request; what is counted, nobody types. */
@SuppressWarnings("NullAway.Init") // set before all tests
class CountedNumbersTest {
    private static final Pattern VALUE = Pattern.compile("\"value\":\\s*(null|[0-9.]+)");

    @TempDir
    static Path folder;

    private static StartedPlatform platform;
    private static WebVisitor office;

    @BeforeAll
    static void filled() {
        platform = StartedPlatform.on(TestDatabase.fresh(), CountingPack.in(folder, year()));
        platform.bean(Demo.class).fill();
        given("worker", "home-manager", "wl-qingtan-1");
        given("office", "home-office", "wanglan");
        office = WebVisitor.signedIn(platform.port(), "office");
    }

    @AfterAll
    static void stopped() {
        platform.close();
    }

    private static void given(String login, String duty, String unit) {
        ActorContext.as("admin", () -> platform.bean(DutyGrants.class).give(login, duty, unit, Optional.empty()));
    }

    private static String value(String indicator, String unit, int year) {
        String body = office.get("/api/v1/indicators?indicator=" + indicator + "&unit=" + unit + "&period=" + year)
                .body();
        Matcher matcher = VALUE.matcher(body);
        assertThat(matcher.find()).as(body).isTrue();
        return matcher.group(1);
    }

    private static WorkingRegister register(String login) {
        Plan plan = platform.bean(Plans.class).current();
        return platform.bean(WorkingRegisters.class)
                .needed(
                        plan,
                        CountingPack.REGISTER,
                        platform.bean(Accounts.class).find(login).orElseThrow());
    }

    private static RecordInput input(int basedOn, Map<String, Object> cells) {
        return new RecordInput(cells, basedOn, Optional.empty(), Optional.of(UUID.randomUUID()));
    }

    private static UUID home(String unit, String kind) {
        Map<String, Object> cells = new HashMap<>(Map.of("home.name", "示例之家", "home.kind", kind, "home.places", "20"));
        RecordOutcome made = ActorContext.as(
                "office", () -> platform.bean(RecordMaking.class).make(register("office"), unit, input(0, cells)));
        assertThat(made).isInstanceOf(RecordOutcome.Done.class);
        return ((RecordOutcome.Done) made).record().id();
    }

    private static void take(UUID home, String step, Map<String, Object> asked) {
        RecordOutcome done = ActorContext.as("office", () -> {
            var opened = platform.bean(RecordOpening.class)
                    .open(register("office"), home)
                    .orElseThrow();
            return platform.bean(RecordSteps.class)
                    .take(opened, step, Optional.empty(), input(opened.head().version(), asked));
        });
        assertThat(done).as(step + " " + done).isInstanceOf(RecordOutcome.Done.class);
    }

    private static LocalDate today() {
        return LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    private static int year() {
        return today().getYear();
    }

    private static Map<String, Object> openedToday() {
        return Map.of("home.opened_on", today().toString());
    }

    @Test
    void a_demonstration_home_that_is_paused_moves_its_towns_number_at_the_next_request() {
        assertThat(value("towns-demo", "wanglan", year())).isEqualTo("0.0");
        UUID home = home("wl-baita-1", "demo");
        assertThat(value("basic-homes", "wl-baita", year())).isEqualTo("0.0");
        take(home, "open", openedToday());
        assertThat(value("basic-homes", "wl-baita", year())).isEqualTo("1.0");
        assertThat(value("towns-demo", "wanglan", year())).isEqualTo("1.0");
        String before = value("towns-bare", "wanglan", year());

        assertThat(office.get("/registers/day-home/definition?lang=en").body())
                .contains("counted from " + year() + " on; " + year() + " comes to")
                .contains("Not counted in this version: different ones, the latest, the median.");
        assertThat(office.get("/indicators/basic-homes?lang=en").body())
                .contains("counted from the register “Children’s homes of Wanglan” from " + year() + " on");

        assertThat(office.get("/plan/welfare-01?lang=en").body())
                .contains("Children’s homes of Wanglan", year() + ", as of now");
        assertThat(office.get("/registers/day-home?lang=en").body())
                .contains("Numbers of the district, counted from records, as of now:");

        take(home, "pause", Map.of());
        assertThat(value("basic-homes", "wl-baita", year())).isEqualTo("0.0");
        assertThat(value("towns-demo", "wanglan", year())).isEqualTo("0.0");
        assertThat(Double.parseDouble(value("towns-bare", "wanglan", year())))
                .isEqualTo(Double.parseDouble(before) + 1);
        assertThat(ActorContext.asSystem(
                        "test", () -> platform.bean(Recount.class).run(r -> true, false)))
                .isNotEmpty()
                .allMatch(Recount.Outcome::agrees);
    }

    @Test
    void years_before_the_register_counts_stay_as_they_were_reported() {
        assertThat(value("basic-homes", "wanglan", year() - 1)).isNotEqualTo(value("basic-homes", "wanglan", year()));
        assertThat(Double.parseDouble(value("basic-homes", "wanglan", 2025))).isEqualTo(16);
    }

    @Test
    void nobody_types_what_is_counted() {
        CellChange typed = new CellChange(
                "office",
                ValueOrigin.REPORTED,
                "api",
                "",
                "",
                "",
                List.of(new CellValue(CellKey.of("wl.homes", "wl-qingtan-1", Period.year(year())), 7.0)));
        CellResult result =
                ActorContext.as("office", () -> platform.bean(CellStore.class).write(typed));
        assertThat(((CellResult.Refused) result).problems())
                .extracting(p -> p.code())
                .containsExactly("QM-C018");
        assertThat(office.get("/cells?element=wl.homes&period=" + year() + "&lang=en")
                        .body())
                .contains("Counted from a register, as of now");
        assertThat(office.get("/reporting/wl-qingtan-1?year=" + year() + "&lang=en")
                        .body())
                .contains("Counted from a register");
    }

    @Test
    void a_form_asks_nobody_to_type_it_not_even_before_its_period_begins() {
        OrgTree tree = platform.bean(OrgUnits.class).tree();
        List<FormField> fields =
                RequiredFormFields.of(platform.bean(Plans.class).current(), tree, tree.get("wl-qingtan-1"), year() + 1);
        Set<CellKey> counted = platform.bean(Forms.class).counted(fields).keySet();
        assertThat(counted)
                .extracting(CellKey::element)
                .contains("wl.homes", "wl.places", "wl.visits", "wl.sports")
                .doesNotContain("wl.middle");
    }

    @Test
    void what_was_kept_wrongly_is_found_told_and_put_right() {
        UUID home = home("wl-yunhe-1", "basic");
        take(home, "open", openedToday());
        JdbcClient db = platform.bean(JdbcClient.class);
        ActorContext.runAsSystem(
                "test",
                () -> db.sql("DELETE FROM register.count_part WHERE record = :home")
                        .param("home", home)
                        .update());
        Recount.Outcome found = recounted(false);
        assertThat(found.differing()).isEqualTo(1);
        assertThat(found.differences()).containsKeys("wl.homes", "wl.opened").doesNotContainKey("wl.visits");
        recounted(true);
        assertThat(recounted(false).differing()).isZero();
    }

    @Test
    void the_hourly_look_counts_what_is_new_finds_what_is_wrong_and_tells_who_cares_for_the_system() {
        UUID home = home("wl-luting-1", "basic");
        take(home, "open", openedToday());
        CountJob job = platform.bean(CountJob.class);
        ActorContext.runAsSystem("test", job::run);
        JdbcClient db = platform.bean(JdbcClient.class);
        ActorContext.runAsSystem(
                "test",
                () -> db.sql("DELETE FROM register.count_part WHERE record = :home")
                        .param("home", home)
                        .update());
        ActorContext.runAsSystem("test", job::run);
        assertThat(recounted(false).differing()).isZero();
        assertThat(WebVisitor.signedIn(platform.port(), "admin")
                        .get("/notices?lang=en")
                        .body())
                .contains("Counts of “Children’s homes of Wanglan” did not agree with its records");
    }

    private static Recount.Outcome recounted(boolean mends) {
        return ActorContext.asSystem(
                        "test", () -> platform.bean(Recount.class).run(CountingPack.REGISTER::equals, mends))
                .getFirst();
    }
}
