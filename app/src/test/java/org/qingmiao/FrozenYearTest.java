package org.qingmiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingmiao.demo.Demo;
import org.qingmiao.evaluation.report.Report;
import org.qingmiao.evaluation.report.Report.Kind;
import org.qingmiao.evaluation.report.publication.Reports;
import org.qingmiao.indicator.cell.CellChange;
import org.qingmiao.indicator.cell.CellKey;
import org.qingmiao.indicator.cell.CellResult;
import org.qingmiao.indicator.cell.CellStore;
import org.qingmiao.indicator.cell.CellValue;
import org.qingmiao.indicator.cell.CellVersion;
import org.qingmiao.indicator.cell.ValueOrigin;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.org.Period;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.TestDatabase;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.RoundValueLookup;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A published year is what it was, byte for byte, whatever is changed after: every public page and file that can be reached
 * from it, in both languages, and every paper. Only the notes of corrections may be added.
 */
class FrozenYearTest {
    private static final int YEAR = 2024;
    private static final String PLAN = "liuxi-2021-2025";
    private static final Pattern LINK = Pattern.compile("href=\"(/public[^\"#]*)");
    /** Of the site and of no year: tools, suggestions, reports, rules; they are not frozen. */
    private static final Pattern OF_NO_YEAR = Pattern.compile("/public/(tools|voice|registers|rules).*");
    /** Links to the years that are published, the note of what was corrected, and whom to call today. */
    private static final Pattern AROUND = Pattern.compile(
            "<span class=\"years\">.*?</span>|<details class=\"notice\">.*?</details>|<aside class=\"help-box\".*?</aside>",
            Pattern.DOTALL);

    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    Path folder;

    @Test
    void whatever_is_changed_after_its_freezing_a_published_year_stays_as_it_was() throws IOException {
        Path pack = copy(Path.of("src/test/packs/tiny"), folder.resolve("tiny"));
        Map<String, byte[]> published;
        Map<String, byte[]> papers;
        Map<Lang, Report> words;
        try (StartedPlatform first = StartedPlatform.on(database, pack)) {
            first.bean(Demo.class).fill();
            published = crawl(first);
            papers = papers(first);
            words = words(first);
            assertThat(published.keySet())
                    .anyMatch(u -> u.startsWith("/public/plan"))
                    .anyMatch(u -> u.startsWith("/public/indicators.xlsx"))
                    .anyMatch(u -> u.startsWith("/public/definitions.json"))
                    .anyMatch(u -> u.startsWith("/public/indicators/infant-deaths?"))
                    .anyMatch(u -> u.startsWith("/public/indicators/infant-deaths.csv"))
                    .hasSizeGreaterThan(50);
            everythingButThePastYears(first);
            unitsBearOtherNames(first);
            theSame(published, crawl(first), false);
            theSame(papers, papers(first), false);
        }
        edit(pack);
        Path next = copy(Path.of("src/test/packs/tiny-next"), folder.resolve("tiny-next"));
        try (StartedPlatform second = StartedPlatform.on(database, pack, next)) {
            Plan edited = second.bean(Plans.class).find(PLAN).orElseThrow();
            assertThat(edited.head().name().zh()).isEqualTo("改名的规划");
            theSame(published, crawl(second), false);
            theSame(papers, papers(second), false);
            assertThat(new WebVisitor(second.port())
                            .get("/public?year=" + YEAR + "&plan=" + PLAN)
                            .body())
                    .as("help is of today")
                    .contains("tel:119")
                    .doesNotContain("tel:110");
            valuesOfThePast(second);
            theSame(published, crawl(second), true);
            words.forEach((lang, was) -> {
                Report is = second.bean(Reports.class).of(edited, Kind.ANNUAL, YEAR, lang);
                int added = is.body().size() - was.body().size();
                assertThat(added).as("blocks of the note of corrections").isEqualTo(3);
                assertThat(is.body().subList(added, is.body().size())).isEqualTo(was.body());
                assertThat(is.annex()).isEqualTo(was.annex());
            });
            assertThat(new WebVisitor(second.port())
                            .get("/public?year=" + YEAR + "&plan=" + PLAN)
                            .body())
                    .contains("作了更正");
        }
    }

