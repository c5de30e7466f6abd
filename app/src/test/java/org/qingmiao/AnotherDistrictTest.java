package org.qingmiao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qingmiao.evaluation.report.Report.Kind;
import org.qingmiao.evaluation.report.publication.PublicationSignOff;
import org.qingmiao.evaluation.report.publication.Reports;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An invented district with two plans: the platform knows no district by name. */
@SpringBootTest(
        classes = {Qingmiao.class, DemoServer.Setup.class, AnotherDistrictTest.FirstYear.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "qingmiao.packs=src/test/packs/tiny,src/test/packs/tiny-next")
@SuppressWarnings("NullAway.Init") // set by Spring
class AnotherDistrictTest {
    /** The first year of the second plan is running, whenever this test runs. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @TestConfiguration(proxyBeanMethods = false)
    static class FirstYear {
        @Bean
        @Primary
        Clock clockOfTheFirstYear() {
            ZoneId zone = ZoneId.of("Asia/Shanghai");
            Clock clock = Clock.system(zone);
            Instant noon = TODAY.atTime(LocalTime.NOON).atZone(zone).toInstant();
            return Clock.offset(clock, Duration.between(clock.instant(), noon));
        }
    }

    private static final String FIRST = "plan=liuxi-2021-2025";
    private static final String NEXT = "plan=liuxi-2026-2030";

    @LocalServerPort
    int port;

    @Autowired
    Plans plans;

    @Autowired
    OrgUnits units;

    @Autowired
    Reports reports;

    @Autowired
    PublicationSignOff signing;

    @Autowired
    TestDatabase database;

    @Test
    void both_plans_are_loaded_and_every_unit_is_stored_once() {
        assertThat(plans.all()).hasSize(2);
        assertThat(units.tree().units()).hasSize(10);
        assertThat(database.jdbc()
                        .sql("SELECT count(*) FROM org_unit")
                        .query(Integer.class)
                        .single())
                .isEqualTo(10);
    }

    @Test
    void filling_the_demo_wrote_each_shared_element_once() {
        assertThat(database.jdbc()
                        .sql("SELECT count(*) FROM data_element WHERE id = 'babies.born'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(database.jdbc()
                        .sql("SELECT count(*) FROM cell_history")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void what_pages_and_papers_say_of_projects_and_clauses_agrees_in_every_year() {
        WebVisitor leader = WebVisitor.signedIn(port, "leader");
        plans.all()
                .forEach(plan -> IntStream.rangeClosed(
                                plan.head().from(), plan.head().to())
                        .forEach(year -> new StatesOnPages(leader, reports, plan, year, TODAY).agree()));
    }

    @Test
    void pages_of_both_plans_answer_and_name_no_other_district() {
        WebVisitor office = WebVisitor.signedIn(port, "office");
        for (String plan : List.of(FIRST, NEXT)) {
            for (String path : List.of(
                    "/",
                    "/plan",
                    "/indicators",
                    "/indicators/infant-deaths",
                    "/units",
                    "/units/health",
                    "/units/north",
                    "/reporting",
                    "/reporting/health",
                    "/public",
                    "/public/plan",
                    "/public/indicators")) {
                for (String lang : List.of("zh", "en")) {
                    WebVisitor.Answer answer = office.get(path + "?" + plan + "&lang=" + lang);
                    assertThat(answer.status()).as(path + " " + plan).isEqualTo(200);
                    assertThat(answer.body()).as(path).doesNotContain("北仑", "Beilun", "宁波", "Ningbo");
                }
            }
        }
    }

    @Test
    void a_plan_whose_first_year_runs_opens_on_it_and_says_so_far() {
        WebVisitor office = WebVisitor.signedIn(port, "office");
        for (String path : List.of("/", "/plan", "/indicators", "/desk", "/scorecards", "/indicators/home-visits")) {
            String page = office.get(path + "?" + NEXT + "&lang=zh").body();
            assertThat(page).as(path).contains("2026年尚未结束").doesNotContain(">2027</a>", ">2030</a>");
            assertThat(office.get(path + "?" + NEXT + "&year=2030&lang=zh").body())
                    .as(path)
                    .contains("2026年尚未结束");
            assertThat(office.get(path + "?" + NEXT + "&lang=en").body())
                    .as(path)
                    .contains("2026 has not ended");
        }
        assertThat(office.get("/?lang=zh&" + NEXT).body())
                .contains("（截至目前）")
                .doesNotContain("2026年12月31日", "2030年12月31日");
        assertThat(office.get("/?" + FIRST).body()).contains("2025年12月31日").doesNotContain("尚未结束");
    }

    @Test
    void of_a_year_that_runs_there_is_no_paper_and_of_a_plan_that_runs_no_final_one() {
        WebVisitor office = WebVisitor.signedIn(port, "office");
        String list = office.get("/reports?" + NEXT).body();
        assertThat(list).contains("2026年还没有结束").doesNotContain("/reports/annual", "/reports/final");
        for (String path : List.of("annual/2026", "annual/2027", "annual/2030", "final/2026", "final/2030")) {
            assertThat(office.get("/reports/" + path + "?" + NEXT).status())
                    .as(path)
                    .isEqualTo(404);
            assertThat(office.get("/reports/" + path + ".docx?" + NEXT).status())
                    .as(path)
                    .isEqualTo(404);
            assertThat(office.post("/reports/" + path + "/freeze?" + NEXT, list, Map.of())
                            .status())
                    .as(path)
                    .isEqualTo(404);
        }
        Plan next = plans.find("liuxi-2026-2030").orElseThrow();
        assertThatThrownBy(() -> reports.freeze(next, Kind.ANNUAL, 2026, "stats"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(office.get("/reports?" + FIRST).body()).contains("/reports/final/2025", "/reports/annual/2025");
    }

    @Test
    void years_that_have_not_begun_are_offered_by_no_form_and_no_programs_answer() {
        WebVisitor office = WebVisitor.signedIn(port, "office");
        for (String path : List.of("/reporting", "/reporting/health", "/rounds/new")) {
            assertThat(office.get(path + "?" + NEXT).body())
                    .as(path)
                    .contains(">2026</a>")
                    .doesNotContain(">2027</a>", ">2030</a>");
        }
        assertThat(office.get("/api/v1/indicators?" + NEXT).body()).doesNotContain("2027", "2030");
        assertThat(office.get("/api/v1/indicators?" + NEXT + "&period=2029").status())
                .isEqualTo(400);
    }

    @Test
    void no_round_of_the_demo_lies_ahead() {
        assertThat(JdbcClient.create(database.ownerDataSource())
                        .sql(
                                "SELECT count(*) FROM round WHERE opens > :today OR year >= extract(year FROM :today::date)")
                        .param("today", TODAY)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void each_plan_publishes_its_own_targets() {
        WebVisitor anyone = new WebVisitor(port);
        assertThat(anyone.get("/public/indicators.csv?" + FIRST).body().lines()).hasSize(10);
        assertThat(anyone.get("/public/indicators.csv?" + NEXT).body().lines()).hasSize(3);
        assertThat(anyone.get("/public/indicators.csv").body()).contains("V1,").doesNotContain("N1,");
    }

    @Test
    void synthetic_numbers_are_judged_by_the_first_plan() {
        Plan first = plans.find("liuxi-2021-2025").orElseThrow();
        ActorContext.runAsSystem("test", () -> {
            reports.freeze(first, Kind.FINAL, 2025, "stats");
            signing.signAsRead(first, Kind.FINAL, 2025, "office");
        });
        String csv = new WebVisitor(port).get("/public/indicators.csv?" + FIRST).body();
        assertThat(csv).contains("N3,").containsPattern("N3,[^\\n]*,2025,4\\.68,,,achieved");
    }

    @Test
    void targets_are_counted_the_same_everywhere_in_every_year() {
        CountedTargets targets = new CountedTargets(port, FIRST);
        for (int year = 2021; year <= 2024; year++) {
            List<Integer> told = targets.ofPublic(year);
            targets.ofPaper(year, told);
            targets.differOnlyByWhatIsWithheld(year, told, targets.ofOffice(year));
        }
        targets.ofOffice(2025);
    }
}
