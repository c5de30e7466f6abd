package org.qingmiao;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qingmiao.evaluation.report.publication.Reports;
import org.qingmiao.plan.loaded.Plans;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A project, its milestones, its clause, the overview, units' pages and the paper of a year never contradict each other. */
@DemoServer
@SuppressWarnings("NullAway.Init") // set by Spring
class StatesAgreeTest {
    @LocalServerPort
    int port;

    @Autowired
    Reports reports;

    @Autowired
    Plans plans;

    @ParameterizedTest
    @ValueSource(ints = {2021, 2022, 2023, 2024, 2025})
    void pages_and_papers_of_a_year_say_the_same_of_every_project_and_clause(int year) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        new StatesOnPages(WebVisitor.signedIn(port, "leader"), reports, plans.current(), year, today).agree();
    }
}
