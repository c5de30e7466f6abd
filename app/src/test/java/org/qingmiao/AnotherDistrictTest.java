package org.qingmiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qingmiao.evaluation.report.Report.Kind;
import org.qingmiao.evaluation.report.Reports;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.Plans;
import org.qingmiao.platform.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An invented district with two plans: the platform knows no district by name. */
@SpringBootTest(
        classes = {Qingmiao.class, DemoServer.Setup.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "qingmiao.packs=src/test/packs/tiny,src/test/packs/tiny-next")
@SuppressWarnings("NullAway.Init") // set by Spring
class AnotherDistrictTest {
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
    void each_plan_publishes_its_own_targets() {
        WebVisitor anyone = new WebVisitor(port);
        assertThat(anyone.get("/public/indicators.csv?" + FIRST).body().lines()).hasSize(10);
        assertThat(anyone.get("/public/indicators.csv?" + NEXT).body().lines()).hasSize(3);
        assertThat(anyone.get("/public/indicators.csv").body()).contains("V1,").doesNotContain("N1,");
    }

    @Test
    void synthetic_numbers_are_judged_by_the_first_plan() {
        Plan first = plans.find("liuxi-2021-2025").orElseThrow();
        reports.freeze(first, Kind.FINAL, 2025, "office");
        reports.publish(first, Kind.FINAL, 2025, "office");
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
