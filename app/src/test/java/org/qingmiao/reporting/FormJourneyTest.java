package org.qingmiao.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.WebVisitor;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A value's life from the form to the overview, along the trail, and back. */
@DemoServer
@SuppressWarnings("NullAway.Init") // set by JUnit and Spring
class FormJourneyTest {
    private static final Pattern FIELD = Pattern.compile("name=\"(v:[^\"]+|seen)\" value=\"([^\"]*)\"");
    private static final Pattern CHANGE = Pattern.compile("name=\"change\" value=\"(\\d+)\"");
    private static final String FORM = "/reporting/health-bureau?year=2023";
    private static final String TRAIL = "/cells?element=births.live&period=2023";
    private static final String BOYS = "v:births.live:chunxiao:2023:m";

    @LocalServerPort
    int port;

    private WebVisitor anna;
    private WebVisitor ben;

    @BeforeEach
    void visitors() {
        anna = WebVisitor.signedIn(port, "office");
        ben = WebVisitor.signedIn(port, "stats");
    }

    private static Map<String, String> fields(String page) {
        Map<String, String> fields = new TreeMap<>();
        Matcher field = FIELD.matcher(page);
        while (field.find()) {
            fields.put(field.group(1), field.group(2));
        }
        return fields;
    }

    private static WebVisitor.Answer save(WebVisitor visitor, String page, String field, String value) {
        Map<String, String> fields = fields(page);
        assertThat(fields).containsKey(field);
        fields.put(field, value);
        fields.put("reason", "recounted");
        return visitor.post(FORM, page, fields);
    }

    private String births() {
        return anna.get("/api/v1/indicators?indicator=infant-mortality&period=2023")
                .body();
    }

    @Test
    void a_value_typed_into_the_form_is_in_the_indicator_at_the_next_request_and_can_be_taken_back() {
        String before = births();
        String page = anna.get(FORM).body();
        String old = fields(page).get(BOYS);
        WebVisitor.Answer saved = save(anna, page, BOYS, "4321");
        assertThat(saved.status()).isEqualTo(302);
        assertThat(saved.header("Location")).contains("changed=1");
        assertThat(births()).isNotEqualTo(before);

        String trail = anna.get(TRAIL).body();
        assertThat(trail).contains("<b>4,321</b>").contains("recounted");
        Matcher change = CHANGE.matcher(trail);
        assertThat(change.find()).isTrue();
        WebVisitor.Answer undone = anna.post(
                "/cells/undo",
                trail,
                Map.of(
                        "change",
                        change.group(1),
                        "element",
                        "births.live",
                        "period",
                        "2023",
                        "reason",
                        "typing mistake"));
        assertThat(undone.status()).isEqualTo(302);

        assertThat(births()).isEqualTo(before);
        assertThat(fields(anna.get(FORM).body()).get(BOYS)).isEqualTo(old);
        assertThat(anna.get(TRAIL).body()).contains("4,321").doesNotContain("<b>4,321</b>");
    }

    @Test
    void two_people_who_change_the_same_field_are_shown_each_others_value() {
        String seenByBoth = anna.get(FORM).body();
        String bens = ben.get(FORM).body();
        String old = fields(seenByBoth).getOrDefault(BOYS, "");
        assertThat(save(anna, seenByBoth, BOYS, "777").status()).isEqualTo(302);
        WebVisitor.Answer second = save(ben, bens, BOYS, "778");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).contains("777 (office)").contains("value=\"778\"");
        assertThat(fields(anna.get(FORM).body()).get(BOYS)).isEqualTo("777");
        save(anna, anna.get(FORM).body(), BOYS, old);
    }

    @Test
    void a_form_with_one_wrong_field_saves_nothing_and_keeps_what_was_typed() {
        String page = anna.get(FORM).body();
        String old = fields(page).get(BOYS);
        WebVisitor.Answer answer = save(anna, page, BOYS, "many");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"many\"").contains("aria-invalid=\"true\"");
        assertThat(fields(anna.get(FORM).body()).get(BOYS)).isEqualTo(old);
    }

    @Test
    void more_deaths_than_births_are_refused_by_the_packs_own_check() {
        String field = "v:deaths.neonatal:chunxiao:2023:";
        WebVisitor.Answer answer = save(anna, anna.get(FORM).body(), field, "99999");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("新生儿死亡数不能大于活产数");
    }

    @Test
    void a_form_sent_again_unchanged_changes_nothing() {
        String page = anna.get(FORM).body();
        WebVisitor.Answer answer = anna.post(FORM, page, fields(page));
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).contains("changed=0");
    }

    @Test
    void a_street_undoes_nothing_of_a_department() {
        WebVisitor street = WebVisitor.signedIn(port, "street");
        String page = street.get("/").body();
        String change = "1";
        assertThat(street.post(
                                "/cells/undo",
                                page,
                                Map.of("change", change, "element", "births.live", "period", "2023"))
                        .status())
                .isEqualTo(403);
    }
}
