package org.qingmiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.YamlFiles;
import org.qingmiao.page.NavigationEntry;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.page.search.SearchHit;
import org.qingmiao.page.search.SearchHitList;
import org.qingmiao.page.search.SearchQuery;
import org.qingmiao.page.search.SearchSource;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.platform.TestDatabase;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.ActionSource;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** A second section of a pack, with its page, entry of the bar, search and right: no other room knows of it. */
@DemoServer
@Import({SecondSectionTest.Glossary.class, SecondSectionTest.GlossaryController.class})
@SuppressWarnings("NullAway.Init") // set by Spring
public class SecondSectionTest {
    private static final int MOST_LINES = 150;

    @LocalServerPort
    int port;

    @Autowired
    TestDatabase database;

    public record Term(String id, Text name, Text meaning) {}

    public record Terms(List<Term> all) {}

    @TestConfiguration(proxyBeanMethods = false)
    static class Glossary {
        static final Action READ = Action.named("glossary.read").in(Role.WORKER).everywhere(Role.OFFICE);
        static final NavigationEntry ENTRY = NavigationEntry.of("/glossary", 65, "glossary.title");

        @Bean
        Terms terms() {
            YamlFiles pack = new YamlFiles(Path.of("src/test/resources/glossary"), new Diagnostics());
            return new Terms(pack.list("glossary.yaml", "term").stream()
                    .map(n -> new Term(n.string("id"), n.text("name"), n.text("meaning")))
                    .toList());
        }

        @Bean
        ActionSource actionsOfGlossary() {
            return () -> List.of(READ);
        }

        @Bean
        NavigationEntry glossaryEntry(Permissions permissions) {
            return ENTRY.onlyIf(() -> permissions.signedInMay(READ));
        }

        @Bean
        SearchSource glossarySearch(Terms terms, Permissions permissions) {
            return new SearchSource() {
                @Override
                public int order() {
                    return 35;
                }

                @Override
                public SearchHitList find(SearchQuery query) {
                    Stream<Term> seen = permissions.signedInMay(READ) ? terms.all().stream() : Stream.empty();
                    return SearchHitList.of(seen.map(term -> hit(term, query)), query);
                }
            };
        }

        private static SearchHit hit(Term term, SearchQuery query) {
            int score = query.score(term.name(), term.meaning());
            return new SearchHit(Messages.of("glossary.kind"), term.name(), "/glossary#" + term.id(), score);
        }
    }

    @Controller
    record GlossaryController(Terms terms, Permissions permissions, PageRenderer pageRenderer) {
        @GetMapping("/glossary")
        View list() {
            if (!permissions.signedInMay(Glossary.READ)) {
                throw RequestProblem.NOT_ALLOWED.exception();
            }
            PageHead head = PageHead.of(Messages.of("glossary.title"), Glossary.ENTRY.section());
            return pageRenderer.page("glossary/list", head, terms);
        }
    }

    @Test
    void who_may_read_it_finds_it_in_the_bar_and_by_words() {
        WebVisitor worker = WebVisitor.signedIn(port, "worker");
        assertThat(worker.get("/glossary?lang=en").body())
                .contains("<dt id=\"wasting\">Wasting</dt>", "href=\"/glossary\" aria-current=\"page\">Glossary");
        assertThat(worker.get("/search?q=weight&lang=en").body()).contains("Term</span>", "/glossary#wasting");
    }

    @Test
    void who_may_not_finds_nothing_of_it() {
        WebVisitor leader = WebVisitor.signedIn(port, "leader");
        assertThat(leader.get("/glossary").status()).isEqualTo(403);
        assertThat(leader.get("/").body()).doesNotContain("/glossary");
        assertThat(leader.get("/search?q=wasting").body()).doesNotContain("/glossary");
    }

    @Test
    void the_database_and_the_explanation_know_its_right() {
        for (String login : List.of("office", "leader")) {
            assertThat(database.jdbcOf(login)
                            .sql("SELECT qm_may('glossary.read', '')")
                            .query(Boolean.class)
                            .single())
                    .isEqualTo(login.equals("office"));
        }
        assertThat(WebVisitor.signedIn(port, "admin")
                        .get("/admin/permissions?who=worker&lang=en")
                        .body())
                .contains("Read the glossary", "glossary.read");
    }

    /** The section, its texts, its template and these tests. */
    @Test
    void it_took_less_than_a_hundred_and_fifty_lines_beside_its_imports() throws IOException {
        Path java = Path.of("src/test/java/org/qingmiao");
        Path resources = Path.of("src/test/resources");
        long lines = 0;
        for (Path file : List.of(
                java.resolve("SecondSectionTest.java"),
                java.resolve("generated/jte/glossary/JtelistGenerated.java"),
                resources.resolve("glossary/glossary.yaml"),
                resources.resolve("text/glossary_zh.properties"),
                resources.resolve("text/glossary_en.properties"))) {
            lines += Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("import "))
                    .count();
        }
        assertThat(lines).isLessThan(MOST_LINES);
    }
}
