package org.qingmiao.workplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qingmiao.DemoServer;
import org.qingmiao.WebVisitor;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.progress.AsOf;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.Role;
import org.qingmiao.work.TaskBook;
import org.qingmiao.work.Tasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Work plans as the people of the demo see and write them. */
@DemoServer
@SuppressWarnings("NullAway.Init") // set by JUnit and Spring
class WorkPlanTest {
    private static final String HEALTH = "/workplan/health-bureau?year=2025";
    private static final String NEW = "/workplan/health-bureau/new?year=2025";
    private static final String MEASURE = "health-06-a";
    private static final Pattern OWN =
            Pattern.compile("<th scope=\"row\" class=\"plain\"><a href=\"/workplan/([a-z0-9-]+)");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskBook book;

    @Autowired
    WorkPlans plans;

    private WebVisitor office;
    private WebVisitor reporter;
    private WebVisitor leader;

    @BeforeEach
    void visitors() {
        office = WebVisitor.signedIn(port, "office");
        reporter = WebVisitor.signedIn(port, "reporter");
        leader = WebVisitor.signedIn(port, "leader");
    }

    private static Map<String, String> fields(String title) {
        Map<String, String> fields = new HashMap<>();
        fields.put("measure", MEASURE);
        fields.put("title", title);
        fields.put("owner", "妇幼健康科");
        fields.put("due", "2025-06-30");
        fields.put("state", "under_way");
        fields.put("share", "40");
        fields.put("note", "");
        fields.put("version", "0");
        fields.put("budget.district", "120,000.50");
        fields.put("spent.district", "30000");
        return fields;
    }

    private long add(String title) {
        WebVisitor.Answer added = office.post(NEW, office.get(NEW).body(), fields(title));
        assertThat(added.status()).as(added.body()).isEqualTo(302);
        return ActorContext.<Long, RuntimeException>asSystem(
                "test",
                () -> db.sql("SELECT max(id) FROM work_action WHERE title = :t")
                        .param("t", title)
                        .query(Long.class)
                        .single());
    }

    private static String at(long id) {
        return "/workplan/actions/" + id;
    }

