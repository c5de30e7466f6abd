package org.qingmiao.reporting.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingmiao.DemoServer;
import org.qingmiao.WebVisitor;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.SubmissionTimes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Whether units answered in time, and the scorecard that says so. */
@DemoServer
@Import(RoundWorld.class)
@SuppressWarnings("NullAway.Init") // set by Spring
class HandedInTest {
    @LocalServerPort
    int port;

    @Autowired
    RoundWorld world;

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 2026-02-10, true",
        "2026-02-01, 2026-02-10, false",
        "2026-01-20, 2026-01-25, true",
        ", 2026-01-31, ",
        ", 2026-02-01, false"
    })
    void in_time_is_until_the_end_of_the_due_day(LocalDate on, LocalDate today, Boolean inTime) {
        SubmissionTimes.UnitRequest unitRequest = new SubmissionTimes.UnitRequest(
                "u", Text.same("round"), "/rounds/x/u", LocalDate.of(2026, 1, 31), Optional.ofNullable(on));
        assertThat(unitRequest.inTime(today)).isEqualTo(Optional.ofNullable(inTime));
    }

    @Test
    void a_scorecard_counts_the_first_edition_and_prints_the_rule() {
        Round round = world.round(2021, RoundWorld.UNIT);
        String before = card("anna");
        assertThat(before).doesNotContain(round.name().zh() + "<").contains("首次提交不晚于截止日1");
        world.submit(round, world.anna, 0, world.all(round, RoundWorld.UNIT, "3"), "");
        world.step(round, Step.RETURN, world.chief);
        assertThat(card("anna"))
                .contains(
                        "按时报送",
                        "href=\"" + round.path(RoundWorld.UNIT),
                        round.name().zh());
        assertThat(WebVisitor.signedIn(port, "boss")
                        .get("/scorecards.csv?year=2021")
                        .body())
                .startsWith("unit,name_zh,year,points,targets,measures,actions,matters,reporting");
    }

    private String card(String login) {
        return WebVisitor.signedIn(port, login)
                .get("/scorecards/" + RoundWorld.UNIT + "?year=2021")
                .body();
    }
}
