package org.qingmiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingmiao.notice.Notice;
import org.qingmiao.notice.Notices;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.TestDatabase;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.Role;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Generated people with generated roles in generated parts of the tree walk through every route there is. Whatever comes
 * back (page, file, count, program's answer, error) never shows a row that the policy hides from them; the policy is
 * worked out here, in plain Java, from their grants.
 */
@DemoServer
@SuppressWarnings("NullAway.Init") // set by Spring
class HiddenRowsTest {
    private static final long SEED = Long.getLong("seed", 20_261_126L);
    private static final int PEOPLE = 6;
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::([^{}]*(?:\\{[^{}]*})?[^{}]*))?}");

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Audit audit;

    @Autowired
    Notices notices;

    @Autowired
    OrgUnits units;

    @Autowired
    TestDatabase database;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    private final List<Person> people = new ArrayList<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private String round = "";

    /** Words that stand in one row alone, and who may see that row. */
    private final Map<String, Set<String>> seenBy = new TreeMap<>();

    /** Who did what such a word stands in: their own copy of their data tells it, and no other page. */
    private final Map<String, String> doneBy = new TreeMap<>();

    /** What kind of row such a word stands in: a notice, an entry of the record, an answer, a token, a task. */
    private final Map<String, String> kinds = new TreeMap<>();

    @BeforeEach
    void generate() {
        RandomGenerator random = new SplittableRandom(SEED);
        List<String> ids = units.tree().units().stream().map(u -> u.id()).toList();
        for (int p = 0; p < PEOPLE; p++) {
            Set<Person.Grant> grants = new HashSet<>();
            // One auditor at least, and one without any role.
            int count = p == 0 ? 1 : p == 1 ? 0 : 1 + random.nextInt(3);
            for (int g = 0; g < count; g++) {
                Role role = p == 0 ? Role.AUDITOR : role(random);
                grants.add(new Person.Grant(role, ids.get(random.nextInt(ids.size()))));
            }
            Person person = new Person("walker" + p, new Text("示例·" + p, "Example " + p), List.copyOf(grants));
            ActorContext.runAsSystem("test", () -> accounts.store(person, "qingmiao-demo", true));
            people.add(person);
        }
        people.forEach(person -> rows(person, random));
        answers(ids, random);
    }

    /** Who may read a unit's answers, told here once more and by itself. */
    private Set<String> readersOf(String unit) {
        Set<Role> everywhere = Set.of(Role.OFFICE, Role.STATISTICIAN, Role.LEADER, Role.AUDITOR);
        Set<Role> below = Set.of(Role.REPORTER, Role.APPROVER);
        Set<String> readers = new HashSet<>();
        for (Person person : people) {
            for (Person.Grant grant : person.grants()) {
                if (everywhere.contains(grant.role())
                        || below.contains(grant.role()) && units.tree().within(grant.unit(), unit)) {
                    readers.add(person.login());
                }
            }
        }
        return readers;
    }

    /** What was said and typed in answers of some units to the open round. */
    private void answers(List<String> ids, RandomGenerator random) {
        JdbcClient owner = JdbcClient.create(database.ownerDataSource());
        for (int i = 0; i < 6; i++) {
            String unit = ids.get(random.nextInt(ids.size()));
            String word = word(random);
            hide(word, "answer", readersOf(unit));
            asked.add(unit);
            owner.sql("""
                INSERT INTO submission (plan, round, unit, state, version, edition, at, by)
                SELECT plan, id, :unit, 'returned', 1, 1, now(), 'demo' FROM round WHERE open LIMIT 1
                ON CONFLICT DO NOTHING""").param("unit", unit).update();
            for (String statement : List.of(
                    "INSERT INTO field_comment (plan, round, unit, field, comment, edition, by, at) "
                            + "SELECT plan, id, :unit, 'x', :word, 1, 'demo', now() FROM round WHERE open LIMIT 1",
                    "INSERT INTO round_event (plan, round, unit, step, edition, reason, by, at) "
                            + "SELECT plan, id, :unit, 'return', 1, :word, 'demo', now() FROM round WHERE open LIMIT 1")) {
                owner.sql(statement).param("unit", unit).param("word", word).update();
            }
        }
        asked.forEach(unit -> task(owner, unit, word(random)));
        round = owner.sql("SELECT id FROM round WHERE open LIMIT 1")
                .query(String.class)
                .single();
    }

    /** What somebody owes of an answer, late, so that it stands at the desk too: for who may read the answer. */
    private void task(JdbcClient owner, String unit, String word) {
        hide(word, "task", readersOf(unit));
        owner.sql("INSERT INTO work_audience (source, key) VALUES ('round', 'report'), ('round', 'read') "
                        + "ON CONFLICT DO NOTHING")
                .update();
        owner.sql("""
            INSERT INTO work_task (plan, id, turn, source, subject, unit, title_zh, title_en, link, due, at_once,
                                   shown_from, owed, known, opened_at)
            SELECT 'plan', :word, '', 'round', 'none/none/none', u.id, :word, :word, '/tasks', '2021-01-31', false,
                   '2021-01-01', int8multirange(int8range(o.at, o.at + 1)), int8multirange(int8range(k.at, k.at + 1)), now()
              FROM org_unit u,
                   LATERAL (SELECT (no::bigint << 32) + u.ix AS at FROM work_audience
                             WHERE source = 'round' AND key = 'report') o,
                   LATERAL (SELECT (no::bigint << 32) + u.ix AS at FROM work_audience
                             WHERE source = 'round' AND key = 'read') k
             WHERE u.id = :unit
            ON CONFLICT DO NOTHING""").param("word", word).param("unit", unit).update();
    }

    /** Duties are split: the audit and the system are nobody's side job. */
    private static Role role(RandomGenerator random) {
        List<Role> work =
                List.of(Role.OFFICE, Role.STATISTICIAN, Role.REPORTER, Role.APPROVER, Role.WORKER, Role.LEADER);
        return work.get(random.nextInt(work.size()));
    }

    private void hide(String word, String kind, Set<String> readers) {
        seenBy.put(word, readers);
        kinds.put(word, kind);
    }

    private static String word(RandomGenerator random) {
        return "crawl-" + Long.toUnsignedString(random.nextLong(), 36);
    }

    private void rows(Person person, RandomGenerator random) {
        String told = word(random);
        hide(told, "notice", Set.of(person.login()));
        ActorContext.runAsSystem(
                "test",
                () -> notices.send(
                        new Notice(person.login(), "round.due", Text.same(told), Text.same("about " + told), "/")));
        String noted = word(random);
        Set<String> auditors = new HashSet<>();
        people.stream().filter(p -> p.has(Role.AUDITOR)).forEach(p -> auditors.add(p.login()));
        hide(noted, "entry", auditors);
        doneBy.put(noted, person.login());
        ActorContext.as(person.login(), () -> {
            audit.record(AuditEntry.change(
                    "round.test", "round:" + noted, "", Map.of("note", noted), Map.of("note", "then " + noted)));
            return noted;
        });
        token(person.login(), word(random));
    }

    /** Its name is nobody's business but the owner's. */
    private void token(String login, String name) {
        hide(name, "token", Set.of(login));
        JdbcClient.create(database.ownerDataSource())
                .sql("""
                INSERT INTO api_token (digest, login, name, created_at, expires_at)
                VALUES (sha256(:name::text::bytea), :login, :name, now(), now() + interval '1 day')
                ON CONFLICT DO NOTHING""")
                .param("login", login)
                .param("name", name)
                .update();
    }

    /** Every address that answers GET, with sensible and with senseless names in its places. */
    private Set<String> addresses() {
        Set<String> addresses = new LinkedHashSet<>();
        routes.getHandlerMethods().forEach((mapping, method) -> {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            var patterns = mapping.getPathPatternsCondition();
            if ((methods.isEmpty() || methods.contains(RequestMethod.GET)) && patterns != null) {
                patterns.getPatternValues().forEach(p -> fill(p, addresses));
            }
        });
        addresses.addAll(List.of(
                "/search?q=crawl-",
                "/search?q=walker",
                "/admin/audit?object=crawl-",
                "/admin/audit.csv?object=crawl-",
                "/admin/audit.csv?what=round",
                "/api/v1/cells?element=births.live&period=2024",
                "/reporting/nowhere",
                "/rounds/nowhere/nowhere",
                "/rounds/" + round,
                "/rounds/" + round + "/progress.csv"));
        asked.forEach(unit -> {
            String answer = "/rounds/" + round + "/" + unit;
            addresses.addAll(List.of(answer, answer + "/compare", answer + "/book.xlsx", "/api/v1" + answer));
        });
        return addresses;
    }

    private static void fill(String pattern, Set<String> addresses) {
        Map<String, List<String>> names = Map.of(
                "unit", List.of("health-bureau", "xinqi", "nowhere"),
                "id", List.of("myopia", "health-01", "xinqi"),
                "year", List.of("2024"),
                "kind", List.of("annual"),
                "lang", List.of("zh"));
        for (int i = 0; i < 3; i++) {
            int at = i;
            String filled = VARIABLE.matcher(pattern).replaceAll(match -> {
                String options = match.group(2) == null ? "" : match.group(2);
                List<String> known = options.matches("\\w+(\\|\\w+)+")
                        ? List.of(options.split("\\|", -1))
                        : names.getOrDefault(match.group(1), List.of("1", "nowhere"));
                return known.get(at % known.size());
            });
            if (!filled.contains("*")) {
                addresses.add(filled);
            }
        }
    }

    @Test
    void no_answer_of_any_route_shows_a_row_that_the_policy_hides() {
        Set<String> addresses = addresses();
        assertThat(addresses).hasSizeGreaterThan(30).contains("/admin/audit", "/notices", "/units/xinqi");
        for (Person person : people) {
            WebVisitor visitor = WebVisitor.signedIn(port, person.login());
            StringBuilder seen = new StringBuilder();
            for (String address : addresses) {
                String body = visitor.get(address).body();
                seen.append(body);
                seenBy.forEach((word, who) -> {
                    boolean own =
                            address.startsWith("/me/data") && person.login().equals(doneBy.get(word));
                    if (!who.contains(person.login()) && !own) {
                        assertThat(body)
                                .as("%s at %s, -Dseed=%s", person, address, SEED)
                                .doesNotContain(word);
                    }
                });
            }
            // Else the test would pass on a server that shows nothing.
            seenBy.forEach((word, who) -> {
                if (who.contains(person.login()) && !Set.of("answer", "task").contains(kinds.get(word))) {
                    assertThat(seen.indexOf(word)).as("%s of %s", word, person).isNotNegative();
                }
            });
        }
    }

    @Test
    void a_passer_by_sees_no_row_at_all() {
        WebVisitor visitor = new WebVisitor(port);
        for (String address : addresses()) {
            assertThat(visitor.get(address).body()).as(address).doesNotContain(seenBy.keySet());
        }
    }

    @Test
    void statements_of_the_applications_role_see_the_same() {
        for (Person person : people) {
            assertThat(words(person.login(), "SELECT title_zh FROM notice"))
                    .isEqualTo(expected("notice", person.login()));
            assertThat(words(person.login(), "SELECT replace(object, 'round:', '') FROM audit_entry"))
                    .isEqualTo(expected("entry", person.login()));
            assertThat(words(person.login(), "SELECT name FROM api_token"))
                    .isEqualTo(expected("token", person.login()));
            assertThat(words(person.login(), "UPDATE api_token SET revoked_at = NULL RETURNING name"))
                    .isEqualTo(expected("token", person.login()));
            assertThat(words(person.login(), "SELECT title_zh FROM work_task"))
                    .as("nobody told the connection who looks")
                    .isEmpty();
            for (String sql : List.of("SELECT comment FROM field_comment", "SELECT reason FROM round_event")) {
                assertThat(words(person.login(), sql))
                        .as("%s %s", person, sql)
                        .isEqualTo(expected("answer", person.login()));
            }
        }
        for (String nobody : List.of("", "nobody-known")) {
            assertThat(words(nobody, "SELECT title_zh FROM notice")).isEmpty();
            assertThat(words(nobody, "SELECT object FROM audit_entry")).isEmpty();
            assertThat(words(nobody, "SELECT name FROM api_token")).isEmpty();
            assertThat(words(nobody, "UPDATE notice SET read_at = now() RETURNING title_zh"))
                    .isEmpty();
        }
    }

    private Set<String> expected(String kind, String login) {
        Set<String> words = new HashSet<>();
        seenBy.forEach((word, who) -> {
            if (who.contains(login) && kind.equals(kinds.get(word))) {
                words.add(word);
            }
        });
        return words;
    }

    /** Those of our words that a statement of a person gives back. */
    private Set<String> words(String login, String sql) {
        try (var one = new SingleConnectionDataSource(
                database.url(),
                database.application().user(),
                database.application().password(),
                true)) {
            JdbcClient db = JdbcClient.create(one);
            db.sql("SELECT set_config('qm.login', :l, false)")
                    .param("l", login)
                    .query(String.class)
                    .single();
            Set<String> found = new HashSet<>(
                    db.sql(sql).query((row, n) -> row.getString(1)).list());
            found.retainAll(seenBy.keySet());
            return found;
        }
    }
}
