package org.qingmiao.register.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qingmiao.WebVisitor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A citizen tells of harm by the public form; it reaches who is on duty, and nobody who works on it learns who told. */
class PublicReportTest {
    private static final String NAME = "示例报告人丁";
    private static final String PHONE = "13700000789";

    private final OpenDistrict district = OpenDistrict.shared();

    static Map<String, String> report(String facts) {
        Map<String, String> fields = new HashMap<>();
        fields.put("report.situations", "Q4");
        fields.put("report.found_at", "2026-02-02T10:00");
        fields.put("report.place~words", "示例路1号");
        fields.put("report.facts", facts);
        fields.put("report.injury", "true");
        fields.put("report.live_danger", "unknown");
        fields.put("report.acts_taken", "doctor");
        fields.put("suspect.relation", "不详");
        fields.put("suspect.still_with", "unknown");
        fields.put("source.reporter_name", NAME);
        fields.put("source.reporter_phone", PHONE);
        return fields;
    }

    private int reports() {
        return district.count("register.\"mandatory-reporting\"");
    }

    private String state(String id) {
        return district.owner()
                .sql("SELECT state FROM register.\"mandatory-reporting\" WHERE id = :id")
                .param("id", UUID.fromString(id))
                .query(String.class)
                .single();
    }

    @Test
    void the_form_is_made_of_the_definition_and_asks_for_nothing_that_is_not_the_publics() {
        WebVisitor citizen = district.citizen();
        String list = citizen.get(OpenDistrict.HOME).body();
        assertThat(list).contains("强制报告", "tel:110", OpenDistrict.HARM, "儿童食品投诉举报", OpenDistrict.FOOD);
        assertThat(list.indexOf("强制报告")).isLessThan(list.indexOf("儿童食品投诉举报"));
        String form = citizen.get(OpenDistrict.HARM).body();
        assertThat(form)
                .contains("公安和民政据此当即处置", "f.report.facts", "f.who.birth", "f.source.reporter_phone", "tel:110")
                .contains("照片、录音先留好", "示例保护中心")
                .doesNotContain("f.report.unit_check", "f.who.child", "f.source.reporter\"", "f.handling", "_csrf")
                .containsPattern("value=\"unknown\"[^>]* checked");
        assertThat(citizen.get(OpenDistrict.HARM + "?lang=en").body()).contains("What happened", "In danger now");
        assertThat(citizen.get(OpenDistrict.HARM).header("Set-Cookie")).isEmpty();
    }

    @Test
    void what_a_citizen_tells_arrives_at_the_police_and_at_the_centre_with_its_limits() {
        String facts = "晚上常听到孩子哭，还有打的声音，邻居说是管教，示例文字。";
        WebVisitor.Answer answer = OpenDistrict.fill(district.citizen(), OpenDistrict.HARM, report(facts));
        assertThat(OpenDistrict.code(answer)).hasSize(12);
        assertThat(answer.body()).doesNotContain(facts, PHONE, NAME);
        String id = district.last("mandatory-reporting");
        assertThat(state(id)).isEqualTo("sent");
        String record = "/registers/mandatory-reporting/records/" + id;
        for (String login : List.of("leader", "street")) {
            assertThat(district.signedIn(login).get(record).body()).as(login).contains(facts);
        }
        assertThat(district.signedIn("street").get("/registers/handed").body()).contains("公安");
        assertThat(district.signedIn("leader").get("/tasks").body()).contains(record);
        assertThat(district.owner()
                        .sql("SELECT owes FROM register.\"mandatory-reporting\" WHERE id = :id")
                        .param("id", UUID.fromString(id))
                        .query(String.class)
                        .single())
                .isNotEmpty();
    }

