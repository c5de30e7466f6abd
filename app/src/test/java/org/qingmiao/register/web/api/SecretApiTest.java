package org.qingmiao.register.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingmiao.register.web.record.QuietDistrict;

/** What is sealed of a record, for programs: looked at for a purpose, filled on the version that was seen. */
class SecretApiTest {
    private static final String PURPOSE = "X-Purpose";

    private final QuietDistrict district = QuietDistrict.shared();
    private String sealed = "";

    @BeforeEach
    void a_record_with_something_sealed() {
        String id = district.made("reporter", Map.of("case.day", "2026-03-09", "vault.deed", "密封行为丁"));
        sealed = "/quiet-case/records/" + id + "/sealed";
    }

    private RegisterProgram program(String login) {
        return RegisterProgram.of(district.platform.port(), login);
    }

    private RegisterProgram.Answer look() {
        return program("office").post(sealed + "/looks", "{}", PURPOSE, "check of file 7");
    }

    private static RegisterProgram.Answer sent(
            RegisterProgram program, String method, String path, String body, int version) {
        return program.send(method, path, body, PURPOSE, "check of file 7", "If-Match", "\"" + version + "\"");
    }

    @Test
    void a_look_states_its_purpose_and_tells_fields_rows_and_version() {
        assertThat(program("office").post(sealed + "/looks", "{}").status()).isEqualTo(400);
        RegisterProgram.Answer look = look();
        assertThat(look.status()).as(look.body()).isEqualTo(200);
        assertThat(look.header("ETag")).isEqualTo("\"1\"");
        assertThat(look.json().path("fields").path("vault.deed").asString()).isEqualTo("密封行为丁");
    }

    @Test
    void who_may_not_look_finds_nothing_there() {
        for (String login : new String[] {"street", "leader", "approver"}) {
            assertThat(program(login)
                            .post(sealed + "/looks", "{}", PURPOSE, "check of file 7")
                            .status())
                    .as(login)
                    .isEqualTo(404);
            assertThat(sent(program(login), "PATCH", sealed, "{\"fields\":{\"vault.deed\":\"x\"}}", 1)
                            .status())
                    .as(login)
                    .isEqualTo(404);
        }
    }

    @Test
    void it_is_filled_on_the_version_that_was_seen_and_what_is_no_part_of_it_is_refused() {
        RegisterProgram judge = program("office");
        String change = "{\"fields\":{\"vault.deed\":\"密封行为戊\",\"vault.months\":14}}";
        RegisterProgram.Answer done = sent(judge, "PATCH", sealed, change, 1);
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(sent(judge, "PATCH", sealed, change.replace("戊", "己"), 1).status())
                .isEqualTo(409);
        assertThat(sent(judge, "PATCH", sealed, "{\"fields\":{\"case.what\":\"x\"}}", 2)
                        .status())
                .isEqualTo(403);
        assertThat(look().json().path("fields").path("vault.long").asBoolean()).isTrue();
    }

    @Test
    void rows_are_added_changed_and_taken_out() {
        RegisterProgram judge = program("office");
        String rows = sealed + "/rows/hearing";
        RegisterProgram.Answer added = sent(judge, "POST", rows, "{\"fields\":{\"hearing.at\":\"2026-06-01\"}}", 0);
        assertThat(added.status()).as(added.body()).isEqualTo(200);
        String row = rows + "/"
                + look().json().path("rows").path("hearing").path(0).path("id").asString();
        String words = "{\"fields\":{\"hearing.words\":\"说过的话\"}}";
        assertThat(sent(judge, "PATCH", row, words, 1).status()).isEqualTo(200);
        assertThat(sent(judge, "PATCH", row, words, 1).status()).isEqualTo(409);
        assertThat(look().body()).contains("说过的话", "2026-06-01");
        assertThat(sent(judge, "DELETE", row, "", 2).status()).isEqualTo(200);
        assertThat(look().json().path("rows").has("hearing")).isFalse();
    }
}
