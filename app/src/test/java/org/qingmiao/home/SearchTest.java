package org.qingmiao.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.WebVisitor;
import org.qingmiao.page.search.SearchQuery;
import org.qingmiao.page.search.SearchSource;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.TestDatabase;
import org.qingmiao.platform.Text;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One search over all rooms; nobody finds what they may not read. */
@DemoServer
@SuppressWarnings("NullAway.Init") // set by Spring
class SearchTest {
    private static final String PLAN = "beilun-2021-2025";

    @LocalServerPort
    int port;

    @Autowired
    List<SearchSource> sources;

    @Autowired
    TestDatabase database;

    private String found(String login, String words) {
        return WebVisitor.signedIn(port, login)
                .get("/search?lang=en&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .body();
    }

    private String first(String sql) {
        return JdbcClient.create(database.ownerDataSource())
                .sql(sql)
                .query(String.class)
                .list()
                .getFirst();
    }

    @Test
    void every_kind_of_thing_that_has_a_page_is_found() {
        assertThat(found("office", "growth")).contains("/tools/growth");
        assertThat(found("office", "monitoring report 2023")).contains("/reports/annual/2023");
        String action =
                first("SELECT title FROM work_action WHERE NOT withdrawn AND plan = '" + PLAN + "' ORDER BY id");
        assertThat(found("office", action)).contains("/workplan/actions/");
        String decision = first("SELECT text FROM matter WHERE plan = '" + PLAN + "' ORDER BY id");
        assertThat(found("office", decision)).contains("/decisions?show=all");
    }

    @Test
    void nobody_finds_an_action_or_a_decision_that_they_may_not_read() {
        String unit = first("SELECT min(unit) FROM account_role WHERE login = 'reporter'");
        String others = first("SELECT title FROM work_action a WHERE unit <> '" + unit + "' AND NOT withdrawn"
                + " AND NOT EXISTS (SELECT FROM work_action b WHERE b.unit = '" + unit + "' AND b.title = a.title)");
        assertThat(found("office", others)).contains("/workplan/actions/");
        assertThat(found("reporter", others)).doesNotContain("/workplan/actions/");
    }

    @Test
    void signs_that_the_database_reads_as_anything_find_only_themselves() {
        for (String words : List.of("%", "_", "\\", "100%_\\")) {
            SearchQuery query = new SearchQuery(words, Lang.ZH, PLAN, 60);
            for (SearchSource source : sources) {
                ActorContext.runAsSystem(
                        "test",
                        () -> assertThat(source.find(query).best())
                                .as("%s of %s", words, source)
                                .allMatch(hit -> hit.score() > 0));
            }
        }
    }

    @Test
    void a_hit_in_the_name_that_is_read_comes_before_one_in_the_text() {
        SearchQuery query = new SearchQuery("Milk", Lang.EN, PLAN, 60);
        Text other = Text.same("");
        assertThat(query.score(Text.same("School milk"))).isGreaterThan(query.score(other, Text.same("milk for all")));
        assertThat(query.score(new Text("Milk", "")))
                .as("in the other language")
                .isBetween(query.score(other, Text.same("milk")), query.score(Text.same("milk")));
        assertThat(query.score(Text.same("Water"), Text.same("tea"))).isZero();
    }
}
