package org.qingmiao.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingmiao.DemoServer;
import org.qingmiao.WebVisitor;
import org.springframework.boot.test.web.server.LocalServerPort;

@DemoServer
class DeskTest {
    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({"office, 200", "stats, 200", "admin, 200", "reporter, 403", "street, 403", "leader, 403", "auditor, 403"
    })
    void the_desk_is_for_those_who_work_at_it(String login, int status) {
        assertThat(WebVisitor.signedIn(port, login).get("/desk").status()).isEqualTo(status);
    }

    @Test
    void who_signed_in_without_that_duty_is_not_told_to_sign_in() {
        String page = WebVisitor.signedIn(port, "leader").get("/desk").body();
        assertThat(page).contains("QM-H004").doesNotContain("QM-H005");
    }

    @Test
    void it_says_who_is_late_what_is_wrong_and_what_comes_next() {
        String page = WebVisitor.signedIn(port, "office").get("/desk").body();
        assertThat(page).containsSubsequence("谁逾期了", "等您处理", "数据核对没有通过", "缺数据，无法评判", "下一步公布");
        assertThat(page)
                .contains("/reports/annual/2025")
                .contains("/reports/final/2025")
                .contains("示例数据");
    }

    @Test
    void what_the_plan_calls_late_is_listed_with_its_unit_and_day() {
        WebVisitor office = WebVisitor.signedIn(port, "office");
        String page = office.get("/desk?all=late").body();
        assertThat(page).containsPattern("<a class=\"task\" href=\"/plan/[a-z]+-\\d+\">");
        assertThat(page).containsPattern("class=\"due\">20\\d\\d-\\d\\d-\\d\\d<");
    }

    @Test
    void an_earlier_year_has_its_own_report_and_no_final_one() {
        String page = WebVisitor.signedIn(port, "stats")
                .get("/desk?year=2023&lang=en")
                .body();
        assertThat(page)
                .contains("Annual monitoring report 2023")
                // Other tests of this server correct values.
                .containsAnyOf("Published, nothing corrected since", "Published, but values were corrected since")
                .doesNotContain("Final evaluation");
    }
}
