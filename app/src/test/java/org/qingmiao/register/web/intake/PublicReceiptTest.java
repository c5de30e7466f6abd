package org.qingmiao.register.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qingmiao.WebVisitor;

/** Whoever sent something follows how far it is, by a code that is kept nowhere. */
class PublicReceiptTest {
    private final OpenDistrict district = OpenDistrict.shared();

    private String sent(String facts) {
        return OpenDistrict.code(
                OpenDistrict.fill(district.citizen(), OpenDistrict.HARM, PublicReportTest.report(facts)));
    }

    @Test
    void a_code_shows_the_state_and_what_was_told_and_never_the_words() {
        String facts = "查询码只说进度，这些字不能出现，示例文字示例文字。";
        String code = sent(facts);
        String id = district.last("mandatory-reporting");
        String first = OpenDistrict.follow(district.citizen(), code.toLowerCase(java.util.Locale.ROOT))
                .body();
        assertThat(first).contains("强制报告", "已报告", "从20").doesNotContain(facts, "示例路1号", "13700000789");
        WebVisitor police = district.signedIn("office");
        step(police, id, "receive", Map.of());
        step(police, id, "no_crime", Map.of("handling.told", "已核实，转民政帮助"));
        String later = OpenDistrict.follow(district.citizen(), code).body();
        assertThat(later).contains("不构成犯罪", "已核实，转民政帮助").doesNotContain(facts, "已报告");
    }

    private static void step(WebVisitor who, String id, String step, Map<String, String> fields) {
        String path = "/registers/mandatory-reporting/records/" + id + "/steps/" + step;
        WebVisitor.Answer page = who.get(path);
        java.util.List<Map.Entry<String, String>> all = new java.util.ArrayList<>();
        java.util.regex.Pattern.compile("<input type=\"hidden\" name=\"(asked|key|version)\" value=\"([^\"]*)\"")
                .matcher(page.body())
                .results()
                .forEach(h -> all.add(Map.entry(h.group(1), h.group(2))));
        fields.forEach((name, value) -> all.add(Map.entry("f." + name, value)));
        WebVisitor.Answer answer = who.post(path, page.body(), all);
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
    }

    @Test
    void every_code_that_is_none_gets_the_same_answer_in_the_same_time_as_one_that_is() {
        String code = sent("已知的码和不知道的码，时间一样长，示例文字示例文字。");
        String unknown = OpenDistrict.follow(district.citizen(), "ABCDEFGHJKLM").body();
        assertThat(unknown).contains("没有查到这个码");
        for (String other : java.util.List.of("x", "' OR 1=1 --", "<b>", "22222222222222222222222222222")) {
            assertThat(OpenDistrict.follow(district.citizen(), other).body()).isEqualTo(unknown);
        }
        Duration known = time(code);
        Duration none = time("ABCDEFGHJKLM");
        assertThat(known.minus(none).abs()).isLessThan(Duration.ofMillis(150));
    }

    private Duration time(String code) {
        WebVisitor visitor = district.citizen();
        OpenDistrict.follow(visitor, code);
        long begun = System.nanoTime();
        visitor.post(OpenDistrict.HOME + "/receipt", "", Map.of("code", code));
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Test
    void codes_are_not_tried_at_speed_and_stand_in_no_table_session_or_entry() {
        String code = sent("码不在表里，也不在记录里，示例文字示例文字示例文字。");
        for (String table : java.util.List.of(
                "register.sent_receipt", "audit_entry", "notice", "spring_session", "register.request_done")) {
            boolean there = district.owner()
                    .sql("SELECT to_regclass(:table) IS NOT NULL")
                    .param("table", table)
                    .query(Boolean.class)
                    .single();
            if (there) {
                assertThat(district.owner()
                                .sql("SELECT count(*)::int FROM " + table + " t WHERE t::text LIKE '%' || :code || '%'")
                                .param("code", code)
                                .query(Integer.class)
                                .single())
                        .as(table)
                        .isZero();
            }
        }
        WebVisitor guesser = district.citizen("198.51.100.9");
        int refused = 0;
        for (int i = 0; i < 32; i++) {
            WebVisitor.Answer answer =
                    guesser.post(OpenDistrict.HOME + "/receipt", "", Map.of("code", i < 31 ? "" : code));
            refused += answer.status() == 429 ? 1 : 0;
        }
        assertThat(refused).isEqualTo(2);
    }
}
