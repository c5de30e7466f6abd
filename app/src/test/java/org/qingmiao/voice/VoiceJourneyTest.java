package org.qingmiao.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.WebVisitor;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.TestDatabase;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.work.TaskBook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a child's sentence to the answer of the unit in charge, and what must not get through on the way. */
@DemoServer
@SuppressWarnings("NullAway.Init") // set by Spring
class VoiceJourneyTest {
    private static final Pattern CODE = Pattern.compile("class=\"receipt\">([2-9A-Z]{12})<");
    private static final String HOME = "/public/voice";

    @LocalServerPort
    int port;

    @Autowired
    SuggestionRepository table;

    @Autowired
    Accounts accounts;

    @Autowired
    Plans plans;

    @Autowired
    TestDatabase database;

    @Autowired
    HarmClock harmClock;

    @Autowired
    TaskBook book;

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

    private String clause() {
        return plans.current().clauses().getFirst().id();
    }

    /** The unit for which the demo's reporter answers. */
    private String unit() {
        return accounts.find("reporter").orElseThrow().grants().getFirst().unit();
    }

    private WebVisitor.Answer write(WebVisitor child, String words) {
        String page = child.get(HOME).body();
        return child.post(HOME, page, Map.of("clause", clause(), "words", words));
    }

    private String code(WebVisitor child, String words) {
        return code(write(child, words));
    }

