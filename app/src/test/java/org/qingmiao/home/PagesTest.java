package org.qingmiao.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qingmiao.DemoServer;
import org.qingmiao.WebVisitor;
import org.qingmiao.plan.loaded.Plans;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DemoServer
@SuppressWarnings("NullAway.Init") // set by JUnit and Spring
class PagesTest {
    private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"(/[^\"#]*)[^\"]*\"");

    @LocalServerPort
    int port;

    @Autowired
    Plans plans;

    private WebVisitor leader;
    private WebVisitor anyone;

    @BeforeEach
    void visitors() {
        leader = WebVisitor.signedIn(port, "leader");
        anyone = new WebVisitor(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/plan",
                "/plan/health-01",
                "/indicators",
                "/indicators/infant-mortality",
                "/units",
                "/units/health-bureau",
                "/units/xinqi",
                "/reporting",
                "/reporting/health-bureau",
                "/rounds",
                "/rounds/2025-annual",
                "/reports",
                "/search?q=health",
                "/rules",
                "/cells?element=births.live&period=2024",
                "/public",
                "/public/plan",
                "/public/indicators",
                "/public/indicators/infant-mortality",
                "/public/rules"
            })
    void a_page_answers_in_chinese_and_in_english(String path) {
        String join = path.contains("?") ? "&" : "?";
        WebVisitor.Answer zh = leader.get(path + join + "lang=zh");
        assertThat(zh.status()).isEqualTo(200);
        assertThat(zh.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(zh.body()).contains("<html lang=\"zh-CN\">").contains("青苗");
        WebVisitor.Answer en = leader.get(path + join + "lang=en");
        assertThat(en.status()).isEqualTo(200);
        assertThat(en.body()).contains("<html lang=\"en\">");
        assertThat((zh.body() + en.body()).replaceAll("name=\"_csrf\" value=\"[^\"]+\"", ""))
                .doesNotContain("NaN", "null,", ">null<", "{0}", "{1}");
    }

    /** A space that a template adds would change what was adopted. */
    @ParameterizedTest
    @ValueSource(strings = {"/plan", "/public/plan", "/plan/health-01"})
    void the_words_of_the_plan_stand_as_they_were_adopted(String path) {
        String words = leader.get(path).body().replaceAll("<[^>]*>", "");
        assertThat(plans.current().clauses().stream()
                        .filter(clause ->
                                !path.contains("health") || clause.id().equals("health-01"))
                        .map(clause -> clause.text().zh())
                        .filter(text -> !words.contains(text)))
                .isEmpty();
    }

    @Test
    void the_language_chosen_once_is_remembered() {
        anyone.get("/public?lang=en");
        assertThat(anyone.get("/public/plan").body()).contains("<html lang=\"en\">");
        anyone.get("/public?lang=zh");
        assertThat(anyone.get("/public/plan").body()).contains("<html lang=\"zh-CN\">");
    }

    @ParameterizedTest
    @CsvSource({
        "severe-birth-defects, 5.54‰, &lt;9.0‰",
        "paediatric-physicians, 0.99人/千名儿童, ≥1.1人/千名儿童",
        "childcare-places, 1.93个/千人, ≥4.55个/千人",
        "child-injury-mortality, 0/10万, &lt;8.78/10万",
        "inclusive-kindergartens, 88%, ≥90%",
        "senior-enrolment, 99.9%, 保持",
        "protection-centres, 30%, ≥100%",
        "legal-aid-minors, 59人, 应援尽援",
        "rehabilitation-aid, 150人, 增加",
        "street-demo-homes, 70%, ≥100%",
        "activity-centre, 100%, ≥100%"
    })
    void the_plans_table_shows_its_own_values_of_2020_and_targets_of_2025(
            String indicator, String baseline, String asked) {
        for (String page :
                List.of(leader.get("/plan").body(), anyone.get("/public/plan").body())) {
            String table = page.substring(page.indexOf("id=\"table\""));
            int row = table.indexOf("/indicators/" + indicator + "\"");
            assertThat(row).as(indicator).isPositive();
            assertThat(table.substring(row, table.indexOf("</tr>", row)))
                    .contains("2020年为" + baseline)
                    .contains(asked);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/plan/health-99",
                "/indicators/happiness",
                "/units/atlantis",
                "/cells?element=births.dead&period=2024",
                "/cells?element=births.live&period=yesterday",
                "/reporting/atlantis",
                "/public/nowhere",
                "/public/indicators/happiness"
            })
    void what_is_not_there_is_said_on_a_page_of_ours(String path) {
        WebVisitor.Answer answer = leader.get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("<main", "青苗").doesNotContain("Exception", "org.qingmiao");
    }

    @Test
    void parameters_that_make_no_sense_become_the_default() {
        for (String query :
                List.of("year=1066", "year=x", "unit=atlantis", "plan=none", "as-of=yesterday", "lang=xx")) {
            assertThat(leader.get("/?" + query).status()).as(query).isEqualTo(200);
        }
    }

    @Test
    void a_moment_before_the_demo_was_filled_knows_no_values() {
        String then = leader.get("/indicators?as-of=" + Instant.parse("2020-01-01T00:00:00Z"))
                .body();
        String now = leader.get("/indicators").body();
        assertThat(count(then, "class=\"st nodata\"")).isGreaterThan(count(now, "class=\"st nodata\""));
    }

    private static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }

    @Test
    void a_view_keeps_year_and_unit_in_its_links() {
        String page = leader.get("/?year=2023&unit=xinqi").body();
        assertThat(page).contains("href=\"/plan?year=2023&amp;unit=xinqi\"");
    }

    @Test
    void a_page_of_a_past_year_shows_of_others_what_was_published_by_then_and_their_targets() {
        String past =
                leader.get("/indicators/infant-mortality?year=2021&lang=en").body();
        String now =
                leader.get("/indicators/infant-mortality?year=2025&lang=en").body();
        assertThat(now).contains("Child Development (2021-2030) in 2021", "Child Development (2021-2030) in 2023");
        assertThat(past)
                .contains("Child Development (2021-2030) in 2021")
                .doesNotContain("Child Development (2021-2030) in 2023");
    }

    @Test
    void synthetic_values_are_marked_on_every_page_that_shows_them() {
        for (String path :
                List.of("/", "/plan", "/indicators", "/indicators/myopia", "/public", "/public/indicators")) {
            assertThat(leader.get(path).body()).as(path).contains("示例数据");
        }
    }

    @Test
    void search_finds_clauses_indicators_and_units_in_both_languages() {
        assertThat(leader.get("/search?q=myopia&lang=en").body()).contains("/indicators/myopia");
        assertThat(leader.get("/search?q=%E6%96%B0%E7%A2%B6&lang=zh").body()).contains("/units/xinqi");
        assertThat(leader.get("/search?q=%3Cscript%3E").body()).doesNotContain("<script>");
    }

    @Test
    void every_link_leads_somewhere() {
        assertThat(deadLinks(leader, "/")).isEmpty();
    }

    @Test
    void no_public_link_asks_for_a_login() {
        List<String> dead = deadLinks(anyone, "/public");
        dead.removeIf(link -> link.startsWith("/sign-in"));
        assertThat(dead).isEmpty();
    }

    /** Follows each path once; files of reports are made elsewhere. */
    private static List<String> deadLinks(WebVisitor visitor, String start) {
        Set<String> seen = new HashSet<>();
        List<String> dead = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String link = open.removeFirst();
            String path = link.replaceFirst("\\?.*", "");
            if (!seen.add(path) || path.equals("/sign-out") || path.matches("/reports/.*\\.(docx|pdf|xlsx|html)")) {
                continue;
            }
            WebVisitor.Answer answer = visitor.get(link);
            if (answer.status() == 302 && answer.location().equals("/indicators/watched")) {
                // What is watched has a row on that page instead of one of its own.
                open.add(answer.location());
            } else if (answer.status() != 200) {
                dead.add(link + " " + answer.status());
            } else if (answer.header("Content-Type").startsWith("text/html")) {
                // Where a form is sent to changes something; following it is no look.
                LINK.matcher(answer.body().replaceAll("<form [^>]*method=\"post\"[^>]*>", ""))
                        .results()
                        .map(m -> m.group(1).replace("&amp;", "&"))
                        .forEach(open::add);
            }
        }
        return dead;
    }
}
