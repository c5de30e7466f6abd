package org.qingmiao.tools.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.WebVisitor;
import org.qingmiao.tools.Calculator;
import org.qingmiao.tools.run.Calculators;
import org.springframework.boot.test.web.server.LocalServerPort;

@DemoServer
class ToolsTest {
    @LocalServerPort
    int port;

    private WebVisitor worker() {
        return WebVisitor.signedIn(port, "office");
    }

    private WebVisitor.Answer sends(String name, Map<String, String> fields) {
        WebVisitor worker = worker();
        return worker.post(
                "/tools/" + name, worker.get("/tools/" + name + "?lang=en").body(), fields);
    }

    @Test
    void every_calculator_has_a_page_and_works_its_example() {
        WebVisitor worker = worker();
        String list = worker.get("/tools?lang=zh").body();
        for (Calculator calculator : Calculators.ALL) {
            String path = "/tools/" + calculator.about().name();
            assertThat(list)
                    .contains("href=\"" + path + "\"")
                    .contains(calculator.about().title().zh());
            assertThat(worker.get(path).status()).as(path).isEqualTo(200);
            assertThat(worker.get(path + "?example").status())
                    .as(path + " example")
                    .isEqualTo(200);
        }
        assertThat(worker.get("/tools/nothing").status()).isEqualTo(404);
    }

    @Test
    void growth_is_judged_and_drawn_over_several_visits() {
        Map<String, String> child = new LinkedHashMap<>();
        child.put("sex", "M");
        child.put("birth_date", "2023-11-20");
        child.put("measured_on_1", "2024-05-20");
        child.put("weight_kg_1", "7.9");
        child.put("measured_on_2", "2024-11-20");
        child.put("weight_kg_2", "7.5");
        child.put("height_cm_2", "74.2");
        String page = sends("growth", child).body();
        assertThat(page).contains("−2.29").contains("Underweight").contains("growth slowed down");
        assertThat(page).contains("<svg").contains("P97").contains("<circle");
        assertThat(page.split("<circle cx=\"\\d", -1)).hasSizeGreaterThan(2);
        assertThat(page).contains("value=\"2023-11-20\"");
    }

    @Test
    void weight_is_drawn_by_height_and_the_chinese_standard_by_its_own_lines() {
        Map<String, String> child = new LinkedHashMap<>(
                Map.of("sex", "F", "age_months_1", "14", "weight_kg_1", "9.4", "height_cm_1", "76", "standard", "who"));
        assertThat(sends("growth", child).body()).contains("Girl, weight for length/height (WHO)", "P97", ">cm<");
        child.put("standard", "wst423");
        String page = sends("growth", child).body();
        assertThat(page)
                .contains("weight for length/height (WS/T 423-2022)", "weight for age (WS/T 423-2022)", "+2 SD")
                .doesNotContain("(WHO)", "P97");
    }

    /** Worked example of the national programme: a dose of the month after the first is too early at two weeks. */
    @Test
    void vaccinations_are_judged_and_the_next_ones_named() {
        Map<String, String> child = new LinkedHashMap<>();
        child.put("sex", "F");
        child.put("birth", "2024-01-05");
        child.put("as_of", "2024-08-01");
        child.put("HepB_1", "2024-01-05");
        child.put("HepB_2", "2024-01-19");
        child.put("BCG_1", "2024-01-05");
        String page = sends("immunization", child).body();
        assertThat(page).contains("2024-02-05", "valid</span", "value=\"2024-01-19\"");
        assertThat(page.split("not valid: ", -1)).hasSize(2);
        child.put("HepB_2", "2023-12-31");
        assertThat(sends("immunization", child).body()).contains("value=\"2023-12-31\"");
        child.put("birth", "");
        assertThat(sends("immunization", child).body()).contains("aria-invalid=\"true\"");
    }

