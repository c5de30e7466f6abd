package org.qingmiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.TestDatabase;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two districts on one server, whose plans name their clauses, targets, indicators, projects, checks and rounds alike. Who
 * walks through every page there is meets one of them alone, and every link stays in it.
 */
@SpringBootTest(
        classes = {Qingmiao.class, DemoServer.Setup.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "qingmiao.packs=../packs/beilun-2021-2025,src/test/packs/wanglan-2021-2030")
@SuppressWarnings("NullAway.Init") // set by Spring
class TwoDistrictsTest {
    private static final int OF_A_KIND = 12;

    private static final String BEILUN = "beilun-2021-2025";
    private static final String WANGLAN = "wanglan-2021-2030";
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("\\.(docx|pdf|xlsx|csv|json|svg|ics|html|css|js)$");
    /** Pages that are about a person, whose work may lie in several districts, about the installation or nobody. */
    private static final Pattern OF_NO_PLAN = Pattern.compile(
            "/(static|sign-in|sign-out|me|admin|tasks|notices|calendar|tools|oauth2|first-start|public/tools)(/.*)?");

    @LocalServerPort
    int port;

    @Autowired
    Plans plans;

    @Autowired
    OrgUnits units;

    @Autowired
    Accounts accounts;

    @Autowired
    TestDatabase database;

    @BeforeEach
    void somebody_with_rights_in_both() {
        Person both = new Person(
                "both",
                new Text("示例·两区", "Example: both"),
                List.of(new Person.Grant(Role.OFFICE, "beilun"), new Person.Grant(Role.OFFICE, "wanglan")));
        ActorContext.runAsSystem("test", () -> accounts.store(both, "qingmiao-demo", true));
    }

    private static String other(String plan) {
        return plan.equals(BEILUN) ? "望澜|[Ww]anglan" : "北仑|[Bb]eilun";
    }

    /** What is wrong with a page, in words. */
    private record Walk(WebVisitor visitor, String plan, boolean keeps, List<String> faults, Set<String> seen) {}

    /** Every kind of page that can be reached, and so many of each; each address once, whatever its filters. */
    private static Walk walk(WebVisitor visitor, String start, String plan, boolean keeps) {
        Walk walk = new Walk(visitor, plan, keeps, new ArrayList<>(), new HashSet<>());
        Queue<String> next = new ArrayDeque<>(List.of(start));
        walk.seen.add(path(start));
        Map<String, Integer> kinds = new HashMap<>();
        while (!next.isEmpty()) {
            String address = next.remove();
            for (String link : page(walk, address)) {
                if (walk.seen.add(path(link)) && kinds.merge(kind(link), 1, Integer::sum) <= OF_A_KIND) {
                    next.add(link);
                }
            }
        }
        return walk;
    }

    private static List<String> page(Walk walk, String address) {
        WebVisitor.Answer answer = walk.visitor.get(address);
        if (answer.status() == 403) {
            return List.of();
        }
        if (answer.status() != 200) {
            walk.faults.add(answer.status() + " " + address);
            return List.of();
        }
        String body = WebVisitor.PLAN_SWITCH.matcher(answer.body()).replaceAll("");
        Matcher foreign =
                Pattern.compile(".{0,40}(" + other(walk.plan) + ").{0,40}").matcher(body);
        if (foreign.find()) {
            walk.faults.add(address + " names the other district: " + foreign.group());
        }
        List<String> links = new ArrayList<>();
        Matcher link = LINK.matcher(body);
        while (link.find()) {
            String to = link.group(1).replace("&amp;", "&");
            if (!OF_NO_PLAN.matcher(path(to)).matches()) {
                if (walk.keeps && !to.contains("plan=" + walk.plan)) {
                    walk.faults.add(address + " leads out of the plan: " + to);
                }
                if (!FILE.matcher(path(to)).find()) {
                    links.add(to);
                }
            }
        }
        return links;
    }

    /** The first part of the path and how many follow. */
    private static String kind(String address) {
        String[] parts = path(address).split("/", -1);
        return (parts.length > 1 ? parts[1] : "") + "/" + parts.length;
    }

    private static String path(String address) {
        return address.replaceAll("[?#].*", "");
    }

    @ParameterizedTest
    @CsvSource({"beilun-2021-2025, 170", "wanglan-2021-2030, 20"})
    void public_pages_of_a_plan_lead_to_pages_of_that_plan(String plan, int pages) {
        Walk walk = walk(new WebVisitor(port), "/public?plan=" + plan, plan, true);
        assertThat(walk.faults).isEmpty();
        assertThat(walk.seen.size()).isGreaterThan(Math.min(pages / 4, OF_A_KIND));
    }

    @ParameterizedTest
    @ValueSource(strings = {BEILUN, WANGLAN})
    void who_works_in_both_districts_stays_in_the_one_looked_at(String plan) {
        Walk walk = walk(WebVisitor.signedIn(port, "both"), "/?plan=" + plan, plan, true);
        assertThat(walk.faults).isEmpty();
        assertThat(walk.seen)
                .contains("/plan", "/indicators/infant-mortality", "/rounds", "/projects", "/desk", "/workplan");
    }

    @ParameterizedTest
    @CsvSource({
        "office, beilun-2021-2025",
        "stats, beilun-2021-2025",
        "leader, beilun-2021-2025",
        "street, beilun-2021-2025",
        "office-wanglan, wanglan-2021-2030",
        "reporter-wanglan, wanglan-2021-2030",
    })
    void who_works_in_one_district_meets_nothing_of_the_other(String login, String plan) {
        Walk walk = walk(WebVisitor.signedIn(port, login), "/", plan, false);
        assertThat(walk.faults).isEmpty();
        assertThat(walk.seen).contains("/plan", "/units", "/reporting");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/plan",
                "/plan/health-01",
                "/indicators",
                "/indicators/infant-mortality",
                "/units",
                "/reporting",
                "/rounds",
                "/rounds/2025-annual",
                "/reports",
                "/reports/annual/2024",
                "/reports/annual/2024.docx",
                "/desk",
                "/projects",
                "/projects/project-01",
                "/workplan",
                "/scorecards",
                "/decisions",
                "/voice",
                "/search?q=%E6%9C%9B",
                "/api/v1/rounds"
            })
    void a_plan_of_another_district_is_not_there(String path) {
        WebVisitor office = WebVisitor.signedIn(port, "office");
        String named = path + (path.contains("?") ? "&" : "?") + "plan=" + WANGLAN;
        assertThat(office.get(named).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/units/wl-qingtan, 404",
        "/reporting/wl-health, 404",
        "/workplan/wl-health, 404",
        "/scorecards/wl-health, 404",
        "/rounds/2025-annual/wl-health, 404",
        "/api/v1/indicators?plan=wanglan-2021-2030, 400",
        "/api/v1/indicators?unit=wl-qingtan, 400",
        "/api/v1/cells?element=wl.births&period=2024&unit=wl-qingtan, 400",
    })
    void a_unit_of_another_district_is_not_there(String path, int status) {
        assertThat(WebVisitor.signedIn(port, "office").get(path).status()).isEqualTo(status);
    }

    @Test
    void a_search_finds_units_of_its_district_alone() {
        String found = WebVisitor.signedIn(port, "both")
                .get("/search?q=%E9%95%87&plan=" + BEILUN)
                .body();
        assertThat(found).doesNotContain("青滩镇");
        assertThat(WebVisitor.signedIn(port, "both")
                        .get("/search?q=%E9%95%87&plan=" + WANGLAN)
                        .body())
                .contains("青滩镇");
    }

    @Test
    void a_round_asks_units_of_its_own_district_alone() {
        Map<String, String> districts = new LinkedHashMap<>();
        plans.all().forEach(p -> districts.put(p.id(), p.head().district()));
        List<String> strangers = database
                .jdbc()
                .sql("SELECT DISTINCT plan || ' ' || unit AS pair FROM submission")
                .query((row, n) -> String.valueOf(row.getString("pair")))
                .list()
                .stream()
                .filter(pair -> {
                    String[] parts = pair.split(" ", 2);
                    return !units.tree().within(districts.getOrDefault(parts[0], ""), parts[1]);
                })
                .toList();
        assertThat(strangers).isEmpty();
        WebVisitor both = WebVisitor.signedIn(port, "both");
        assertThat(both.get("/rounds/new?plan=" + WANGLAN).body())
                .contains("wl-health")
                .doesNotContain("health-bureau");
        assertThat(both.get("/rounds/new?plan=" + BEILUN).body())
                .contains("health-bureau")
                .doesNotContain("wl-health");
    }

    @ParameterizedTest
    @CsvSource({
        "/indicators/infant-mortality?year=2024, /indicators/infant-mortality?",
        "/public/indicators/infant-mortality?year=2024, /public/indicators/infant-mortality?",
        "/plan/health-01, /plan/health-01?",
        "/plan/health-09, /plan?",
        "/indicators/under5-anaemia, /indicators?",
        "/public/indicators/under5-anaemia, /public/indicators?",
        "/units/xinqi, /units?",
        "/projects/project-01, /projects/project-01?",
        "/projects/project-05, /projects?",
        "/indicators?state=achieved, /indicators?",
    })
    void the_switch_stays_on_a_page_that_the_other_plan_has_and_goes_up_from_one_it_has_not(String from, String to) {
        String path = from + (from.contains("?") ? "&" : "?") + "plan=" + BEILUN;
        WebVisitor both = WebVisitor.signedIn(port, "both");
        Matcher choices = WebVisitor.PLAN_SWITCH.matcher(both.get(path).body());
        assertThat(choices.find()).isTrue();
        Matcher link =
                Pattern.compile("href=\"([^\"]*plan=" + WANGLAN + "[^\"]*)\"").matcher(choices.group());
        assertThat(link.find()).isTrue();
        String there = link.group(1).replace("&amp;", "&");
        assertThat(there).startsWith(to);
        assertThat(both.get(there).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"health-bureau, 302", "wl-health, 403", "wl-nobody, 403"})
    void a_decision_is_laid_on_a_unit_of_its_own_district_alone(String unit, int status) {
        WebVisitor both = WebVisitor.signedIn(port, "both");
        String page = both.get("/decisions/new?kind=decision&plan=" + BEILUN).body();
        Map<String, String> form = Map.of(
                "plan",
                BEILUN,
                "kind",
                "decision",
                "unit",
                unit,
                "meeting",
                "示例会议",
                "text",
                "示例事项",
                "raised",
                "2025-03-01",
                "due",
                "2025-06-30");
        assertThat(both.post("/decisions/new", page, form).status()).isEqualTo(status);
    }

    @Test
    void a_form_leads_back_into_its_plan() {
        WebVisitor both = WebVisitor.signedIn(port, "both");
        String page = both.get("/decisions/new?kind=decision&plan=" + WANGLAN).body();
        assertThat(page).contains("name=\"plan\" value=\"" + WANGLAN + "\"");
        WebVisitor child = new WebVisitor(port);
        String form = child.get("/public/voice?plan=" + WANGLAN).body();
        assertThat(form).contains("name=\"plan\" value=\"" + WANGLAN + "\"");
        child.post(
                "/public/voice",
                form,
                Map.of("plan", WANGLAN, "clause", "health-01", "words", "希望镇上的公园有更多的树", "website", ""));
        WebVisitor.Answer voted = child.post("/public/voice/1/vote", form, Map.of("plan", WANGLAN));
        assertThat(voted.status()).isEqualTo(302);
        assertThat(voted.header("Location")).contains("plan=" + WANGLAN);
        assertThat(JdbcClient.create(database.ownerDataSource())
                        .sql("SELECT plan FROM voice_suggestion WHERE words LIKE '%镇上的公园%'")
                        .query(String.class)
                        .list())
                .containsExactly(WANGLAN);
    }
}