    private static void theSame(Map<String, byte[]> was, Map<String, byte[]> is, boolean corrected) {
        assertThat(is.keySet()).isEqualTo(was.keySet());
        was.forEach((path, bytes) -> {
            byte[] now = is.getOrDefault(path, new byte[0]);
            boolean page = !path.matches(".*\\.(csv|json|xlsx|docx|pdf|html)\\?.*");
            if (page) {
                assertThat(bare(now, corrected)).as(path).isEqualTo(bare(bytes, corrected));
            } else {
                assertThat(now).as(path).isEqualTo(bytes);
            }
        });
    }

    /**
     * Other years that were published since stand in the list of years, plans that stand beside it in the switch of plans; a
     * correction is told above the page.
     */
    private static String bare(byte[] page, boolean corrected) {
        String html = new String(page, StandardCharsets.UTF_8);
        assertThat(corrected || !html.contains("作了更正")).isTrue();
        String alone = WebVisitor.PLAN_SWITCH.matcher(html).replaceAll("");
        return AROUND.matcher(alone).replaceAll("").replaceAll("\\s*\\n", "\n");
    }

    /** Every public page and file of the year that can be reached, by address. */
    private static SortedMap<String, byte[]> crawl(StartedPlatform server) {
        WebVisitor anyone = new WebVisitor(server.port());
        SortedMap<String, byte[]> found = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>();
        for (String lang : List.of("zh", "en")) {
            open.add("/public?plan=" + PLAN + "&year=" + YEAR + "&lang=" + lang);
            while (!open.isEmpty()) {
                String path = open.poll();
                if (!found.containsKey(path)) {
                    byte[] content = anyone.download(path);
                    found.put(path, content);
                    Matcher link = LINK.matcher(new String(content, StandardCharsets.UTF_8));
                    while (link.find()) {
                        String to = link.group(1).replace("&amp;", "&");
                        if (to.contains("year=" + YEAR)
                                && !OF_NO_YEAR.matcher(to).matches()) {
                            open.add(to.replaceAll("&lang=..", "") + "&lang=" + lang);
                        }
                    }
                }
            }
        }
        return found;
    }

    private static Map<String, byte[]> papers(StartedPlatform server) {
        WebVisitor office = WebVisitor.signedIn(server.port(), "office");
        Map<String, byte[]> papers = new LinkedHashMap<>();
        for (String format : List.of("docx", "pdf", "xlsx", "html")) {
            for (String lang : List.of("zh", "en")) {
                String path = "/reports/annual/" + YEAR + "." + format + "?plan=" + PLAN + "&lang=" + lang;
                papers.put(path, office.download(path));
                assertThat(office.get(path).status()).as(path).isEqualTo(200);
            }
        }
        return papers;
    }

    private static Map<Lang, Report> words(StartedPlatform server) {
        Plan plan = server.bean(Plans.class).find(PLAN).orElseThrow();
        Map<Lang, Report> words = new LinkedHashMap<>();
        for (Lang lang : Lang.values()) {
            words.put(lang, server.bean(Reports.class).of(plan, Kind.ANNUAL, YEAR, lang));
        }
        return words;
    }

    /** Progress, work, decisions, suggestions; values of the last year, which is published as well. */
    private void everythingButThePastYears(StartedPlatform server) {
        JdbcClient owner = JdbcClient.create(database.ownerDataSource());
        Plan plan = server.bean(Plans.class).find(PLAN).orElseThrow();
        List<String> items = new ArrayList<>();
        plan.clauses().forEach(c -> c.measures().forEach(m -> items.add(m.id())));
        plan.projects().forEach(p -> p.milestones().forEach(m -> items.add(m.id())));
        assertThat(items).isNotEmpty();
        items.forEach(
                item -> owner.sql("""
            INSERT INTO progress (plan, item, state, share, day, note_zh, note_en, author, at, synthetic)
            VALUES (:plan, :item, CASE WHEN :item LIKE '%-1' THEN 'not_begun' ELSE 'done' END, 55, '2024-01-01',
                    '后来改的', 'changed later', 'office', now(), true)
            """).param("plan", PLAN).param("item", item).update());
        owner.sql("UPDATE work_action SET title = title || '改'").update();
        owner.sql("UPDATE matter SET text = text || '改'").update();
        change(server, List.of(2025));
        publish(server);
    }