    @Test
    void who_told_stands_on_no_page_in_no_entry_and_beside_no_record() {
        OpenDistrict.code(OpenDistrict.fill(district.citizen(), OpenDistrict.HARM, report("谁报告的不该在任何地方出现，示例文字示例文字。")));
        String id = district.last("mandatory-reporting");
        String record = "/registers/mandatory-reporting/records/" + id;
        for (String login : List.of("leader", "street", "office", "stats")) {
            WebVisitor worker = district.signedIn(login);
            for (String path : List.of(
                    record,
                    record + "/history",
                    record + "/history?version=1",
                    "/registers/mandatory-reporting",
                    "/registers/mandatory-reporting/records.csv",
                    "/registers/handed",
                    "/api/v1/registers/mandatory-reporting/records/" + id,
                    "/search?q=" + PHONE)) {
                String body = worker.get(path).body();
                assertThat(body.replaceAll("(q=|value=\"|“)" + PHONE, ""))
                        .as(login + " " + path)
                        .doesNotContain(NAME, PHONE);
            }
        }
        JdbcClient owner = district.owner();
        assertThat(owner.sql("SELECT count(*)::int FROM audit_entry WHERE audit_entry::text ~ :told")
                        .param("told", NAME + "|" + PHONE + "|203\\.0\\.113\\.")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(owner.sql("SELECT who, object, after::text FROM audit_entry WHERE action = 'register.public'"
                                + " ORDER BY seq DESC LIMIT 1")
                        .query((row, n) -> row.getString(1) + " " + row.getString(2))
                        .single())
                .isEqualTo("*public register:mandatory-reporting");
        assertThat(both(owner, id)).isEmpty();
    }

    /** Rows of any table that name a record and who told of it. */
    private static List<String> both(JdbcClient owner, String id) {
        List<String> both = new ArrayList<>();
        for (String table : owner.sql("SELECT oid::regclass::text FROM pg_class WHERE relkind = 'r' AND relnamespace IN"
                        + " ('public'::regnamespace, 'register'::regnamespace)")
                .query((row, n) -> row.getString(1))
                .list()) {
            both.addAll(owner.sql("SELECT t::text FROM " + table
                            + " t WHERE t::text LIKE '%' || :id || '%' AND t::text ~ :told")
                    .param("id", id)
                    .param("told", NAME + "|" + PHONE)
                    .query((row, n) -> row.getString(1))
                    .list());
        }
        return both;
    }

    @Test
    void a_form_that_is_sent_again_makes_one_record_and_tells_the_same_code() {
        WebVisitor citizen = district.citizen();
        String page = citizen.get(OpenDistrict.HARM).body();
        Map<String, String> fields = report("同一张表发了两次，只能有一件，示例文字示例文字。");
        String code = OpenDistrict.code(OpenDistrict.send(citizen, OpenDistrict.HARM, page, fields));
        int before = reports();
        assertThat(OpenDistrict.code(OpenDistrict.send(citizen, OpenDistrict.HARM, page, fields)))
                .isEqualTo(code);
        assertThat(reports()).isEqualTo(before);
        fields.put("report.facts", "想起来还有一句，改了再发，就是另一件，示例文字示例文字。");
        assertThat(OpenDistrict.code(OpenDistrict.send(citizen, OpenDistrict.HARM, page, fields)))
                .isNotEqualTo(code);
        assertThat(reports()).isEqualTo(before + 1);
    }

    @Test
    void what_is_wrong_is_told_at_its_field_and_nothing_that_was_typed_is_lost() {
        int before = reports();
        Map<String, String> fields = report("太短了");
        fields.put("suspect.name", "<script>alert(1)</script>");
        WebVisitor.Answer answer = OpenDistrict.fill(district.citizen(), OpenDistrict.HARM, fields);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("href=\"#f.report.facts\"", "id=\"f.report.facts-problem\"", "太短了", "示例路1号", PHONE)
                .contains("&lt;script")
                .doesNotContain("<script>alert");
        assertThat(reports()).isEqualTo(before);
    }

    @Test
    void what_is_not_complete_can_be_sent_as_it_is_and_the_centre_sees_it() {
        WebVisitor citizen = district.citizen();
        WebVisitor.Answer answer = OpenDistrict.fill(citizen, OpenDistrict.HARM, Map.of("report.childs_words", "救我"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("name=\"unfinished\"", "救我");
        OpenDistrict.code(OpenDistrict.send(
                citizen, OpenDistrict.HARM, answer.body(), Map.of("report.childs_words", "救我", "unfinished", "yes")));
        String id = district.last("mandatory-reporting");
        assertThat(state(id)).isEqualTo("draft");
        assertThat(district.signedIn("leader")
                        .get("/registers/mandatory-reporting/records/" + id)
                        .body())
                .contains("救我");
    }

    @Test
    void words_of_harm_pass_every_limit_the_trap_and_a_missing_proof() {
        WebVisitor citizen = district.citizen("198.51.100.7");
        int before = reports();
        for (int i = 0; i < 12; i++) {
            Map<String, String> fields = report("同一个地址发来的第" + i + "件，一件也不能丢，示例文字示例文字。");
            OpenDistrict.code(OpenDistrict.fill(citizen, OpenDistrict.HARM, fields));
        }
        Map<String, String> trapped = report("填了看不见的格子，也要收下\u0000，示例文字示例文字示例文字。");
        trapped.put("website", "x");
        OpenDistrict.code(OpenDistrict.fill(citizen, OpenDistrict.HARM, trapped));
        List<Map.Entry<String, String>> bare = new ArrayList<>();
        report("没有凭证的一件，也要收下，示例文字示例文字示例文字示例文字。").forEach((path, value) -> {
            bare.add(Map.entry("f." + path, value));
            bare.add(Map.entry("asked", path.replaceAll("~.*", "")));
        });
        OpenDistrict.code(citizen.post(OpenDistrict.HARM, "", bare));
        assertThat(reports()).isEqualTo(before + 14);
        assertThat(district.owner()
                        .sql(
                                "SELECT count(*)::int FROM audit_entry WHERE action = 'register.public' AND after::text LIKE"
                                        + " '%many%'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    /** A form that nobody reads would be worse than a number to call; what is sent by one that is open is kept. */
    @Test
    void where_nobody_answers_for_reports_of_harm_no_form_is_offered_but_whom_to_call() {
        WebVisitor citizen = district.citizen();
        String open = citizen.get(OpenDistrict.HARM).body();
        district.without("centre-lead", () -> {
            assertThat(citizen.get(OpenDistrict.HOME).body())
                    .contains("强制报告", "本区还没有在这里接收的单位", "tel:110")
                    .doesNotContain(OpenDistrict.HARM);
            assertThat(citizen.get(OpenDistrict.HARM).body()).doesNotContain("name=\"f.report.facts\"");
            OpenDistrict.code(OpenDistrict.send(citizen, OpenDistrict.HARM, open, report("职责空缺时发出的一件，示例文字示例文字示例文字。")));
        });
        assertThat(citizen.get(OpenDistrict.HOME).body()).contains(OpenDistrict.HARM);
    }

    @Test
    void another_register_and_one_without_a_public_form_are_not_there() {
        WebVisitor citizen = district.citizen();
        for (String id : List.of("nothing", "vision-record", "guardianship-risk", "activity-venues", "..", "%00")) {
            String path = OpenDistrict.HOME + "/" + id + "/new";
            assertThat(citizen.get(path).status()).as(id).isBetween(400, 404);
            assertThat(citizen.post(path, "", Map.of("unit", "centre")).status())
                    .as(id)
                    .isBetween(400, 404);
        }
        assertThat(citizen.get("/registers/mandatory-reporting").status()).isEqualTo(302);
    }

    @Test
    void whoever_has_to_report_gets_a_code_and_the_report_goes_on_at_once() {
        WebVisitor worker = district.signedIn("worker");
        Map<String, String> fields = report("老师发现孩子身上有伤，当天报告，示例文字示例文字。");
        fields.remove("source.reporter_name");
        fields.put("source.unit", "centre");
        WebVisitor.Answer answer = OpenDistrict.fill(worker, "/registers/mandatory-reporting/new", fields);
        String code = OpenDistrict.code(answer);
        String id = district.last("mandatory-reporting");
        assertThat(state(id)).isEqualTo("sent");
        assertThat(OpenDistrict.follow(district.citizen(), code).body()).contains("已报告");
        assertThat(district.owner()
                        .sql(
                                "SELECT count(*)::int FROM register.hand_over WHERE record = :id AND hand_over::text LIKE '%worker%'")
                        .param("id", UUID.fromString(id))
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(district.owner()
                        .sql("SELECT count(*)::int FROM audit_entry WHERE object LIKE '%' || :id AND who = 'worker'")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