    private WebVisitor.Answer change(WebVisitor who, long id, Map<String, String> fields) {
        return who.post(at(id), who.get(at(id)).body(), fields);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/workplan",
                "/workplan?sort=late",
                "/workplan/health-bureau",
                "/projects",
                "/projects/project-01",
                "/decisions",
                "/decisions?show=all",
                "/scorecards",
                "/scorecards/health-bureau"
            })
    void a_page_answers_in_both_languages(String path) {
        String join = path.contains("?") ? "&" : "?";
        for (WebVisitor visitor : List.of(office, leader, WebVisitor.signedIn(port, "auditor"))) {
            WebVisitor.Answer zh = visitor.get(path + join + "lang=zh");
            WebVisitor.Answer en = visitor.get(path + join + "lang=en");
            assertThat(zh.status()).isEqualTo(200);
            assertThat(en.status()).isEqualTo(200);
            assertThat(zh.body() + en.body()).doesNotContain("NaN", ">null<", "{0}", "{1}");
        }
    }

    @Test
    void an_action_is_added_changed_withdrawn_and_brought_back() {
        long id = add("复核爱婴医院");
        assertThat(office.get(HEALTH).body()).contains("复核爱婴医院", "120,001");
        Map<String, String> fields = fields("复核全部爱婴医院");
        fields.put("version", "1");
        fields.put("state", "done");
        fields.put("share", "100");
        assertThat(change(office, id, fields).status()).isEqualTo(302);
        assertThat(office.get(at(id)).body()).contains("value=\"复核全部爱婴医院\"", "value=\"120000.50\"");

        WebVisitor.Answer gone =
                office.post(at(id) + "/withdraw", office.get(at(id)).body(), Map.of());
        assertThat(gone.header("Location")).contains("undo=" + id);
        String page = office.get(HEALTH + "&undo=" + id).body();
        assertThat(page).contains("工作项已撤销", at(id) + "/restore");
        assertThat(leader.get("/plan/health-06?year=2025").body()).doesNotContain("复核全部爱婴医院");
        office.post(at(id) + "/restore", page, Map.of());
        assertThat(leader.get("/plan/health-06?year=2025").body()).contains("复核全部爱婴医院");
    }

    @ParameterizedTest
    @CsvSource({
        "measure, family-01-b, 请选择本单位负责或参与的措施",
        "title, '', 请写明工作内容",
        "owner, '', 请写明责任岗位",
        "due, 2025-02-30, 请填日期",
        "state, perhaps, 请选择状态",
        "share, 101, 完成程度应为0到100的整数",
        "share, 100, 已完成的应为100%",
        "budget.city, -1, 金额应为不小于0的数",
        "spent.city, 1.234, 金额应为不小于0的数"
    })
    void what_is_wrong_with_a_field_is_said_and_nothing_typed_is_lost(String field, String value, String said) {
        Map<String, String> fields = fields("不会保存" + field);
        fields.put("note", "附注");
        fields.put(field, value);
        WebVisitor.Answer answer = office.post(NEW, office.get(NEW).body(), fields);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains(said, ">附注</textarea>", "value=\"120,000.50\"");
        assertThat(office.get(HEALTH).body()).doesNotContain("不会保存" + field);
    }

    /** As tables and people write it; what is stored and judged is the code. */
    @Test
    void a_choice_may_be_sent_by_its_label() {
        Map<String, String> fields = fields("用中文写的状态");
        fields.put("state", "已完成");
        fields.put("share", "100");
        assertThat(office.post(NEW, office.get(NEW).body(), fields).status()).isEqualTo(302);
        assertThat(ActorContext.<String, RuntimeException>asSystem(
                        "test",
                        () -> db.sql("SELECT state FROM work_action WHERE title = '用中文写的状态'")
                                .query(String.class)
                                .single()))
                .isEqualTo("done");
    }

    @Test
    void of_two_editors_the_second_is_shown_what_the_first_saved() {
        long id = add("两人同时修改");
        Map<String, String> first = fields("第一人的内容");
        first.put("version", "1");
        assertThat(change(office, id, first).status()).isEqualTo(302);
        Map<String, String> second = fields("第二人的内容");
        second.put("version", "1");
        WebVisitor.Answer conflict = change(office, id, second);
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.body()).contains("第一人的内容", "value=\"第二人的内容\"", "name=\"version\" value=\"2\"");
        second.put("version", "2");
        assertThat(change(office, id, second).status()).isEqualTo(302);
        assertThat(office.get(at(id)).body()).contains("value=\"第二人的内容\"");
    }

    @Test
    void evidence_must_be_what_its_name_says_and_not_larger_than_10_mb() {
        long id = add("带材料的工作项");
        String page = office.get(at(id)).body();
        byte[] text = "已完成复核".getBytes(StandardCharsets.UTF_8);
        byte[] program = {'M', 'Z', 0, 1, 2};
        assertThat(office.upload(at(id) + "/evidence", page, "report.pdf", program)
                        .body())
                .contains("内容要与扩展名相符");
        byte[] large = new byte[(10 << 20) + 1];
        Arrays.fill(large, (byte) 'a');
        WebVisitor.Answer refused = office.upload(at(id) + "/evidence", page, "large.txt", large);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("文件超过10 MB");
        assertThat(office.get(at(id)).body()).contains("还没有材料");

        assertThat(office.upload(at(id) + "/evidence", page, "note.txt", text).status())
                .isEqualTo(302);
        Matcher link = Pattern.compile(at(id) + "/evidence/\\d+")
                .matcher(office.get(at(id)).body());
        assertThat(link.find()).isTrue();
        WebVisitor.Answer file = leader.get(link.group());
        assertThat(file.body()).isEqualTo("已完成复核");
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        office.post(link.group() + "/remove", page, Map.of());
        assertThat(leader.get(link.group()).status()).isEqualTo(404);
    }

    @Test
    void who_only_reads_is_refused_and_another_units_plan_is_not_there() {
        long id = add("卫健部门的工作项");
        assertThat(leader.get(at(id)).status()).isEqualTo(200);
        assertThat(leader.get(NEW).status()).isEqualTo(403);
        String proof = leader.get("/").body();
        assertThat(proof).contains("name=\"_csrf\"");
        assertThat(leader.post(NEW, proof, fields("领导不写")).status()).isEqualTo(403);
        assertThat(leader.post(at(id) + "/withdraw", proof, Map.of()).status()).isEqualTo(403);
        assertThat(leader.post("/workplan/health-bureau/progress", proof, Map.of("item", MEASURE))
                        .status())
                .isEqualTo(403);
        assertThat(leader.get("/decisions/new?kind=decision").status()).isEqualTo(403);
        assertThat(reporter.get("/decisions/new?kind=decision").status()).isEqualTo(403);

        WebVisitor street = WebVisitor.signedIn(port, "street");
        assertThat(street.get(at(id)).status()).isEqualTo(404);
        assertThat(street.get("/workplan/health-bureau").status()).isEqualTo(404);
        assertThat(street.get("/scorecards/health-bureau").status()).isEqualTo(404);
        assertThat(street.get("/workplan.csv?year=2025").body()).doesNotContain("卫健部门的工作项");
        assertThat(new WebVisitor(port).get("/workplan").status()).isEqualTo(302);
    }

    @Test
    void the_database_itself_hides_other_units_rows_and_refuses_to_write_them() {
        add("数据库里的工作项");
        List<String> seen = ActorContext.<List<String>, RuntimeException>as(
                "street", () -> db.sql("""
                SELECT unit FROM work_action UNION SELECT unit FROM matter
                """).query(String.class).list());
        assertThat(seen).isEmpty();
        int changed = ActorContext.<Integer, RuntimeException>as(
                "leader", () -> db.sql("UPDATE work_action SET title = 'x'").update());
        assertThat(changed).isZero();
        int ofLeader = ActorContext.<Integer, RuntimeException>as(
                "leader",
                () -> db.sql("SELECT count(*) FROM work_money")
                        .query(Integer.class)
                        .single());
        assertThat(ofLeader).isPositive();
        int ofStreet = ActorContext.<Integer, RuntimeException>as(
                "street",
                () -> db.sql("SELECT count(*) FROM work_money")
                        .query(Integer.class)
                        .single());
        assertThat(ofStreet).isZero();
    }

    @Test
    void a_reporter_sees_only_their_own_unit() {
        Matcher own = OWN.matcher(reporter.get("/workplan").body());
        assertThat(own.find()).isTrue();
        String unit = own.group(1);
        assertThat(own.find()).isFalse();
        assertThat(reporter.get("/workplan/" + unit + "/new").status()).isEqualTo(200);
    }

    @Test
    void reported_progress_changes_the_clauses_measure() {
        String page = office.get(HEALTH).body();
        String path = "/workplan/health-bureau/progress?year=2025";
        Map<String, String> late =
                Map.of("item", "health-08-a", "state", "late", "share", "35", "note", "筛查点不足", "day", "2025-12-01");
        assertThat(office.post(path, page, late).status()).isEqualTo(302);
        assertThat(leader.get("/plan/health-08?year=2025").body()).contains("筛查点不足");
        WebVisitor.Answer wrong = office.post(
                path, page, Map.of("item", "health-08-a", "state", "done", "share", "35", "note", "只完成一部分"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("已完成的应为100%", "value=\"只完成一部分\"");
        Map<String, String> done =
                Map.of("item", "health-08-a", "state", "done", "share", "100", "note", "已补齐", "day", "2025-12-20");
        office.post(path, page, done);
        assertThat(leader.get("/plan/health-08?year=2025").body())
                .contains("已补齐")
                .doesNotContain("筛查点不足");
        assertThat(office.post(path, page, Map.of("item", "family-01-b", "state", "late", "share", "1"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_milestone_of_a_project_is_reported_by_its_lead() {
        String path = "/projects/project-01/progress";
        String page = office.get("/projects/project-01").body();
        Map<String, String> entry = Map.of(
                "item", "project-01-m5", "state", "under_way", "share", "15", "note", "评估开始", "day", "2025-12-30");
        assertThat(office.post(path, page, entry).status()).isEqualTo(302);
        assertThat(leader.get("/projects/project-01").body()).contains("评估开始", "15%");
        assertThat(leader.post(path, leader.get("/").body(), entry).status()).isIn(403, 404);
        assertThat(office.get("/projects/none").status()).isEqualTo(404);
    }

    @Test
    void a_decision_is_followed_until_it_is_seen_to_and_can_be_opened_again() {
        String form = office.get("/decisions/new?kind=decision").body();
        Map<String, String> fields = new HashMap<>(Map.of(
                "kind", "decision",
                "unit", "health-bureau",
                "clause", "health-06",
                "meeting", "",
                "text", "建立母乳喂养联席会议",
                "raised", "2025-03-01",
                "due", "2025-02-01"));
        WebVisitor.Answer wrong = office.post("/decisions/new", form, fields);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("请写明是哪次会议", "期限不能早于提出日期", ">建立母乳喂养联席会议</textarea>");
        fields.put("meeting", "第一次会议");
        fields.put("due", "2025-06-30");
        assertThat(office.post("/decisions/new", form, fields).status()).isEqualTo(302);
        assertThat(leader.get("/plan/health-06").body()).contains("建立母乳喂养联席会议");
        long id = ActorContext.<Long, RuntimeException>asSystem(
                "test",
                () -> db.sql("SELECT max(id) FROM matter").query(Long.class).single());
        String step = "/decisions/" + id + "/step";
        assertThat(office.post(step, form, Map.of("note", " ")).body()).contains("请写明办理情况");
        office.post(step, form, Map.of("note", "已召开", "done", "true", "day", "2025-09-01"));
        assertThat(leader.get("/plan/health-06").body()).doesNotContain("建立母乳喂养联席会议");
        assertThat(leader.get("/decisions?show=done").body()).contains("建立母乳喂养联席会议", "已召开");
        office.post(step, form, Map.of("note", "须重新研究", "day", "2025-10-01"));
        assertThat(leader.get("/decisions?show=late").body()).contains("建立母乳喂养联席会议");
    }

    @Test
    void an_export_holds_no_formula() {
        add("=HYPERLINK(1)");
        String csv = leader.get("/workplan.csv?year=2025").body();
        assertThat(csv).contains("'=HYPERLINK(1)").doesNotContain(",=HYPERLINK");
        assertThat(leader.get("/workplan.xlsx").status()).isEqualTo(200);
        assertThat(leader.get("/scorecards.csv").body()).contains("health-bureau");
    }

    @Test
    void what_a_unit_owes_is_among_its_peoples_tasks_and_nobody_elses() {
        long id = add("逾期的工作项");
        Person health = person("reporter", "health-bureau");
        Person other = person("reporter", "water-bureau");
        assertThat(mine(health)).contains("work-action:" + id);
        assertThat(mine(other)).doesNotContain("work-action:" + id);
        Map<String, String> done = fields("逾期的工作项");
        done.putAll(Map.of("version", "1", "state", "done", "share", "100"));
        change(office, id, done);
        assertThat(mine(health)).doesNotContain("work-action:" + id);
    }

    /** The server is shared: what other tests wrote past the program is none of ours. */
    @BeforeEach
    void whatOthersLeftIsMended() {
        ActorContext.runAsSystem("test", book::rebuild);
    }

    @AfterEach
    void stored_tasks_are_true_after_each_act() {
        assertThat(ActorContext.<Integer, RuntimeException>asSystem("test", book::rebuild))
                .isZero();
    }

    private static Person person(String login, String unit) {
        return new Person(login, Text.same("例"), List.of(new Person.Grant(Role.REPORTER, unit)));
    }

    private List<String> mine(Person person) {
        return ActorContext.<List<String>, RuntimeException>asSystem(
                "test", () -> tasks.of(person).stream().map(t -> t.id()).toList());
    }

    @Test
    void an_action_is_late_only_after_its_day_and_while_it_is_not_done() {
        long id = add("按期");
        WorkAction action = ActorContext.<WorkAction, RuntimeException>asSystem(
                "test", () -> plans.find(id).orElseThrow());
        assertThat(action.state(on(2025, 6, 30)).isLate()).isFalse();
        assertThat(action.state(on(2025, 7, 1)).isLate()).isTrue();
        AsOf evening = new AsOf(LocalDate.of(2025, 6, 30), true, Optional.empty());
        assertThat(action.state(evening).isLate()).isTrue();
    }

    private static AsOf on(int year, int month, int day) {
        return new AsOf(LocalDate.of(year, month, day), false, Optional.empty());
    }
}
