package org.qingmiao.register.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qingmiao.WebVisitor;

/** What is sealed of a record, and who told: filled, looked at for a purpose, agreed to by another person. */
class SealedRecordsTest {
    private final QuietDistrict district = QuietDistrict.shared();

    private static Map<String, String> sealedCase() {
        return Map.of("case.day", "2026-03-02", "case.what", "示例案", "vault.deed", "密封行为甲", "vault.months", "18");
    }

    private WebVisitor.Answer look(RecordVisitor visitor, String id, String purpose) {
        String path = QuietDistrict.record(id) + "/sealed";
        return visitor.send(path, visitor.page(path), purpose.isEmpty() ? Map.of() : Map.of("purpose", purpose));
    }

    private List<String> entries(String action, String id) {
        return district.owner()
                .sql("SELECT who || ' ' || purpose || ' ' || after FROM audit_entry WHERE action = :action"
                        + " AND object = :object ORDER BY seq")
                .param("action", action)
                .param("object", "record:quiet-case/" + id)
                .query((row, n) -> row.getString(1))
                .list();
    }

    @Test
    void what_is_sealed_is_filled_with_the_record_and_seen_by_who_may_for_a_purpose_each_time() {
        assertThat(district.visitor("reporter").page(QuietDistrict.REGISTER + "/new?unit=north"))
                .contains("密封判决", "f.vault.deed");
        String id = district.made("reporter", sealedCase());
        RecordVisitor judge = district.visitor("office");
        assertThat(judge.page(QuietDistrict.record(id)))
                .contains(QuietDistrict.record(id) + "/sealed", "示例案")
                .doesNotContain("密封行为甲", "密封判决");
        assertThat(look(judge, id, "").status()).isEqualTo(422);
        assertThat(entries("register.sealed.look", id)).isEmpty();
        WebVisitor.Answer seen = look(judge, id, "示例〔2026〕7号核对");
        assertThat(seen.status()).as(seen.body()).isEqualTo(200);
        assertThat(seen.body()).contains("密封行为甲", "18", "一年以上").doesNotContain("没有密封内容");
        assertThat(entries("register.sealed.look", id))
                .singleElement()
                .asString()
                .contains("office", "示例〔2026〕7号核对");
    }

    @Test
    void a_look_at_a_record_of_which_nothing_is_sealed_is_the_same_and_an_entry_too() {
        String id = district.made("reporter", Map.of("case.day", "2026-03-03"));
        RecordVisitor judge = district.visitor("office");
        assertThat(judge.page(QuietDistrict.record(id))).contains("/sealed");
        assertThat(look(judge, id, "例行核对").body()).contains("没有密封内容");
        assertThat(entries("register.sealed.look", id)).hasSize(1);
    }

