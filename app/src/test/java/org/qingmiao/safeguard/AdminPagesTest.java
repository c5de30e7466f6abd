package org.qingmiao.safeguard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingmiao.DemoServer;
import org.qingmiao.WebVisitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What stands in a bar or a list opens, and what does not stand there is closed. */
@DemoServer
@SuppressWarnings("NullAway.Init") // set by Spring
class AdminPagesTest {
    private static final String PARTS = """
        office,    people
        admin,     people duties permissions audit/heads alarms health
        auditor,   people permissions audit audit/heads alarms
        stats,     ''
        reporter,  ''
        approver,  ''
        street,    ''
        worker,    ''
        leader,    ''
        """;

    @LocalServerPort
    int port;

    @Autowired
    List<AdminPart> all;

    @ParameterizedTest
    @CsvSource(textBlock = PARTS)
    void the_bar_leads_to_the_administration_whoever_may_see_a_part_of_it(String login, String parts) {
        WebVisitor visitor = WebVisitor.signedIn(port, login);
        boolean stands = visitor.get("/").body().contains("href=\"/admin\"");
        assertThat(stands).isEqualTo(!parts.isEmpty());
        assertThat(visitor.get("/admin").status()).isEqualTo(stands ? 200 : 403);
    }

    @ParameterizedTest
    @CsvSource(textBlock = PARTS)
    void the_administration_lists_the_parts_that_open_and_no_others(String login, String parts) {
        WebVisitor visitor = WebVisitor.signedIn(port, login);
        String page = visitor.get("/admin").body();
        List<String> may = List.of(parts.split(" ", -1));
        for (AdminPart part : all) {
            boolean open = may.contains(part.path().replace("/admin/", ""));
            assertThat(page.contains("href=\"" + part.path() + "\""))
                    .as(part.path())
                    .isEqualTo(open);
            assertThat(visitor.get(part.path()).status()).as(part.path()).isEqualTo(open ? 200 : 403);
        }
    }

    @ParameterizedTest
    @CsvSource({"/admin/people", "/admin/permissions", "/admin/audit"})
    void each_part_marks_where_it_stands_and_leads_back(String path) {
        String page = WebVisitor.signedIn(port, "auditor").get(path).body();
        assertThat(page).containsPattern("<a href=\"/admin\" aria-current=\"page\"");
        assertThat(Arrays.stream(page.split("\n", -1)).filter(line -> line.contains("<a href=\"/admin\">")))
                .hasSize(1);
    }
}
