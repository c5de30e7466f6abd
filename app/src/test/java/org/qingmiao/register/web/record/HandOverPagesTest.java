package org.qingmiao.register.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.WebVisitor;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.TestDatabase;
import org.qingmiao.register.record.RecordPeople;
import org.qingmiao.work.TaskBook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fault at a water body from its order to its end, in two browsers. */
@DemoServer
@SuppressWarnings("NullAway.Init") // set by Spring
class HandOverPagesTest {
    private static final String STREET = "hp-street";
    private static final String OWNER = "hp-owner";
    private static final String THIRD = "hp-third";
    private static final byte[] PHOTO = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    @Autowired
    TestDatabase database;

    @Autowired
    TaskBook book;

    private RecordVisitor street;
    private RecordVisitor owner;
    private RecordVisitor third;

    @BeforeEach
    void duties() {
        people().holds(STREET, "street-safety", "chunxiao");
        people().holds(OWNER, "water-owner", "culture-bureau");
        people().holds(THIRD, "water-owner", "womens-federation");
        street = RecordVisitor.of(port, STREET);
        owner = RecordVisitor.of(port, OWNER);
        third = RecordVisitor.of(port, THIRD);
    }

    /** The server is shared: what other tests wrote past the program is none of ours. */
    @BeforeEach
    void whatOthersLeftIsMended() {
        ActorContext.runAsSystem("test", book::rebuild);
    }

    /** The rebuild of the night finds nothing: what is stored followed each act in its transaction. */
    @AfterEach
    void stored_tasks_are_true_after_each_act() {
        assertThat(ActorContext.<Integer, RuntimeException>asSystem("test", book::rebuild))
                .isZero();
    }

    private RecordPeople people() {
        return RecordPeople.of(server);
    }

    /** Path of a fault that the culture bureau is to mend. */
    private String assigned() {
        UUID id = people().hazard(STREET, "chunxiao");
        String record = "/registers/drowning-hazard/records/" + id;
        done(street.fill(record + "/steps/assign", Map.of("mending.owner", "culture-bureau")));
        return record;
    }

    private static void done(WebVisitor.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
    }

    /** The form of an act that the page of a record offers. */
    private static String form(String page, String act) {
        int end = page.indexOf("/" + act, page.indexOf("id=\"hand-overs\""));
        assertThat(end).as(act + " in " + page).isPositive();
        int start = page.lastIndexOf("href=\"", end) + "href=\"".length();
        return page.substring(start, page.indexOf('"', start)).replace("&amp;", "&");
    }

    private static String number(String page) {
        return page.replaceAll("(?s).*?(SH-\\d{4}-[\\w-]+?-\\d{4}).*", "$1");
    }

    @Test
    void a_fault_is_ordered_accepted_mended_answered_and_closed() {
        String record = assigned();
        String given = street.page(record);
        assertThat(given).contains("责任单位整改", "待接收", "收回").doesNotContain("/accept\"");
        String number = number(given);
        assertThat(owner.page("/tasks")).contains("接收移送：溺水隐患", number);
        assertThat(owner.page("/registers/handed")).contains(record, number, "待接收");
        assertThat(owner.page("/notices")).contains(number, "请接收");
        String offered = owner.page(record);
        assertThat(offered).contains("示例：护栏缺口", "退回").doesNotContain(record + "/edit", "/steps/begin");
        done(owner.fill(form(offered, "accept"), Map.of()));
        assertThat(owner.page(record)).contains(record + "/edit", "/steps/begin", "已接收");
        done(owner.fill(record + "/steps/begin", Map.of()));
        String files = record + "/files/mending.after_photo/new";
        done(owner.web().upload(files, owner.page(files), "after.png", PHOTO));
        done(owner.fill(form(owner.page(record), "answer"), Map.of()));
        done(owner.fill(record + "/steps/submit", Map.of()));
        assertThat(street.page(record)).contains("已答复");
        assertThat(street.page("/notices")).contains("答复了");
        done(street.fill(record + "/steps/accept", Map.of("mending.seen_on_site", "true")));
        done(street.fill(record + "/steps/close", Map.of()));
        assertThat(street.page(record + "/history")).contains("责任单位整改：答复", "责任单位整改：接收");
        done(street.fill(form(street.page(record), "end"), Map.of()));
        assertThat(owner.status(record)).isEqualTo(404);
        assertThat(owner.page("/registers/handed")).doesNotContain(number);
        assertThat(owner.page("/registers/handed?show=all"))
                .contains(number, "已结束")
                .doesNotContain(record);
    }

    @Test
    void a_third_unit_finds_nothing_of_it_anywhere() {
        String record = assigned();
        String number = number(street.page(record));
        for (String path : new String[] {"", "/edit", "/history", "/steps/begin", "/files/mending.after_photo"}) {
            assertThat(third.status(record + path)).as(path).isEqualTo(404);
        }
        for (String path : new String[] {
            "/registers/drowning-hazard", "/registers/handed", "/registers/handed?who=by&show=all", "/tasks", "/notices"
        }) {
            assertThat(third.page(path)).as(path).doesNotContain(record, number);
        }
        assertThat(owner.page("/search?q=" + number)).contains(record);
        assertThat(third.page("/search?q=" + number)).doesNotContain(record);
        assertThat(third.status("/registers/drowning-hazard/records.csv")).isEqualTo(403);
    }

    @Test
    void what_is_refused_needs_a_reason_and_leads_back_to_what_is_handed_over() {
        String record = assigned();
        String form = form(owner.page(record), "refuse");
        assertThat(owner.fill(form, Map.of()).status()).isEqualTo(422);
        String page = owner.page(form);
        WebVisitor.Answer refused = owner.send(form, page, Map.of("reason", "示例：不归我们管"));
        assertThat(refused.location()).isEqualTo("/registers/handed");
        assertThat(owner.send(form, page, Map.of("reason", "示例：不归我们管")).status())
                .as("sent again")
                .isEqualTo(404);
        assertThat(street.page(record)).contains("已退回", "示例：不归我们管");
        assertThat(street.page("/registers/handed?who=by&show=all")).contains(record, "已退回");
    }

    @Test
    void what_was_not_accepted_in_time_is_late_among_the_tasks_of_who_should() {
        String record = assigned();
        JdbcClient.create(database.ownerDataSource())
                .sql("""
                WITH told AS (SELECT set_config('qm.login', '*test', false))
                UPDATE register.hand_over_part p SET due_at = now() - interval '2 days' FROM register.hand_over h, told
                 WHERE h.id = p.hand_over AND h.record = :record AND p.part = 'accept'
                """)
                .param("record", UUID.fromString(record.substring(record.lastIndexOf('/') + 1)))
                .update();
        assertThat(ActorContext.<Integer, RuntimeException>asSystem("test", book::rebuild))
                .as("what was changed past the program is found at night")
                .isOne();
        String number = number(street.page(record));
        assertThat(owner.page("/tasks")).contains("接收移送：溺水隐患", number);
        assertThat(owner.page("/registers/handed")).contains("st offtrack", number);
        assertThat(street.page(record)).contains("st offtrack");
    }

    @Test
    void both_languages_and_the_english_page_are_there() {
        String record = assigned();
        assertThat(owner.page(record + "?lang=en")).contains("Accept", "Refuse", "waiting");
        assertThat(owner.page("/registers/handed?lang=en")).contains("Handed to us");
        assertThat(owner.page("/registers/handed?lang=zh")).contains("移送给我们的");
    }
}