    private static void publish(StartedPlatform server) {
        WebVisitor stats = WebVisitor.signedIn(server.port(), "stats");
        String path = "/reports/annual/2025";
        stats.post(
                path + "/freeze?plan=" + PLAN, stats.get(path + "?plan=" + PLAN).body(), Map.of());
        WebVisitor office = WebVisitor.signedIn(server.port(), "office");
        String list = office.get(path + "/sign-off?plan=" + PLAN).body();
        Matcher seen = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"").matcher(list);
        assertThat(seen.find()).isTrue();
        office.post(path + "/publish?plan=" + PLAN, list, Map.of("read", "true", "seen", seen.group(1)));
        assertThat(new WebVisitor(server.port()).get("/public?plan=" + PLAN).body())
                .contains("aria-current=\"true\">2025<");
    }

    private static void unitsBearOtherNames(StartedPlatform server) {
        OrgUnits units = server.bean(OrgUnits.class);
        units.store(units.tree().units().stream()
                .map(u -> new OrgUnit(
                        u.id(),
                        u.code(),
                        u.kind(),
                        u.id().equals("hill-1") ? "south" : u.parent(),
                        new Text("新" + u.name().zh(), "New " + u.name().en()),
                        new Text(
                                "新" + u.shortName().zh(), "New " + u.shortName().en()),
                        u.synthetic()))
                .toList());
    }

    private static void valuesOfThePast(StartedPlatform server) {
        change(server, List.of(2021, 2022, 2023, 2024));
    }

    /** Every third value is taken back, the others become others. */
    private static void change(StartedPlatform server, List<Integer> years) {
        CellStore cellStore = server.bean(CellStore.class);
        Plan plan = server.bean(Plans.class).find(PLAN).orElseThrow();
        List<String> units = server.bean(OrgUnits.class).tree().units().stream()
                .map(OrgUnit::id)
                .toList();
        Map<CellKey, CellVersion> present = cellStore.read(
                plan.elements().keySet(),
                units,
                years.stream().map(Period::year).toList());
        List<CellValue> changed = new ArrayList<>();
        present.forEach((key, version) -> {
            Double was = version.value();
            boolean gone = changed.size() % 3 == 2;
            changed.add(new CellValue(key, was == null || gone ? null : Double.valueOf(Math.floor(was * 2) + 1)));
        });
        assertThat(changed).isNotEmpty();
        CellResult result = ActorContext.asSystem(
                "test",
                () -> cellStore.write(new CellChange(
                        "office", ValueOrigin.REPORTED, RoundValueLookup.MEANS, "", "全部改过", "", changed)));
        assertThat(result).isNotInstanceOf(CellResult.Refused.class);
    }

    /** Whatever a pack says of a plan: its names and texts, a formula, a derived element, a target, help, units. */
    private static void edit(Path pack) throws IOException {
        replace(pack.resolve("pack.yaml"), "zh: 柳溪区儿童规划", "zh: 改名的规划", "\"110\"", "\"119\"");
        replace(pack.resolve("outline.yaml"), "为了孩子。", "换了说法。", "title: { zh: 成长", "title: { zh: 改题");
        replace(
                pack.resolve("indicators/growth/infant-deaths.yaml"),
                "婴儿死亡率的定义。",
                "另一个定义。",
                "numerator: babies.died",
                "numerator: babies.died + babies.died_week",
                "decimals: 2",
                "decimals: 1",
                "好好长大",
                "换了一句");
        replace(pack.resolve("targets/N1.yaml"), "value: 5", "value: 1", "婴儿死亡率", "改名的目标");
        replace(
                pack.resolve("elements/babies.yaml"),
                "derived: babies.died_week + babies.died_later",
                "derived: babies.died_week",
                "活产数",
                "改名的数");
        replace(pack.resolve("clauses/growth/growth-1.yaml"), "婴儿平安", "改名的条款");
        replace(pack.resolve("projects/playgrounds.yaml"), "游乐场", "改名的项目", "2024-12-31", "2025-06-30");
        Path units = pack.resolve("units/all.yaml");
        replace(units, "南街", "改名的街");
        Files.writeString(
                units,
                Files.readString(units)
                        + "- { id: east, kind: street, parent: liuxi, name: { zh: 东街, en: East Street }, synthetic: true }\n");
    }

    private static void replace(Path file, String... pairs) throws IOException {
        String content = Files.readString(file);
        for (int i = 0; i < pairs.length; i += 2) {
            assertThat(content).as(file.toString()).contains(pairs[i]);
            content = content.replace(pairs[i], pairs[i + 1]);
        }
        Files.writeString(file, content);
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return to;
    }
}