    private static String code(WebVisitor.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        Matcher code = CODE.matcher(answer.body());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private Suggestion find(String words) {
        return ActorContext.asSystem("test", () -> table.visible(Optional.empty())).stream()
                .filter(s -> s.words().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private WebVisitor.Answer act(WebVisitor who, long id, String act, Map<String, String> fields) {
        return who.post("/voice/" + id + "/" + act, who.get("/voice").body(), fields);
    }

    private void publish(WebVisitor office, long id) {
        String due = LocalDate.ofInstant(java.time.Instant.now(), java.time.ZoneId.of("Asia/Shanghai"))
                .plusDays(9)
                .toString();
        assertThat(act(office, id, "publish", Map.of("unit", unit(), "due", due))
                        .status())
                .isEqualTo(302);
    }

    @Test
    void a_suggestion_is_read_shown_voted_for_and_answered() {
        String words = "希望图书馆周末开到晚上。";
        WebVisitor child = new WebVisitor(port);
        String code = code(child, words);
        assertThat(child.get(HOME).body()).as("not before it was read").doesNotContain(words);
        WebVisitor reporter = WebVisitor.signedIn(port, "reporter");
        assertThat(reporter.get("/voice").body()).doesNotContain(words);

        WebVisitor office = WebVisitor.signedIn(port, "office");
        assertThat(office.get("/tasks").body()).contains("条孩子的建议，决定是否公开");
        long id = find(words).id();
        publish(office, id);
        assertThat(new WebVisitor(port).get(HOME + "?clause=" + clause()).body())
                .contains(words);
        assertThat(WebVisitor.signedIn(port, "leader").get("/plan/" + clause()).body())
                .contains(words);
        assertThat(reporter.get("/tasks").body()).contains("答复一条孩子的建议");
        assertThat(reporter.get("/notices").body()).contains("有一条孩子的建议请在");

        assertThat(act(reporter, id, "answer", Map.of("words", "从下月起，周六开到晚上八点。"))
                        .status())
                .isEqualTo(302);
        assertThat(new WebVisitor(port).get(HOME).body()).contains("从下月起，周六开到晚上八点。");
        WebVisitor home = new WebVisitor(port);
        String mine = home.post(HOME + "/mine", home.get(HOME + "/mine").body(), Map.of("code", code))
                .body();
        assertThat(mine).contains("你的建议已经公开了").contains("从下月起");
        assertThat(act(office, id, "undo", Map.of()).body()).contains("已经答复过");
    }

    @Test
    void a_late_answer_is_said_to_be_late_and_pressed_for() {
        assertThat(new WebVisitor(port).get(HOME).body()).contains("放学路上的斑马线").contains("已经晚了");
        WebVisitor office = WebVisitor.signedIn(port, "office");
        assertThat(office.get("/tasks").body()).contains("孩子的建议逾期未答复");
        assertThat(office.get("/desk?all=late").body()).contains("孩子的建议逾期未答复");
    }

    @Test
    void one_browser_votes_once_a_day_and_merged_votes_count_together() {
        WebVisitor office = WebVisitor.signedIn(port, "office");
        code(new WebVisitor(port), "多种一些树。");
        code(new WebVisitor(port), "请多种点树。");
        long first = find("多种一些树。").id();
        long second = find("请多种点树。").id();
        publish(office, first);
        publish(office, second);
        WebVisitor voter = new WebVisitor(port);
        assertThat(vote(voter, first)).contains("voted=new");
        assertThat(vote(voter, first)).contains("voted=again");
        assertThat(vote(new WebVisitor(port), first)).contains("voted=new");
        assertThat(vote(voter, second)).contains("voted=new");
        assertThat(find("多种一些树。").votes()).isEqualTo(2);

        act(office, second, "undo", Map.of());
        assertThat(act(office, second, "merge", Map.of("into", "999999")).status())
                .isEqualTo(422);
        act(office, second, "merge", Map.of("into", String.valueOf(first)));
        assertThat(find("多种一些树。").votes()).isEqualTo(3);
        assertThat(new WebVisitor(port).get(HOME).body()).doesNotContain("请多种点树。");
        act(office, second, "undo", Map.of());
        assertThat(find("多种一些树。").votes()).isEqualTo(2);
    }

    private static String vote(WebVisitor voter, long id) {
        return voter.post(HOME + "/" + id + "/vote", voter.get(HOME).body(), Map.of())
                .header("Location");
    }

    @Test
    void a_sign_of_harm_is_held_back_and_dealt_with_at_once_even_with_a_telephone_number_in_it() {
        String words = "他每天打我，请救我，电话 13800138000";
        WebVisitor child = new WebVisitor(port);
        String code = code(child, words);
        assertThat(child.post(HOME + "/mine", child.get(HOME).body(), Map.of("code", code))
                        .body())
                .as("who looks over a shoulder learns nothing")
                .contains("大人正在读你的建议");
        for (String login : java.util.List.of("reporter", "street", "stats", "auditor")) {
            WebVisitor other = WebVisitor.signedIn(port, login);
            assertThat(other.get("/voice?state=held").body()).doesNotContain(words);
        }
        WebVisitor office = WebVisitor.signedIn(port, "office");
        assertThat(office.get("/tasks").body())
                .contains("马上处理，今天必须移交：孩子的留言可能有伤害迹象")
                .doesNotContain("13800138000");
        assertThat(office.get("/notices").body()).contains("可能有伤害迹象").doesNotContain("13800138000");
        long id = find(words).id();
        assertThat(office.get("/voice?state=held").body())
                .as("sealed until a purpose is stated")
                .doesNotContain(words)
                .contains("内容已封存");
        assertThat(act(office, id, "open", Map.of("purpose", "duty")).body())
                .contains(words)
                .contains("最先打开");
        assertThat(JdbcClient.create(database.ownerDataSource())
                        .sql("SELECT count(*) FROM audit_entry WHERE action = 'suggestion.open' AND purpose <> ''"
                                + " AND object = :object")
                        .param("object", "suggestion:" + id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(act(office, id, "publish", Map.of("unit", unit(), "due", "2999-01-01"))
                        .status())
                .isEqualTo(422);
        assertThat(act(office, id, "hand", Map.of("reason", "")).status()).isEqualTo(422);
        act(office, id, "hand", Map.of("reason", "公安，当日", "told", "已经有大人来帮你了。"));
        assertThat(child.post(HOME + "/mine", "", Map.of("code", code)).body()).contains("已经有大人来帮你了。");
        assertThat(find(words).state()).isEqualTo(Suggestion.State.HANDED);
    }

    @Test
    void neither_the_suggestion_nor_the_record_says_from_where_it_came() {
        code(new WebVisitor(port), "希望操场晚上也开放。");
        write(new WebVisitor(port), "有人打我，我很害怕。");
        JdbcClient owner = JdbcClient.create(database.ownerDataSource());
        assertThat(owner.sql(
                                "SELECT who || ' ' || address || session FROM audit_entry WHERE action = 'suggestion.receive'")
                        .query(String.class)
                        .list())
                .hasSizeGreaterThan(1)
                .containsOnly("*voice ");
    }

    @Test
    void a_child_who_writes_a_name_is_asked_kindly_and_nothing_is_kept_or_lost() {
        WebVisitor child = new WebVisitor(port);
        WebVisitor.Answer answer = write(child, "我叫陈小明，想要秋千");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("里面好像有人的名字").contains("我叫陈小明，想要秋千</textarea>");
        assertThat(ActorContext.asSystem("test", () -> table.visible(Optional.empty())))
                .noneMatch(s -> s.words().equals("我叫陈小明，想要秋千"));
    }

    @Test
    void programs_that_fill_every_field_are_thanked_and_forgotten() {
        WebVisitor program = new WebVisitor(port);
        String page = program.get(HOME).body();
        WebVisitor.Answer answer =
                program.post(HOME, page, Map.of("clause", clause(), "words", "便宜药", "website", "http://x"));
        assertThat(answer.status()).isEqualTo(302);
        assertThat(ActorContext.asSystem("test", () -> table.visible(Optional.empty())))
                .noneMatch(s -> s.words().equals("便宜药"));
        assertThat(program.post(HOME, "", Map.of("clause", clause(), "words", "没有读过这一页"))
                        .body())
                .as("without its proof nothing is kept, and what was written stands in the form")
                .contains("没有读过这一页</textarea>")
                .contains("请再按一次");
        assertThat(ActorContext.asSystem("test", () -> table.visible(Optional.empty())))
                .noneMatch(s -> s.words().equals("没有读过这一页"));
    }

    @Test
    void who_writes_very_much_is_asked_to_rest() {
        WebVisitor child = new WebVisitor(port);
        for (int i = 0; i < 5; i++) {
            assertThat(write(child, "我叫陈小明").status())
                    .as("what was asked to be changed does not count")
                    .isEqualTo(422);
            assertThat(write(child, "第" + i + "条").status()).isEqualTo(200);
        }
        assertThat(write(child, "再来一条").status()).isEqualTo(429);
        assertThat(write(child, "他们打我").status())
                .as("words of harm pass every limit")
                .isEqualTo(200);
    }

    /** Everything that may stand in the way of other words: no page, no clause, the trap, length, a name, signs no text holds. */
    @Test
    void words_of_harm_are_never_refused_or_lost() {
        WebVisitor child = new WebVisitor(port);
        String words = "他每天打我，我叫陈小明，" + "很".repeat(30_000) + "\0";
        WebVisitor.Answer answer = child.post(HOME, "", Map.of("clause", "no-such", "words", words, "website", "x"));
        assertThat(answer.body()).contains("谢谢你告诉我们").contains("tel:110");
        Suggestion kept = ActorContext.asSystem("test", () -> table.visible(Optional.empty())).stream()
                .filter(s -> s.words().startsWith("他每天打我，我叫陈小明，很"))
                .findFirst()
                .orElseThrow();
        assertThat(kept.state()).isEqualTo(Suggestion.State.HELD);
        assertThat(kept.words()).hasSize(SuggestionIntake.LONGEST_OF_HARM);
        assertThat(kept.harm().orElseThrow().signs()).contains("violence");
        write(new WebVisitor(port), "很".repeat(60_000) + "，第四次他打我");
        assertThat(ActorContext.asSystem("test", () -> table.visible(Optional.empty())))
                .as("what stands at the end of very many words is found, and kept")
                .anyMatch(s -> s.words().endsWith("，第四次他打我") && s.state() == Suggestion.State.HELD);
    }

    @Test
    void a_form_sent_twice_is_kept_once_and_has_the_same_code() {
        WebVisitor child = new WebVisitor(port);
        String page = child.get(HOME).body();
        Map<String, String> form = Map.of("clause", clause(), "words", "请把滑梯修好。");
        assertThat(code(child.post(HOME, page, form))).isEqualTo(code(child.post(HOME, page, form)));
        assertThat(code(child.post(HOME, page, Map.of("clause", clause(), "words", "请把秋千修好。"))))
                .as("other words in the same form, after going back")
                .isNotEqualTo(code(child.post(HOME, page, form)));
        assertThat(ActorContext.asSystem("test", () -> table.visible(Optional.empty())))
                .filteredOn(s -> s.words().equals("请把滑梯修好。"))
                .hasSize(1);
    }

    @Test
    void a_child_may_say_later_how_to_be_found() {
        WebVisitor child = new WebVisitor(port);
        String code = code(write(child, "有人不许我告诉别人他做的事"));
        assertThat(child.post(HOME + "/more", "", Map.of("code", code, "words", "我在海滨小学，电话 13900001111"))
                        .body())
                .contains("你补充的话也收到了");
        WebVisitor office = WebVisitor.signedIn(port, "office");
        long id = find("有人不许我告诉别人他做的事").id();
        assertThat(act(office, id, "open", Map.of()).body()).contains("13900001111");
        assertThat(child.post(HOME + "/more", "", Map.of("code", "ABCDEFGHJKLM", "words", "x"))
                        .body())
                .contains("没有找到这个号码");
    }

    @Test
    void a_red_line_stands_above_every_page_of_who_is_on_duty_until_it_is_passed_on() {
        String words = "救命，他又打我了，第二次";
        write(new WebVisitor(port), words);
        WebVisitor office = WebVisitor.signedIn(port, "office");
        for (String page : java.util.List.of("/", "/tasks", "/desk", "/plan")) {
            assertThat(office.get(page).body()).as(page).contains("class=\"alarm\"");
        }
        assertThat(office.get("/tasks").body().indexOf("马上处理，今天必须移交"))
                .as("before all else")
                .isBetween(1, office.get("/tasks").body().indexOf("class=\"due", 1));
        assertThat(WebVisitor.signedIn(port, "reporter").get("/").body()).doesNotContain("class=\"alarm\"");
        assertThat(office.get("/public").body()).doesNotContain("class=\"alarm\"");
    }

    @Test
    void who_is_on_duty_is_told_again_when_the_time_is_up_and_leaders_learn_that_one_waits() {
        write(new WebVisitor(port), "他打我，第三次");
        long id = find("他打我，第三次").id();
        ActorContext.runAsSystem("test", harmClock::run);
        assertThat(WebVisitor.signedIn(port, "leader").get("/notices").body()).doesNotContain("还没有移交");
        database.systemJdbc()
                .sql("UPDATE voice_suggestion SET hand_over_by = now() - interval '1 minute' WHERE id = :id")
                .param("id", id)
                .update();
        ActorContext.runAsSystem("test", harmClock::run);
        ActorContext.runAsSystem("test", harmClock::run);
        String notices = WebVisitor.signedIn(port, "leader").get("/notices").body();
        assertThat(notices).contains("还没有移交").doesNotContain("第三次");
        assertThat(notices.split("还没有移交", -1))
                .as("once an hour; the title and its label")
                .hasSize(3);
        assertThat(WebVisitor.signedIn(port, "office").get("/voice?state=held").body())
                .contains("已经超时");
    }

    /** A machine with one address that makes up browsers, forges ballots, repeats itself or sends forms from elsewhere. */
    @Test
    void votes_cannot_be_stuffed() {
        WebVisitor office = WebVisitor.signedIn(port, "office");
        code(new WebVisitor(port), "想要更多的自行车道。");
        long id = find("想要更多的自行车道。").id();
        publish(office, id);
        String vote = HOME + "/" + id + "/vote";
        WebVisitor noPage = new WebVisitor(port);
        assertThat(noPage.post(vote, "", Map.of()).header("Location")).contains("voted=unknown");
        String othersPage = new WebVisitor(port).get(HOME).body();
        noPage.get(HOME);
        assertThat(noPage.post(vote, othersPage, Map.of()).header("Location"))
                .as("the page of another browser")
                .contains("voted=unknown");
        assertThat(find("想要更多的自行车道。").votes()).isZero();
        int counted = 0;
        for (int i = 0; i < SuggestionRepository.BALLOTS_OF_AN_ADDRESS + 20; i++) {
            WebVisitor browser = new WebVisitor(port);
            browser.post(vote, browser.get(HOME).body(), Map.of());
            counted = find("想要更多的自行车道。").votes();
        }
        assertThat(counted).isLessThanOrEqualTo(SuggestionRepository.BALLOTS_OF_AN_ADDRESS);
        WebVisitor another = new WebVisitor(port);
        assertThat(another.post(vote, another.get(HOME).body(), Map.of()).header("Location"))
                .contains("voted=limit");
        database.systemJdbc().sql("DELETE FROM voice_ballot").update();
    }

    /** The places of an address are counted one after the other, however many ask at the same moment. */
    @Test
    void ballots_at_once_get_no_more_places_than_there_are() throws Exception {
        String words = "想要更多的乒乓球桌。";
        code(new WebVisitor(port), words);
        long id = find(words).id();
        publish(WebVisitor.signedIn(port, "office"), id);
        database.systemJdbc().sql("DELETE FROM voice_ballot").update();
        List<Callable<WebVisitor.Answer>> votes = new ArrayList<>();
        for (int i = 0; i < SuggestionRepository.BALLOTS_OF_AN_ADDRESS * 2; i++) {
            WebVisitor browser = new WebVisitor(port, "198.18.7.7");
            String page = browser.get(HOME).body();
            votes.add(() -> browser.post(HOME + "/" + id + "/vote", page, Map.of()));
        }
        try (ExecutorService all = Executors.newFixedThreadPool(votes.size())) {
            all.invokeAll(votes);
        }
        assertThat(find(words).votes()).isEqualTo(SuggestionRepository.BALLOTS_OF_AN_ADDRESS);
        database.systemJdbc().sql("DELETE FROM voice_ballot").update();
    }

    @Test
    void reading_the_page_opens_no_session_and_makes_no_row() {
        JdbcClient owner = database.systemJdbc();
        String count = "SELECT (SELECT count(*) FROM voice_ballot) + (SELECT count(*) FROM voice_suggestion)";
        int before = owner.sql(count).query(Integer.class).single();
        WebVisitor.Answer answer = new WebVisitor(port).get(HOME);
        assertThat(answer.response().headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("qm_ballot=")
                .contains("HttpOnly");
        assertThat(owner.sql(count).query(Integer.class).single()).isEqualTo(before);
    }

    @Test
    void only_the_office_decides_and_a_unit_answers_for_itself_alone() {
        String words = "想要一个足球场。";
        code(new WebVisitor(port), words);
        long id = find(words).id();
        WebVisitor reporter = WebVisitor.signedIn(port, "reporter");
        assertThat(act(reporter, id, "refuse", Map.of("reason", "x")).status()).isEqualTo(403);
        WebVisitor office = WebVisitor.signedIn(port, "office");
        publish(office, id);
        WebVisitor street = WebVisitor.signedIn(port, "street");
        assertThat(act(street, id, "answer", Map.of("words", "x")).status()).isEqualTo(403);
        act(office, id, "undo", Map.of());
        assertThat(act(office, id, "refuse", Map.of("reason", " ")).status()).isEqualTo(422);
        act(office, id, "refuse", Map.of("reason", "已经有了"));
        assertThat(find(words).state()).isEqualTo(Suggestion.State.REFUSED);
        assertThat(new WebVisitor(port).get(HOME).body()).doesNotContain(words);
        assertThat(WebVisitor.signedIn(port, "leader").get("/voice").status()).isEqualTo(403);
    }

    @Test
    void markup_in_a_suggestion_stays_text() {
        String words = "<script>alert(1)</script>想要树";
        code(new WebVisitor(port), words);
        WebVisitor office = WebVisitor.signedIn(port, "office");
        publish(office, find(words).id());
        assertThat(new WebVisitor(port).get(HOME).body())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert");
    }
}
