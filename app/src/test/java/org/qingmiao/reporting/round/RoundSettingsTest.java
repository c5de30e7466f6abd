package org.qingmiao.reporting.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.WebVisitor;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom a round asks, who reviews it and when it reminds, changed after it was opened. */
@DemoServer
@Import(RoundWorld.class)
@SuppressWarnings("NullAway.Init") // set by JUnit and Spring
class RoundSettingsTest {
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");
    private static final String OTHER = "procuratorate";

    @LocalServerPort
    int port;

    @Autowired
    RoundWorld world;

    @Autowired
    TestDatabase database;

    private Round round;
    private WebVisitor boss;

    @BeforeEach
    void open() {
        round = world.round(2021, RoundWorld.UNIT, RoundWorld.BIG);
        boss = WebVisitor.signedIn(port, "boss");
    }

    private String settings() {
        return round.path() + "/settings";
    }

    private WebVisitor.Answer changeOn(String page, String reviewer, String remind, String... units) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        Matcher seen = SEEN.matcher(page);
        assertThat(seen.find()).isTrue();
        fields.add(Map.entry("seen", seen.group(1)));
        fields.add(Map.entry("reviewer", reviewer));
        fields.add(Map.entry("remind", remind));
        fields.add(Map.entry("reason", "区划调整"));
        for (String unit : units) {
            fields.add(Map.entry("units", unit));
        }
        return boss.post(settings(), page, fields);
    }

    private WebVisitor.Answer change(String reviewer, String remind, String... units) {
        return changeOn(boss.get(settings()).body(), reviewer, remind, units);
    }

    private Round now() {
        return ActorContext.asSystem("test", () -> world.rounds.find(round.plan(), round.id()))
                .orElseThrow();
    }

    @Test
    void the_office_changes_reviewer_and_days_and_the_record_tells_of_it() {
        assertThat(boss.get(round.path()).body()).contains(settings());
        assertThat(change("judge", "5，2", RoundWorld.UNIT, RoundWorld.BIG).header("Location"))
                .contains("notice=settled");
        assertThat(now().reviewer()).isEqualTo("judge");
        assertThat(now().remind()).containsExactly(5, 2);
        assertThat(now().units()).isEqualTo(round.units());
        assertThat(boss.get(round.path()).body()).contains("更改审核人、提醒或单位", "区划调整");
        assertThat(JdbcClient.create(database.ownerDataSource())
                        .sql(
                                "SELECT before || after FROM audit_entry WHERE action = 'round.settle' AND object = :o AND who = 'boss'")
                        .param("o", "round:" + round.id())
                        .query(String.class)
                        .single())
                .contains("\"remind\":\"3\"", "\"remind\":\"5, 2\"", "\"reviewer\":\"judge\"", "区划调整");
    }

    @Test
    void a_unit_that_is_added_is_told_and_can_fill_in() {
        WebVisitor other = WebVisitor.signedIn(port, "other");
        assertThat(other.get(round.path(OTHER)).status()).isEqualTo(404);
        change("", "3", RoundWorld.UNIT, RoundWorld.BIG, OTHER);
        assertThat(now().units()).containsExactly(RoundWorld.UNIT, RoundWorld.BIG, OTHER);
        assertThat(other.get(round.path(OTHER)).body()).contains("data-hands-in");
        assertThat(other.get("/notices").body()).contains(round.name().zh());
    }

    @Test
    void a_unit_that_has_not_begun_is_taken_out_and_cannot_begin_any_more() {
        WebVisitor anna = WebVisitor.signedIn(port, "anna");
        String form = anna.get(round.path(RoundWorld.UNIT)).body();
        assertThat(change("", "3", RoundWorld.BIG).header("Location")).contains("notice=settled");
        assertThat(anna.get(round.path(RoundWorld.UNIT)).status()).isEqualTo(404);
        assertThat(anna.post(round.path(RoundWorld.UNIT), form, Map.of()).status())
                .isEqualTo(404);
        // Who had the round in hand before it was changed.
        assertThat(world.save(round, world.anna, 0, world.all(round, RoundWorld.UNIT, "1")))
                .isInstanceOf(StepResult.Forbidden.class);
        assertThat(anna.get("/notices").body()).contains("“" + round.name().zh() + "”不再要求");
    }

    @Test
    void a_unit_that_has_begun_stays() {
        world.save(round, world.anna, 0, world.all(round, RoundWorld.UNIT, "1"));
        assertThat(boss.get(settings()).body())
                .contains("type=\"hidden\" name=\"units\" value=\"" + RoundWorld.UNIT + "\"", "已开始");
        WebVisitor.Answer refused = change("judge", "1", RoundWorld.BIG);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("已经开始填报，不能移出");
        assertThat(now()).isEqualTo(round);
    }

    @Test
    void what_is_wrong_is_told_at_its_field_and_changes_nothing() {
        assertThat(change("", "3").body()).contains("#f-units");
        assertThat(change("", "3", RoundWorld.UNIT, "xinqi").body()).contains("#f-units");
        assertThat(change("anna", "3", RoundWorld.UNIT).body()).contains("#f-reviewer");
        assertThat(change("", "soon", RoundWorld.UNIT).body()).contains("#f-remind", "value=\"soon\"");
        assertThat(now()).isEqualTo(round);
    }

    @Test
    void a_page_that_was_overtaken_and_a_closed_round_change_nothing() {
        String page = boss.get(settings()).body();
        change("judge", "3", RoundWorld.UNIT, RoundWorld.BIG);
        WebVisitor.Answer late = changeOn(page, "", "3", RoundWorld.UNIT, RoundWorld.BIG);
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("打开本页之后有人改过");
        assertThat(now().reviewer()).isEqualTo("judge");
        boss.post(round.path() + "/run", page, Map.of("act", "close"));
        assertThat(change("", "3", RoundWorld.UNIT).body()).contains("任务已经关闭");
    }

    @Test
    void nobody_else_may() {
        for (String login : List.of("anna", "chief", "judge", "leader", "auditor", "admin")) {
            WebVisitor visitor = WebVisitor.signedIn(port, login);
            String page = visitor.get("/me").body();
            assertThat(visitor.get(settings()).status()).as(login).isEqualTo(403);
            assertThat(visitor.post(settings(), page, Map.of("units", RoundWorld.UNIT))
                            .status())
                    .as(login)
                    .isEqualTo(403);
        }
    }
}
