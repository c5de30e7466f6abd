package org.qingmiao.safeguard.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingmiao.DemoServer;
import org.qingmiao.WebVisitor;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.TestDatabase;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.Role;
import org.qingmiao.safeguard.audit.AuditVerification;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is kept of one's own account: copied whole, corrected, erased; the record holds. */
@DemoServer
@SuppressWarnings("NullAway.Init") // set by Spring
class OwnDataTest {
    private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([0-9a-f-]{36})\"");

    /** Tables that name a person and are not in the copy, each with its reason. */
    private static final Map<String, String> NOT_COPIED = new TreeMap<>(Map.of(
            "user_entities", "the handle of passkeys, which are copied",
            "recovery_code", "copied as counts",
            "totp", "copied as a kind",
            "one_time_code", "copied as its end"));

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    OwnData data;

    @Autowired
    TestDatabase database;

    private void store(String login, String name, Role role, String unit) {
        accounts.store(
                new Person(login, Text.same(name), List.of(new Person.Grant(role, unit))), "qingmiao-demo", true);
    }

    private JdbcClient owner() {
        return JdbcClient.create(database.ownerDataSource());
    }

    /** Read off the schema: columns that point to an account, or are called by what they hold. */
    private Set<String> tablesThatNameAPerson() {
        return new TreeSet<>(
                owner().sql("""
                SELECT DISTINCT c.relname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
                 WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0
                   AND (a.attname = 'login'
                        OR EXISTS (SELECT FROM pg_constraint k
                                    WHERE k.contype = 'f' AND k.conrelid = c.oid AND k.confrelid = 'account'::regclass
                                      AND a.attnum = ANY (k.conkey)))
                """).query((row, n) -> row.getString(1)).list());
    }

    @Test
    void the_copy_holds_every_table_that_names_a_person() {
        Set<String> copied = ActorContext.as("office", () -> data.of("office")).stream()
                .map(t -> t.name())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> missing = tablesThatNameAPerson();
        assertThat(missing).hasSizeGreaterThan(12).contains("web_session", "notice");
        missing.removeAll(copied);
        missing.removeAll(NOT_COPIED.keySet());
        assertThat(missing).isEmpty();
        assertThat(copied).contains("audit_entry");
    }

    @Test
    void a_person_reads_and_takes_along_what_is_kept_and_of_nobody_else() {
        store("wan.copy", "例·万副本", Role.REPORTER, "xinqi");
        WebVisitor wan = WebVisitor.signedIn(port, "wan.copy");
        String page = wan.get("/me/data").body();
        assertThat(page).contains("wan.copy", "例·万副本", "登录的设备").doesNotContain("{argon2}");
        WebVisitor.Answer file = wan.get("/me/data/copy.json");
        assertThat(file.header("Content-Disposition")).contains("my-account.json");
        JsonNode copy = JsonMapper.shared().readTree(file.body());
        assertThat(copy.path("account").get(0).path("login").stringValue()).isEqualTo("wan.copy");
        assertThat(copy.path("account_role_history").get(0).path("role").stringValue())
                .isEqualTo("reporter");
        assertThat(copy.path("web_session")).isNotEmpty();
        assertThat(copy.path("audit_entry").toString()).contains("sign_in.done").doesNotContain("\"leader\"");
        assertThat(file.body()).doesNotContain("{argon2}");
        byte[] excel = wan.download("/me/data/copy.xlsx");
        assertThat(new String(excel, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        assertThat(wan.get("/me/data/copy.json").body()).contains("account.copy");
    }

    private static String id(String page, String login) {
        var ids = ID.matcher(page.substring(page.indexOf(login)));
        assertThat(ids.find()).isTrue();
        return ids.group(1);
    }

    @Test
    void another_name_is_asked_for_and_decided_in_the_unit_with_a_reason_if_refused() {
        store("ren.name", "例·任旧名", Role.REPORTER, "xinqi");
        store("unit.admin", "例", Role.ADMINISTRATOR, "xinqi");
        store("far.admin", "例", Role.ADMINISTRATOR, "court");
        WebVisitor ren = WebVisitor.signedIn(port, "ren.name");
        String page = ren.get("/me/data").body();
        assertThat(ren.post("/me/correction", page, Map.of("name", "  ")).status())
                .isEqualTo(422);
        assertThat(ren.post("/me/correction", page, Map.of("name", "例·任新名")).status())
                .isEqualTo(302);
        assertThat(ren.post("/me/correction", page, Map.of("name", "例·任别名")).status())
                .as("one at a time")
                .isEqualTo(422);
        String due = owner().sql("SELECT (due_on - asked_at::date)::text FROM account_request WHERE login = 'ren.name'")
                .query(String.class)
                .single();
        assertThat(Integer.parseInt(due)).isBetween(29, 31);

        WebVisitor far = WebVisitor.signedIn(port, "far.admin");
        WebVisitor near = WebVisitor.signedIn(port, "unit.admin");
        String form = near.get("/admin/requests").body();
        String id = id(form, "ren.name");
        assertThat(far.get("/admin/requests").body()).doesNotContain("ren.name");
        assertThat(far.post(
                                "/admin/requests/decide",
                                far.get("/admin/requests").body()
                                        + far.get("/me").body(),
                                Map.of("id", id, "accept", "yes"))
                        .status())
                .isEqualTo(422);
        assertThat(near.post("/admin/requests/decide", form, Map.of("id", id)).status())
                .as("no refusal without its reason")
                .isEqualTo(422);
        near.post("/admin/requests/decide", form, Map.of("id", id, "answer", "证件不符"));
        assertThat(ren.get("/me/data").body()).contains("证件不符");

        ren.post("/me/correction", page, Map.of("name", "例·任新名"));
        String again = near.get("/admin/requests").body();
        near.post("/admin/requests/decide", again, Map.of("id", id(again, "ren.name"), "accept", "yes"));
        assertThat(accounts.find("ren.name").orElseThrow().name().zh()).isEqualTo("例·任新名");
        assertThat(owner().sql("SELECT count(*) FROM audit_entry WHERE before || after LIKE '%任新名%'")
                        .query(Integer.class)
                        .single())
                .as("names stay out of the record")
                .isZero();
    }

    @Test
    void an_erased_account_is_nowhere_but_in_the_record_which_holds(@TempDir Path folder) throws Exception {
        store("guo.erased", "例·郭消失", Role.REPORTER, "xinqi");
        store("unit.keeper", "例", Role.ADMINISTRATOR, "xinqi");
        WebVisitor guo = WebVisitor.signedIn(port, "guo.erased");
        fill("guo.erased");
        String page = guo.get("/me/data").body();
        guo.post("/me/erasure", page, Map.of("reason", "郭消失离开了"));
        WebVisitor keeper = WebVisitor.signedIn(port, "unit.keeper");
        String form = keeper.get("/admin/requests").body();
        Map<String, String> yes = Map.of("id", id(form, "guo.erased"), "accept", "yes");
        assertThat(keeper.post("/admin/requests/decide", form, yes).status()).isEqualTo(302);

        assertThat(guo.get("/me").location()).isEqualTo("/sign-in");
        assertThat(rowsWith("郭消失")).isEmpty();
        assertThat(rowsWith("guo@example.org")).isEmpty();
        assertThat(rowsWith("guo.erased"))
                .as("the login alone stays, as a code name")
                .containsExactlyInAnyOrder("account", "account_request", "account_role_history", "audit_entry");
        assertThat(new WebVisitor(port).signIn("guo.erased", "qingmiao-demo").header("Location"))
                .endsWith("/sign-in?error");
        assertThat(WebVisitor.signedIn(port, "auditor")
                        .get("/admin/audit?object=guo.erased")
                        .body())
                .contains("已注销账号")
                .doesNotContain("郭消失");
        assertThat(AuditVerification.of(database, folder).fault()).isEmpty();
        String person = keeper.get("/admin/people/guo.erased").body();
        assertThat(keeper.post("/admin/people/guo.erased/back", form, Map.of()).status())
                .isEqualTo(422);
        assertThat(person).doesNotContain("guo.erased/back");
    }

    /** A row in every table that the copy knows. */
    private void fill(String login) {
        List<String> statements = List.of(
                "INSERT INTO totp (login, secret) VALUES (:l, 'sealed') ON CONFLICT DO NOTHING",
                "INSERT INTO recovery_code (login, digest) VALUES (:l, sha256('code'))",
                "INSERT INTO user_entities (id, name, display_name) VALUES (:l, :l, '例·郭消失')",
                "INSERT INTO user_credentials (credential_id, user_entity_user_id, public_key, backup_eligible, "
                        + "backup_state, label) VALUES ('key-' || :l, :l, 'key', false, false, '郭消失的手机')",
                "INSERT INTO one_time_code VALUES (:l, sha256('code'), now() + interval '1 day')",
                "INSERT INTO failed_sign_in VALUES ('pair:' || :l || '@192.0.2.1', 1, now(), now())",
                "INSERT INTO account_identity VALUES ('city', 'there-' || :l, :l)",
                "INSERT INTO api_token (digest, login, name, created_at, expires_at) "
                        + "VALUES (sha256(:l::text::bytea), :l, '郭消失', now(), now() + interval '1 day')",
                "INSERT INTO notice_preference (login, mail, rhythm, lang, muted) "
                        + "VALUES (:l, 'guo@example.org', 'each', 'zh', '{}')",
                "INSERT INTO calendar_address VALUES (:l, sha256(:l::text::bytea), now())");
        statements.forEach(sql -> owner().sql(sql).param("l", login).update());
    }

    /** Tables of which a row holds the words, whatever the column. */
    private Set<String> rowsWith(String words) {
        Set<String> found = new TreeSet<>();
        List<String> tables = owner().sql("SELECT relname FROM pg_class "
                        + "WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'")
                .query((row, n) -> row.getString(1))
                .list();
        for (String table : tables) {
            boolean there = owner().sql("SELECT EXISTS (SELECT FROM " + table + " t WHERE position(:w IN t::text) > 0)")
                    .param("w", words)
                    .query(Boolean.class)
                    .single();
            if (there) {
                found.add(table);
            }
        }
        return found;
    }
}
