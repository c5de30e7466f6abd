package org.qingmiao.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.WebVisitor;
import org.qingmiao.evaluation.report.Publication.State;
import org.qingmiao.evaluation.report.Report.Kind;
import org.qingmiao.indicator.CellChange;
import org.qingmiao.indicator.CellKey;
import org.qingmiao.indicator.CellValue;
import org.qingmiao.indicator.Cells;
import org.qingmiao.indicator.Origin;
import org.qingmiao.org.Period;
import org.qingmiao.plan.Plans;
import org.qingmiao.platform.Acting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The way of a year to the public: frozen, signed off, corrected, withdrawn. In the demo 2025 waits to be published. */
@DemoServer
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
    Cells cells;

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
        Acting.runAsSystem("test", () -> {
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
        return who.post(
                PATH + "/publish", list, Map.of("read", "true", "seen", seen.find() ? seen.group(1) : ""));
    }

    private void write(CellKey key, @org.jspecify.annotations.Nullable Double value, String reason) {
        cells.write(
                new CellChange("office", Origin.REPORTED, "api", "", reason, "", List.of(new CellValue(key, value))));
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

    @Test
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
        assertThat(anyone.get("/public?year=2025").body()).contains("aria-current=\"true\">2025<");
        assertThat(publications.history(plans.current(), Kind.ANNUAL, 2025).size())
                .isGreaterThan(1);
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
