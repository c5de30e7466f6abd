package org.qingmiao.evaluation.report.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.qingmiao.DemoServer;
import org.qingmiao.WebVisitor;
import org.qingmiao.evaluation.report.Report.Kind;
import org.qingmiao.evaluation.report.publication.Publication.State;
import org.qingmiao.indicator.cell.CellChange;
import org.qingmiao.indicator.cell.CellKey;
import org.qingmiao.indicator.cell.CellStore;
import org.qingmiao.indicator.cell.CellValue;
import org.qingmiao.indicator.cell.ValueOrigin;
import org.qingmiao.org.Period;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The way of a year to the public: frozen, signed off, corrected, withdrawn. In the demo 2025 waits to be published. */
@DemoServer
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init") // set by Spring
class PublicationTest {
    private static final String PATH = "/reports/annual/2025";
    private static final CellKey DEATHS = CellKey.of("deaths.neonatal", "xinqi", Period.year(2025));

    @Autowired
    Reports reports;

    @Autowired
    Publications publications;

    @Autowired
    Plans plans;

    @Autowired
    CellStore cells;

    @Autowired
    TestDatabase database;

    @LocalServerPort
    int port;

    private WebVisitor office;
    private WebVisitor stats;
    private WebVisitor anyone;
    private final List<CellValue> restored = new java.util.ArrayList<>();

    @BeforeEach
    void visitors() {
        office = WebVisitor.signedIn(port, "office");
        stats = WebVisitor.signedIn(port, "stats");
        anyone = new WebVisitor(port);
    }

    @AfterEach
    void leave_it_as_it_was() {
        ActorContext.runAsSystem("test", () -> {
            publications.discard(plans.current(), Kind.ANNUAL, 2025, "office");
            publications.withdraw(plans.current(), Kind.ANNUAL, 2025, "office", "测试结束");
        });
        restored.forEach(v -> write(v.key(), v.value(), ""));
    }

    private WebVisitor.Answer step(WebVisitor who, String step, Map<String, String> fields) {
        return who.post(PATH + "/" + step, who.get(PATH).body(), fields);
    }

