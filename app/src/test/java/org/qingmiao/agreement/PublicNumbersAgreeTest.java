package org.qingmiao.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.report.publication.Publication;
import org.qingmiao.evaluation.report.publication.Publications;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What everybody is told: judged as of the freezing, and one thing of a target on every page and in every file. */
@TwoPlansServer
@SuppressWarnings("NullAway.Init") // set by Spring
class PublicNumbersAgreeTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    @Autowired
    Publications publications;

    @Autowired
    OrgUnits tree;

    @Autowired
    TestDatabase database;

    private TwoPlans two;

    @BeforeEach
    void late_values() {
        two = TwoPlans.on(server, port);
    }

    @ParameterizedTest
    @MethodSource("org.qingmiao.agreement.TwoPlans#years")
    void public_pages_and_open_data_say_one_thing(String id, int year) {
        Plan plan = two.plan(id);
        Map<String, String> onPage = new LinkedHashMap<>();
        TargetOnPage.raw(two.get(plan, "/public/indicators", year, Lang.EN))
                .forEach((target, stateAndValue) ->
                        onPage.put(target, stateAndValue.getFirst() + " " + figure(stateAndValue.getLast())));
        Map<String, String> inFile = new LinkedHashMap<>();
        csv(two.get(plan, "/public/indicators.csv", year, Lang.EN))
                .forEach(line ->
                        inFile.put(line.get("id"), line.get("state") + " " + figure(line.getOrDefault("value", ""))));
        assertThat(inFile).isEqualTo(onPage);
    }

    /** Of a year that is not published the newest that is stands there. */
    @ParameterizedTest
    @MethodSource("org.qingmiao.agreement.TwoPlans#years")
    void public_pages_say_what_was_judged(String id, int year) {
        Plan plan = two.plan(id);
        NavigableMap<Integer, Publication> published =
                ActorContext.asSystem("test", () -> publications.published(plan));
        assertThat(published).isNotEmpty();
        int shown = published.containsKey(year) ? year : published.lastKey();
        Optional<Instant> asOf =
                Optional.of(Objects.requireNonNull(published.get(shown)).asOf());
        PlanEvaluation evaluation = two.forPublic(plan, shown, asOf);
        SoftAssertions softly = new SoftAssertions();
        for (Lang lang : Lang.values()) {
            TwoPlans.agree(softly, said(plan, year, evaluation, lang), plan, lang, year);
        }
        softly.assertAll();
        OwedReports counted = new OwedReports(plan, tree.tree(), database);
        assertThat(two.get(plan, "/public", year, Lang.ZH))
                .contains(shown + "年应报" + counted.owed(shown) + "个数，收到" + counted.received(shown, asOf) + "个");
    }

    private List<TargetOnPage> said(Plan plan, int year, PlanEvaluation evaluation, Lang lang) {
        List<TargetOnPage> said = new ArrayList<>(
                TargetOnPage.rows("/public/indicators", two.get(plan, "/public/indicators", year, lang), evaluation));
        assertThat(said).hasSize(plan.targets().size());
        for (String indicator : TwoPlans.indicators(plan)) {
            String path = "/public/indicators/" + indicator;
            said.addAll(TargetOnPage.verdicts(path, two.get(plan, path, year, lang), evaluation));
        }
        List<TargetOnPage> promises = TargetOnPage.promises(two.get(plan, "/public", year, lang), evaluation);
        assertThat(promises).isNotEmpty();
        said.addAll(promises);
        return said;
    }

    /** The number of a printed value, without its unit; nothing where it is not known. */
    private static String figure(String printed) {
        Matcher number = Pattern.compile("\\d[\\d,]*(\\.\\d+)?").matcher(printed);
        return number.find() ? number.group().replace(",", "") : "";
    }

    private static List<Map<String, String>> csv(String text) {
        List<Map<String, String>> lines = new ArrayList<>();
        CsvReader.builder().ofNamedCsvRecord(text).forEach(r -> lines.add(r.getFieldsAsMap()));
        return lines;
    }
}
