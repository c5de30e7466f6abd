package org.qingmiao.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qingmiao.DemoServer;
import org.qingmiao.WebVisitor;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The index of registers, and what each of them is. */
@DemoServer
class RegisterPagesTest {
    private static final Pattern DEFINITION = Pattern.compile("href=\"(/registers/[a-z-]+/definition)[^\"]*\"");

    @LocalServerPort
    int port;

    private String page(String path) {
        WebVisitor.Answer answer = WebVisitor.signedIn(port, "reporter").get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.body();
    }

    private List<String> definitions(String index) {
        Matcher links = DEFINITION.matcher(index);
        return links.results().map(r -> r.group(1)).distinct().toList();
    }

    @Test
    void the_index_is_arranged_as_the_plan_is_and_says_which_clause_each_register_carries_out() {
        String page = page("/registers");
        assertThat(page)
                .containsSubsequence("儿童与安全", "/registers/drowning-prevention/definition", "儿童与法律保护")
                .contains("/plan/safety-03");
        assertThat(definitions(page)).hasSizeGreaterThan(17);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chapter", "subject", "name", "nonsense"})
    void however_it_is_arranged_no_register_is_lost(String arrangement) {
        assertThat(definitions(page("/registers?by=" + arrangement)))
                .containsExactlyInAnyOrderElementsOf(definitions(page("/registers")));
    }

    @Test
    void a_register_is_found_by_what_it_records_and_a_search_without_result_says_so() {
        assertThat(definitions(page("/registers?q=近视"))).contains("/registers/vision-record/definition");
        assertThat(page("/registers?q=%3Cb%3E"))
                .contains("没有名称、目的或字段含“&lt;b&gt;”的台账")
                .doesNotContain("<b>”");
        assertThat(page("/registers?q=zzz&lang=en")).contains("No register has “zzz”");
    }

    @Test
    void every_definition_can_be_read_in_both_languages_and_names_its_ground() {
        WebVisitor visitor = WebVisitor.signedIn(port, "leader");
        for (String path : definitions(page("/registers"))) {
            String zh = visitor.get(path + "?lang=zh").body();
            String en = visitor.get(path + "?lang=en").body();
            assertThat(zh).as(path).contains("依据", "记什么", "谁能看什么", "时限", "数到哪里去");
            assertThat(en).as(path).contains("Ground", "What is recorded", "Who may see what", "Limits");
            assertThat(zh + en)
                    .as(path + ": both languages of a text beside each other")
                    .doesNotContainPattern("\\p{IsHan}[^<>\"|]* \\| [A-Z]");
        }
    }

    @Test
    void a_definition_says_who_set_each_limit_and_what_happens_after_it() {
        String page = page("/registers/mandatory-reporting/definition");
        assertThat(page).contains("法定", "本区设定", "原文待核", "安全时限，休息日不顺延");
        assertThat(page).contains("href=\"#codes-").contains("id=\"codes-");
    }

    @Test
    void a_limit_moves_over_rest_days_by_its_kind_where_its_definition_says_nothing_else() {
        assertThat(page("/registers/child-friendly-creation/definition")).contains("办事时限，遇休息日顺延", "办事时限，休息日不顺延");
        assertThat(page("/registers/venue-booking/definition"))
                .contains("办事时限，休息日不顺延")
                .doesNotContain("遇休息日顺延");
    }

    @Test
    void a_right_that_is_asked_of_a_field_or_a_condition_says_of_which() {
        assertThat(page("/registers/mandatory-reporting/definition")).contains("“个案经办人”是我的");
        assertThat(page("/registers/children-in-difficulty/definition")).contains("“孩子的学校”是我单位的");
        assertThat(page("/registers/disabled-child-rehabilitation/definition?lang=en"))
                .contains("where “Institution” is one’s unit");
        assertThat(page("/registers/activity-venues/definition")).contains("全区，条件是 flag(");
    }

    @Test
    void a_number_of_what_was_owed_says_which_of_it_counts() {
        assertThat(page("/registers/mandatory-reporting/definition"))
                .contains("，按时办结的")
                .doesNotContain("” in_time");
        assertThat(page("/registers/guardianship-risk/definition?lang=en")).contains("”, met in time");
    }

    @Test
    void the_list_of_fields_names_class_ground_and_retention_of_each() {
        WebVisitor visitor = WebVisitor.signedIn(port, "auditor");
        String all = visitor.get("/registers/fields.csv").body();
        String one = visitor.get("/registers/vision-record/fields.csv").body();
        assertThat(all.lines().findFirst().orElseThrow())
                .contains("register,section,field,name,type,class,required,why,owner,ground,years");
        assertThat(one.lines().skip(1)).isNotEmpty().allMatch(l -> l.startsWith("vision-record,"));
        assertThat(all.lines()).containsAll(one.lines().toList());
        assertThat(visitor.get("/registers/fields.xlsx").header("Content-Type")).contains("spreadsheetml");
    }

    @Test
    void a_clause_names_the_registers_that_carry_it_out() {
        assertThat(page("/plan/safety-03")).contains("靠这些台账落实").contains("/registers/drowning-prevention/definition");
    }

    @Test
    void what_is_not_there_is_not_there_and_who_is_not_signed_in_is_asked_to() {
        assertThat(WebVisitor.signedIn(port, "reporter")
                        .get("/registers/nowhere/definition")
                        .status())
                .isEqualTo(404);
        assertThat(new WebVisitor(port).get("/registers").status()).isEqualTo(302);
    }
}