    @Test
    void a_wrong_value_is_told_at_its_field_and_nothing_typed_is_lost() {
        WebVisitor.Answer answer =
                sends("growth", Map.of("sex", "M", "age_months_1", "12", "weight_kg_1", "-3", "height_cm_1", "74.2"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("id=\"weight_kg_1-p\">must be greater than 0")
                .contains("value=\"-3\"")
                .contains("value=\"74.2\"");
    }

    @Test
    void what_is_missing_is_asked_for_by_its_words() {
        WebVisitor.Answer answer = sends("vision", Map.of("ucva_right", "4.8"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"age_years-p\">Please give: age");
    }

    @Test
    void values_that_contradict_each_other_are_told_at_their_field() {
        WebVisitor.Answer answer =
                sends("anaemia", Map.of("hb_g_l", "109", "age_months", "200", "sex", "M", "trimester", "2"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"trimester-p\">only women are pregnant");
    }

    @Test
    void one_more_measurement_can_be_added_without_a_script() {
        String page = sends("growth", Map.of("sex", "M", "age_months_1", "12", "more", "1"))
                .body();
        assertThat(page).contains("name=\"weight_kg_2\"").doesNotContain("aria-invalid=\"true\"");
    }

    @Test
    void vision_fitness_and_anaemia_say_what_the_result_means() {
        assertThat(sends(
                                "vision",
                                Map.of("age_years", "8", "ucva_right", "4.8", "sphere_right", "-1", "cyl_right", "0"))
                        .body())
                .contains("Screening myopia")
                .contains("low myopia");
        assertThat(sends("anaemia", Map.of("hb_g_l", "95", "age_months", "8")).body())
                .contains("Moderate anaemia");
        assertThat(sends("fitness", Map.of("sex", "F", "grade", "2", "run_50m", "10.5"))
                        .body())
                .contains("Missing items")
                .contains("vital capacity, sit and reach");
    }

    @Test
    void development_asks_the_signs_of_the_corrected_age_and_judges_them() {
        Map<String, String> child = new LinkedHashMap<>(Map.of("age_months", "18", "gestation_weeks", "32"));
        String form = sends("development", child).body();
        assertThat(form)
                .contains("Signs at 12 months")
                .contains("name=\"sign_4\"")
                .doesNotContain("Some signs were");
        child.putAll(Map.of("sign_1", "n", "sign_2", "y", "sign_3", "n", "sign_4", "n"));
        assertThat(sends("development", child).body()).contains("Positive: refer");
        child.put("sign_2", "n");
        assertThat(sends("development", child).body()).contains("Negative: none");
        child.remove("sign_2");
        assertThat(sends("development", child).body()).contains("Some signs were not checked");
    }

    @Test
    void parents_use_the_ones_about_a_child_without_an_account_and_without_a_session() {
        WebVisitor parent = new WebVisitor(port);
        WebVisitor.Answer list = parent.get("/public/tools?lang=en");
        assertThat(list.body()).contains("/public/tools/growth").doesNotContain("batch");
        WebVisitor.Answer answer = parent.post(
                "/public/tools/growth",
                "",
                Map.of("sex", "F", "age_months_1", "12", "weight_kg_1", "8.9", "height_cm_1", "74"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("normal range");
        assertThat(answer.header("Set-Cookie")).doesNotContain("qm=");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(parent.get("/tools").status()).isEqualTo(302);
    }

    @Test
    void what_was_entered_never_stands_in_an_address() {
        String page = sends("growth", Map.of("sex", "F", "birth_date", "2023-10-20", "measured_on_1", "2024-11-23"))
                .body();
        assertThat(page).doesNotContainPattern("(href|action)=\"[^\"]*2023-10-20");
        // Parameters of an address are not even read.
        assertThat(worker().get("/tools/growth?birth_date=2023-10-20&sex=F").body())
                .doesNotContain("value=\"2023-10-20\"");
    }

    @Test
    void a_public_form_that_is_far_too_tooLongis_refused() {
        WebVisitor.Answer answer =
                new WebVisitor(port).post("/public/tools/growth", "", Map.of("sex", "F".repeat(40_000)));
        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void names_typed_into_a_field_come_back_as_text_only() {
        assertThat(sends("growth", Map.of("sex", "M", "age_months_1", "<script>alert(1)</script>"))
                        .body())
                .doesNotContain("<script>alert");
    }

    @Test
    void a_public_form_that_does_not_tell_its_length_is_no_longer_than_others() throws Exception {
        byte[] tooLong = ("weight_kg_1=" + "7".repeat(100_000)).getBytes(StandardCharsets.US_ASCII);
        for (HttpRequest.BodyPublisher body : List.of(
                BodyPublishers.ofByteArray(tooLong),
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooLong)))) {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/public/tools/growth"))
                                    .version(HttpClient.Version.HTTP_1_1)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(body)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
        }
    }
}