    @Test
    void what_is_sealed_is_changed_on_the_version_that_was_seen_and_the_record_keeps_its_own() {
        String id = district.made("reporter", sealedCase());
        RecordVisitor judge = district.visitor("office");
        String fill = QuietDistrict.record(id) + "/sealed/fill";
        String first = look(judge, id, "改判核对").body();
        String second = look(judge, id, "改判核对").body();
        assertThat(judge.send(fill, first, Map.of("vault.deed", "密封行为乙", "vault.months", "999"))
                        .status())
                .isEqualTo(422);
        assertThat(judge.send(fill, first, Map.of("vault.deed", "密封行为乙", "vault.months", "6"))
                        .status())
                .isEqualTo(302);
        assertThat(judge.send(fill, second, Map.of("vault.deed", "晚了", "vault.months", "6"))
                        .status())
                .isEqualTo(409);
        assertThat(look(judge, id, "再看一次").body()).contains("密封行为乙").doesNotContain("密封行为甲", "晚了");
        assertThat(district.owner()
                        .sql("SELECT version FROM register.\"quiet-case\" WHERE id = :id")
                        .param("id", UUID.fromString(id))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(district.owner()
                        .sql("SELECT \"vault.deed\" FROM register.\"quiet-case+sealed~history\" WHERE id = :id")
                        .param("id", UUID.fromString(id))
                        .query((row, n) -> row.getString(1))
                        .list())
                .containsExactly("密封行为甲");
    }

    @Test
    void rows_that_are_sealed_are_added_and_taken_out_and_what_is_wrong_is_told_at_its_field() {
        String id = district.made("reporter", Map.of("case.day", "2026-03-04"));
        RecordVisitor judge = district.visitor("office");
        String add = QuietDistrict.record(id) + "/sealed/rows/hearing/new";
        assertThat(judge.fill(add, Map.of("hearing.words", "没有日子")).status()).isEqualTo(422);
        WebVisitor.Answer added = judge.fill(add, Map.of("hearing.at", "2026-04-01", "hearing.words", "密封的话"));
        assertThat(added.status()).as(added.body()).isEqualTo(302);
        String seen = look(judge, id, "看开庭记录").body();
        assertThat(seen).contains("密封的话", "/remove");
        String row = district.owner()
                .sql("SELECT id::text FROM register.\"quiet-case.hearing\" WHERE record = :id")
                .param("id", UUID.fromString(id))
                .query(String.class)
                .single();
        String remove = QuietDistrict.record(id) + "/sealed/rows/hearing/" + row + "/remove";
        assertThat(judge.web().post(remove, seen, Map.of("version", "7")).status())
                .isEqualTo(409);
        assertThat(judge.web().post(remove, seen, Map.of("version", "1")).status())
                .isEqualTo(302);
        assertThat(look(judge, id, "看开庭记录").body()).doesNotContain("密封的话");
        assertThat(district.owner()
                        .sql("SELECT \"hearing.words\" FROM register.\"quiet-case.hearing~history\" WHERE record = :id")
                        .param("id", UUID.fromString(id))
                        .query((found, n) -> found.getString(1))
                        .list())
                .containsExactly("密封的话");
    }

    @Test
    void a_step_asks_for_what_is_sealed_and_who_takes_it_does_not_see_it() {
        String id = district.made("reporter", Map.of("case.day", "2026-03-05"));
        RecordVisitor street = district.visitor("street");
        assertThat(street.fill(QuietDistrict.record(id) + "/steps/order", Map.of())
                        .status())
                .isEqualTo(422);
        assertThat(street.fill(QuietDistrict.record(id) + "/steps/order", Map.of("vault.deed", "判词丙"))
                        .status())
                .isEqualTo(302);
        for (String page : List.of("", "/history", "/history?version=2", "/edit", "/steps/order")) {
            assertThat(street.page(QuietDistrict.record(id) + page)).as(page).doesNotContain("判词丙");
        }
        assertThat(look(district.visitor("office"), id, "核对判词").body()).contains("判词丙");
    }

    @Test
    void who_told_is_seen_once_another_person_agreed_and_only_for_a_while() {
        String id = district.made(
                "worker",
                Map.of(
                        "case.day",
                        "2026-03-06",
                        "case.what",
                        "有人说了",
                        "source.teller",
                        "worker",
                        "source.phone",
                        "13900000123"));
        RecordVisitor keeper = district.visitor("stats");
        String path = QuietDistrict.record(id) + "/sealed";
        assertThat(keeper.page(path)).contains("要另一人同意").doesNotContain("13900000123");
        assertThat(keeper.web()
                        .post(path, keeper.page(path), Map.of("purpose", "答复报告人"))
                        .status())
                .isEqualTo(403);
        assertThat(keeper.web()
                        .post(path + "/ask", keeper.page(path), Map.of("purpose", "答复报告人"))
                        .status())
                .isEqualTo(302);
        assertThat(keeper.page(path)).contains("正等另一人同意");
        String request = district.owner()
                .sql("SELECT id::text FROM register.secret_request WHERE record = :id")
                .param("id", UUID.fromString(id))
                .query(String.class)
                .single();
        String answer = "/registers/agreements/" + request;
        for (String other : List.of("stats", "street", "office")) {
            RecordVisitor visitor = district.visitor(other);
            assertThat(visitor.web()
                            .post(answer, visitor.page("/registers/agreements"), Map.of("answer", "agree"))
                            .status())
                    .as(other)
                    .isEqualTo(404);
        }
        RecordVisitor lead = district.visitor("leader");
        assertThat(lead.page("/registers")).contains("/registers/agreements");
        String waiting = lead.page("/registers/agreements");
        assertThat(waiting).contains("静案", "答复报告人").doesNotContain("13900000123");
        assertThat(lead.web().post(answer, waiting, Map.of("answer", "agree")).status())
                .isEqualTo(302);
        WebVisitor.Answer seen = look(keeper, id, "");
        assertThat(seen.status()).as(seen.body()).isEqualTo(200);
        assertThat(seen.body()).contains("13900000123", "谁报告的");
        assertThat(entries("register.secret.ask", id)).hasSize(1);
        assertThat(entries("register.secret.agree", id))
                .singleElement()
                .asString()
                .startsWith("leader");
        assertThat(entries("register.apart.look", id))
                .singleElement()
                .asString()
                .contains("stats", "答复报告人", "leader");
        district.owner()
                .sql("UPDATE register.secret_request SET valid_until = now() - interval '1 minute' WHERE id = :id")
                .param("id", UUID.fromString(request))
                .update();
        assertThat(look(keeper, id, "再看一次").status()).isEqualTo(403);
    }
}