    /** Reads the list and signs. */
    private WebVisitor.Answer publish(WebVisitor who) {
        String list = who.get(PATH + "/sign-off").body();
        Matcher seen = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"").matcher(list);
        return who.post(PATH + "/publish", list, Map.of("read", "true", "seen", seen.find() ? seen.group(1) : ""));
    }

    private void write(CellKey key, @org.jspecify.annotations.Nullable Double value, String reason) {
        cells.write(new CellChange(
                "office", ValueOrigin.REPORTED, "api", "", reason, "", List.of(new CellValue(key, value))));
    }

    /** Twenty deaths more: rates of the district change in print. */
    private void correct() {
        Double old = cells.history(DEATHS).getFirst().value();
        restored.add(new CellValue(DEATHS, old));
        write(DEATHS, old == null ? 1.0 : old + 20, "医院重复上报");
    }

    private State state() {
        return publications
                .newest(plans.current(), Kind.ANNUAL, 2025)
                .orElseThrow()
                .state();
    }

    /** Before any year of these tests is withdrawn. */
    @Test
    @Order(1)
    void the_public_sees_a_year_when_it_is_signed_off_and_not_before() {
        assertThat(anyone.get("/public?year=2025").body())
                .contains("aria-current=\"true\">2024<")
                .doesNotContain(">2025</a>");
        step(stats, "freeze", Map.of());
        assertThat(state()).isEqualTo(State.FROZEN);
        assertThat(anyone.get("/public?year=2025").body()).doesNotContain(">2025</a>");
        publish(office);
        assertThat(state()).isEqualTo(State.PUBLISHED);
        assertThat(anyone.get("/public?year=2025").body()).contains("aria-current=\"true\">2025<");
    }

    @Test
    void values_that_come_in_after_the_freezing_do_not_reach_the_public_but_the_correction_is_told() {
        step(stats, "freeze", Map.of());
        publish(office);
        String before = anyone.get("/public/indicators.csv?year=2025").body();
        assertThat(anyone.get("/public?year=2025").body()).doesNotContain("作了更正");
        correct();
        assertThat(anyone.get("/public/indicators.csv?year=2025").body()).isEqualTo(before);
        assertThat(anyone.get("/public?year=2025").body()).contains("作了更正", "医院重复上报");
        assertThat(office.get(PATH).body()).contains("更正说明", "医院重复上报");
    }

    @Test
    void a_value_from_before_the_plan_that_is_taken_back_after_the_freezing_breaks_nothing() {
        CellKey before = CellKey.of("offenders.minors", "beilun", Period.year(2020));
        Double old = cells.history(before).getFirst().value();
        step(stats, "freeze", Map.of());
        publish(office);
        String published = anyone.get("/public/indicators.csv?year=2025").body();
        restored.add(new CellValue(before, old));
        write(before, null, "这一年没有这个数");
        assertThat(anyone.get("/public?year=2025").status()).isEqualTo(200);
        assertThat(anyone.get("/public/indicators/juvenile-offenders?year=2025").status())
                .isEqualTo(200);
        assertThat(anyone.get("/public/indicators.csv?year=2025").body()).isEqualTo(published);
        assertThat(office.get(PATH).body()).contains("这一年没有这个数");
    }

    @Test
    void what_is_frozen_is_what_is_signed_off_whatever_changes_between() {
        step(stats, "freeze", Map.of());
        String frozen = office.get(PATH + ".html").body();
        correct();
        assertThat(office.get(PATH + ".html").body()).isEqualTo(frozen);
        step(stats, "discard", Map.of());
        assertThat(office.get(PATH + ".html").body()).isNotEqualTo(frozen);
    }

    @Test
    void a_withdrawal_says_why_and_the_year_can_be_published_anew() {
        step(stats, "freeze", Map.of());
        publish(office);
        WebVisitor.Answer refused = step(office, "withdraw", Map.of("reason", "  "));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("请写明撤回理由");
        assertThat(state()).isEqualTo(State.PUBLISHED);
        step(office, "withdraw", Map.of("reason", "分母口径有误"));
        assertThat(anyone.get("/public?year=2025").body()).doesNotContain(">2025</a>");
        assertThat(office.get(PATH).body()).contains("分母口径有误");
        step(stats, "freeze", Map.of());
        publish(office);
        assertThat(anyone.get("/public?year=2025").body())
                .contains("aria-current=\"true\">2025<", "第1版：", "分母口径有误")
                .containsPattern("第[2-9]版");
        assertThat(publications.history(plans.current(), Kind.ANNUAL, 2025).size())
                .isGreaterThan(1);
    }

    @Test
    void readers_of_a_withdrawn_year_are_told_when_and_why_and_what_to_read_instead() {
        step(stats, "freeze", Map.of());
        publish(office);
        step(office, "withdraw", Map.of("reason", "两个街道的分母口径有误"));
        for (String path : List.of("/public", "/public/plan", "/public/indicators")) {
            WebVisitor.Answer page = anyone.get(path + "?year=2025");
            assertThat(page.status()).as(path).isEqualTo(410);
            assertThat(page.body()).as(path).contains("2025年的数据已撤回", "两个街道的分母口径有误", "/public?year=2024");
        }
        assertThat(anyone.get("/public?year=2025&lang=en").body()).contains("The data of 2025 were withdrawn");
        assertThat(anyone.get("/public?lang=zh").body())
                .contains("2025年的数据已于", "两个街道的分母口径有误", "aria-current=\"true\">2024<");
        assertThat(anyone.get("/public?year=2024").body()).doesNotContain("两个街道的分母口径有误");
    }

    @Test
    void programs_that_ask_for_a_withdrawn_year_get_410_and_the_reason() {
        step(stats, "freeze", Map.of());
        publish(office);
        step(office, "withdraw", Map.of("reason", "口径有误"));
        WebVisitor.Answer json = anyone.get("/public/indicators.json?year=2025");
        assertThat(json.status()).isEqualTo(410);
        assertThat(json.header("Content-Type")).startsWith("application/json");
        assertThat(json.body()).contains("\"reason\":\"口径有误\"", "\"year\":2025", "\"published_years\":[2024");
        for (String file : List.of("indicators.csv", "definitions.xlsx", "indicators/fitness-good.csv")) {
            WebVisitor.Answer answer = anyone.get("/public/" + file + "?year=2025");
            assertThat(answer.status()).as(file).isEqualTo(410);
            assertThat(answer.body()).as(file).contains("已于", "withdrawn", "口径有误");
        }
    }

    @Test
    void a_withdrawal_is_told_to_those_who_work_with_the_paper() {
        step(stats, "freeze", Map.of());
        publish(office);
        step(office, "withdraw", Map.of("reason", "口径有误"));
        for (String login : List.of("stats", "leader", "reporter")) {
            assertThat(WebVisitor.signedIn(port, login).get("/notices").body())
                    .as(login)
                    .contains("2025年度监测报告已撤回");
        }
    }

    @Test
    void whoever_froze_a_year_cannot_sign_it_off() {
        step(office, "freeze", Map.of());
        assertThat(office.get(PATH).body()).contains("须由另一人审签").doesNotContain("/sign-off");
        assertThat(office.get(PATH + "/sign-off").body()).contains("须由另一人审签").doesNotContain("name=\"read\"");
        WebVisitor.Answer refused =
                office.post(PATH + "/publish", office.get(PATH).body(), Map.of("read", "true", "seen", ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("定格和审签须由两个人办理");
        assertThat(state()).isEqualTo(State.FROZEN);
    }

    @Test
    void not_even_the_database_takes_one_person_for_both() {
        step(stats, "freeze", Map.of());
        JdbcClient owner = JdbcClient.create(database.ownerDataSource());
        long frozen = publications
                .newest(plans.current(), Kind.ANNUAL, 2025)
                .orElseThrow()
                .id();
        for (String frozenBy : List.of("stats", "office", "")) {
            assertThatThrownBy(() -> owner.sql("""
                    INSERT INTO publication_step (publication, frozen_by, state, by, at, reason)
                    VALUES (:publication, :frozen_by, 'published', 'stats', now(), '')
                    """)
                            .param("publication", frozen)
                            .param("frozen_by", frozenBy)
                            .update())
                    .as(frozenBy)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
        assertThatThrownBy(() -> owner.sql("""
                INSERT INTO publication (plan, kind, year, as_of, frozen_by)
                VALUES ('beilun-2021-2025', 'annual', 2025, now() + interval '1 minute', '')
                """).update()).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void the_signer_reads_what_is_open_and_what_publishing_means() {
        step(stats, "freeze", Map.of());
        String list = office.get(PATH + "/sign-off").body();
        // The demo's round of 2025 is under way, and some of its targets cannot be judged.
        assertThat(list)
                .containsPattern("\\d+份应报答卷中有\\d+份没有审核通过")
                .containsPattern("\\d+项目标中有\\d+项无法评价")
                .contains("不算达到，也不算未达到", "定格以后没有数字变化", "href=\"/rounds", "href=\"/indicators?year=2025");
        correct();
        assertThat(office.get(PATH + "/sign-off").body())
                .containsPattern("定格以后有\\d+处数字变了")
                .contains("如要用新数字，请取消定格后重新定格");
    }

    @Test
    void a_list_that_was_not_read_or_has_changed_signs_nothing_off() {
        step(stats, "freeze", Map.of());
        String list = office.get(PATH + "/sign-off").body();
        Matcher seen = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"").matcher(list);
        assertThat(seen.find()).isTrue();
        WebVisitor.Answer unread = office.post(PATH + "/publish", list, Map.of("seen", seen.group(1)));
        assertThat(unread.status()).isEqualTo(422);
        assertThat(unread.body()).contains("请先阅读清单并勾选");
        correct();
        WebVisitor.Answer changed = office.post(PATH + "/publish", list, Map.of("read", "true", "seen", seen.group(1)));
        assertThat(changed.status()).isEqualTo(422);
        assertThat(changed.body()).contains("清单在您阅读期间有变化");
        assertThat(state()).isEqualTo(State.FROZEN);
    }

    @Test
    void the_list_as_it_was_read_is_kept_with_the_publication() {
        step(stats, "freeze", Map.of());
        publish(office);
        Publication published =
                publications.newest(plans.current(), Kind.ANNUAL, 2025).orElseThrow();
        SignOffChecklist kept = publications.checklist(published).orElseThrow();
        assertThat(kept.items())
                .extracting(SignOffChecklist.Item::kind)
                .containsExactly(SignOffChecklist.Kind.values());
        correct();
        assertThat(publications.checklist(published)).contains(kept);
        assertThat(office.get(PATH).body()).contains("审签时的清单", "份没有审核通过");
    }

    @Test
    void a_step_that_cannot_follow_changes_nothing() {
        for (String step : List.of("publish", "discard", "withdraw")) {
            office.post(PATH + "/" + step, office.get("/reports").body(), Map.of("reason", "x"));
        }
        assertThat(publications
                        .newest(plans.current(), Kind.ANNUAL, 2025)
                        .map(Publication::stands)
                        .orElse(false))
                .isFalse();
        step(stats, "freeze", Map.of());
        long frozen = publications
                .newest(plans.current(), Kind.ANNUAL, 2025)
                .orElseThrow()
                .id();
        office.post(PATH + "/freeze", office.get("/reports").body(), Map.of());
        assertThat(publications
                        .newest(plans.current(), Kind.ANNUAL, 2025)
                        .orElseThrow()
                        .id())
                .isEqualTo(frozen);
    }

    @Test
    void statisticians_freeze_and_only_the_office_signs_off() {
        for (String login : List.of("leader", "auditor", "reporter", "admin")) {
            WebVisitor other = WebVisitor.signedIn(port, login);
            assertThat(other.get(PATH).body()).as(login).doesNotContain("/freeze\"", "/publish\"");
            assertThat(step(other, "freeze", Map.of()).status()).as(login).isEqualTo(403);
        }
        step(stats, "freeze", Map.of());
        assertThat(stats.get(PATH).body()).doesNotContain("/publish\"");
        assertThat(step(stats, "publish", Map.of()).status()).isEqualTo(403);
        assertThat(state()).isEqualTo(State.FROZEN);
    }
}
