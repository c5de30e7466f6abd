package org.qingmiao.child.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.WebVisitor;
import org.qingmiao.calculators.Sex;
import org.qingmiao.calculators.identity.SyntheticIds;
import org.qingmiao.child.index.ChildDesk;
import org.qingmiao.child.index.ChildPeople;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A director registers a child, is told that it may be there, merges two entries and parts them again. */
@DemoServer
@SuppressWarnings("NullAway.Init") // set by Spring
class ChildJourneyTest {
    private static final Pattern CHILD = Pattern.compile("/children/([0-9a-f-]{36})");
    private static final Pattern LINK = Pattern.compile("/links/([0-9a-f-]{36})/end");
    private static final String BIRTH = "2014-05-06";

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    private String away = "";

    @BeforeEach
    void people() {
        away = ChildDesk.staffed(beans).away();
    }

    private static String number(long n) {
        return SyntheticIds.passing(n, LocalDate.parse(BIRTH), Sex.FEMALE);
    }

    private static Map<String, String> form(String given, String number) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("family", "示");
        form.put("given", given);
        form.put("birth", BIRTH);
        form.put("sex", "f");
        form.put("kind", number.isEmpty() ? "none" : "resident");
        form.put("number", number);
        form.put("home", ChildPeople.HOME);
        form.put("address", "示例路1号");
        form.put("living_code", "330206");
        form.put("household_code", "340104");
        form.put("guardian1_role", "mother");
        form.put("guardian1_name", "示例妈妈" + given);
        form.put("guardian1_phone", "139" + Math.abs(given.hashCode() % 100_000_000));
        return form;
    }

    private static String id(WebVisitor.Answer answer) {
        Matcher child = CHILD.matcher(answer.header("Location"));
        assertThat(child.find()).as(answer.status() + answer.body()).isTrue();
        return child.group(1);
    }

    @Test
    void a_purpose_is_asked_before_anything_is_shown() {
        WebVisitor director = WebVisitor.signedIn(port, "child.director");
        assertThat(director.getAsIs("/children").location()).isEqualTo("/purpose");
        assertThat(director.get("/children?lang=en").body()).contains("Name, pinyin, initials or number");
        assertThat(director.get("/children?lang=zh").body()).contains("姓名、拼音、首字母或证件号码");
    }

    @Test
    void from_the_form_to_a_merge_and_back() {
        WebVisitor director = WebVisitor.signedIn(port, "child.director");
        String blank = director.get("/children/new?lang=zh").body();
        WebVisitor.Answer wrong = director.post("/children/new", blank, form("旅一", "330206201405060021"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("这不是正确的居民身份证号", "示例妈妈旅一");
        String one = id(director.post("/children/new", blank, form("旅一", number(901))));
        String page = director.get("/children/" + one).body();
        assertThat(page)
                .contains("示旅一", number(901), "示例妈妈旅一", "示例路1号")
                .contains("居住地区划浙江省宁波市北仑区（330206）、户籍所在地区划安徽省合肥市蜀山区（340104）");

        WebVisitor.Answer again = director.post("/children/new", blank, form("旅一", ""));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).contains("可能已经登记过", "示**", "强烈支持").doesNotContain("?said=");
        Map<String, String> none = form("旅一", "");
        none.put("none", "1");
        none.put("birth", "2014-05-16");
        String two = id(director.post("/children/new", again.body(), none));

        WebVisitor.Answer found = director.post("/children", page, Map.of("q", number(901)));
        assertThat(found.body()).contains("示**", one).doesNotContain("示旅一");
        assertThat(director.post("/children", page, Map.of("q", "旅一", "beside", one))
                        .body())
                .contains("/children/" + one + "/merge?other=" + two);

        String compare =
                director.get("/children/" + one + "/merge?other=" + two).body();
        assertThat(compare).contains("不同", "2014-05-16", "take_birth");
        assertThat(director.post("/children/" + one + "/merge", compare, Map.of("other", two, "act", "merge"))
                        .status())
                .as("no reason was given")
                .isEqualTo(422);
        WebVisitor.Answer merged = director.post(
                "/children/" + one + "/merge",
                compare,
                Map.of("other", two, "act", "merge", "reason", "同一位妈妈带来", "take_birth", "two"));
        assertThat(id(merged)).isEqualTo(one);
        String after = director.get("/children/" + two).body();
        assertThat(after).contains("2014-05-16", "同一位妈妈带来");
        Matcher link = LINK.matcher(after);
        assertThat(link.find()).isTrue();
        director.post("/children/" + one + "/links/" + link.group(1) + "/end", after, Map.of("reason", "看错了"));
        assertThat(director.get("/children/" + one).body()).contains(BIRTH, "看错了", "不是同一个孩子");

        String moved = director.get("/children/" + one).body();
        assertThat(director.get("/children/" + one + "/correct").body()).contains("示例妈妈旅一");
        WebVisitor.Answer gone = director.post(
                "/children/" + one + "/move", moved, Map.of("home", away, "address", "示例新村", "day", "2026-01-01"));
        assertThat(gone.location()).isEqualTo("/children");
        assertThat(director.get("/children/" + one).status()).isEqualTo(404);
        assertThat(WebVisitor.signedIn(port, "child.other")
                        .get("/children/" + one)
                        .body())
                .contains("示旅一", "示例新村", "2026-01-01");
    }

    @Test
    void outside_of_reach_there_is_nothing_and_a_known_number_exists_elsewhere() {
        WebVisitor director = WebVisitor.signedIn(port, "child.director");
        String blank = director.get("/children/new").body();
        String child = id(director.post("/children/new", blank, form("界二", number(902))));
        WebVisitor other = WebVisitor.signedIn(port, "child.other");
        String page = other.get("/children").body();
        assertThat(other.get("/children/" + child).status()).isEqualTo(404);
        assertThat(other.get("/children/" + child + "/correct").status()).isEqualTo(404);
        assertThat(other.post("/children/" + child + "/died", page, Map.of("day", "2026-01-01"))
                        .status())
                .isEqualTo(404);
        WebVisitor.Answer found = other.post("/children", page, Map.of("q", number(902)));
        assertThat(found.body()).contains("在别处登记").doesNotContain(child, "示**");
        assertThat(other.post("/children", page, Map.of("q", "示界二")).body()).doesNotContain(child);
        WebVisitor nobody = WebVisitor.signedIn(port, "child.nobody");
        assertThat(nobody.get("/children").body()).contains("职责").doesNotContain("id=\"find-child\"");
        assertThat(nobody.get("/children/new").status()).isEqualTo(403);
        assertThat(nobody.get("/children/" + child).status()).isEqualTo(404);
        assertThat(nobody.get("/").body()).doesNotContain("href=\"/children\"");
        assertThat(director.get("/").body()).contains("href=\"/children\"");
    }

    @Test
    void programs_find_read_and_register_children() throws Exception {
        HttpResponse<String> made =
                api("POST", "/api/v1/children", """
                {"family":"示","given":"程三","birth":"%s","sex":"f","number_kind":"resident","number":"%s",
                 "home":"%s","guardians":[{"role":"father","name":"示例爸爸","phone":"13800001111"}]}
                """.formatted(BIRTH, number(903), ChildPeople.HOME));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String at = made.headers().firstValue("Location").orElseThrow();
        assertThat(api("GET", at, "").body()).contains("\"given\":\"程三\"", "\"phone\":\"13800001111\"");
        assertThat(api("GET", "/api/v1/children?number=" + number(903), "").body())
                .contains("示**")
                .doesNotContain("程三", number(903));
        HttpResponse<String> wrong =
                api("POST", "/api/v1/children", "{\"given\":\"x\",\"sex\":\"q\",\"home\":\"nowhere\"}");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("\"path\":\"sex\"");
        HttpResponse<String> school = api(
                "POST",
                "/api/v1/children",
                "{\"given\":\"程四\",\"home\":\"%s\",\"school\":\"nowhere\"}".formatted(ChildPeople.HOME));
        assertThat(school.body()).contains("\"path\":\"school\"", "没有这所学校");
        assertThat(api("GET", "/api/v1/children/" + new UUID(1, 1), "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_correction_keeps_all_who_care_for_a_child() throws Exception {
        String at = api("POST", "/api/v1/children", """
                {"family":"示","given":"护五","birth":"%s","home":"%s","guardians":[
                 {"role":"father","name":"示例爸爸护"},{"role":"mother","name":"示例妈妈护"},
                 {"role":"grandparent","name":"示例奶奶护"}]}
                """.formatted(BIRTH, ChildPeople.HOME))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String path = at.replace("/api/v1", "");
        WebVisitor director = WebVisitor.signedIn(port, "child.director");
        String page = director.get(path + "/correct").body();
        assertThat(page).contains("示例爸爸护", "示例妈妈护", "示例奶奶护");
        Map<String, String> form = form("护五", "");
        List<String> roles = List.of("father", "mother", "grandparent");
        List<String> names = List.of("示例爸爸护", "示例妈妈护", "示例奶奶护");
        for (int i = 1; i <= names.size(); i++) {
            form.put("guardian" + i + "_role", roles.get(i - 1));
            form.put("guardian" + i + "_name", names.get(i - 1));
            form.put("guardian" + i + "_phone", "");
        }
        assertThat(director.post(path + "/correct", page, form).header("Location"))
                .endsWith(path + "?said=corrected");
        assertThat(api("GET", at, "").body()).contains(names).doesNotContain("\"until\"");
    }

    private HttpResponse<String> api(String method, String path, String body) throws Exception {
        String basic =
                Base64.getEncoder().encodeToString("child.director:qingmiao-demo".getBytes(StandardCharsets.UTF_8));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .header("Authorization", "Basic " + basic)
                            .header("Content-Type", "application/json")
                            .header("X-Purpose", "test")
                            .method(method, HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
