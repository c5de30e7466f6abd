package org.qingmiao.plan.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingmiao.pack.PackProblem.BAD_EXPRESSION;
import static org.qingmiao.pack.PackProblem.BAD_ID;
import static org.qingmiao.pack.PackProblem.CASE_FAILS;
import static org.qingmiao.pack.PackProblem.DUPLICATE_ID;
import static org.qingmiao.pack.PackProblem.DUPLICATE_KEY;
import static org.qingmiao.pack.PackProblem.ID_IS_NOT_FILE_NAME;
import static org.qingmiao.pack.PackProblem.MISSING_KEY;
import static org.qingmiao.pack.PackProblem.MISSING_TRANSLATION;
import static org.qingmiao.pack.PackProblem.NOBODY_USES_IT;
import static org.qingmiao.pack.PackProblem.NO_SUCH_FOLDER;
import static org.qingmiao.pack.PackProblem.OUT_OF_RANGE;
import static org.qingmiao.pack.PackProblem.TAKEN_BESIDE;
import static org.qingmiao.pack.PackProblem.UNKNOWN_CHOICE;
import static org.qingmiao.pack.PackProblem.UNKNOWN_FILE;
import static org.qingmiao.pack.PackProblem.UNKNOWN_KEY;
import static org.qingmiao.pack.PackProblem.UNKNOWN_REFERENCE;
import static org.qingmiao.pack.PackProblem.UNREADABLE;
import static org.qingmiao.pack.PackProblem.WRONG_TYPE;
import static org.qingmiao.plan.PlanProblem.AGGREGATION_SENSELESS;
import static org.qingmiao.plan.PlanProblem.CHECK_NEVER_JUDGED;
import static org.qingmiao.plan.PlanProblem.CHECK_SAYS_NOTHING;
import static org.qingmiao.plan.PlanProblem.CIRCULAR_FORMULA;
import static org.qingmiao.plan.PlanProblem.CLAUSE_NOT_CARRIED_OUT;
import static org.qingmiao.plan.PlanProblem.COMPUTED_AND_REPORTED;
import static org.qingmiao.plan.PlanProblem.DATE_OUTSIDE_PLAN;
import static org.qingmiao.plan.PlanProblem.FACTOR_DOES_NOT_FIT;
import static org.qingmiao.plan.PlanProblem.INTERVAL_DOES_NOT_FIT;
import static org.qingmiao.plan.PlanProblem.MARK_NOT_IN_TEXT;
import static org.qingmiao.plan.PlanProblem.NAMED_TWICE;
import static org.qingmiao.plan.PlanProblem.NOBODY_REPORTS_IT;
import static org.qingmiao.plan.PlanProblem.NOT_COMPUTABLE;
import static org.qingmiao.plan.PlanProblem.NOT_KEPT_BY_UNIT;
import static org.qingmiao.plan.PlanProblem.NOT_RESPONSIBLE;
import static org.qingmiao.plan.PlanProblem.NO_BASELINE;
import static org.qingmiao.plan.PlanProblem.NO_TARGET;
import static org.qingmiao.plan.PlanProblem.NO_UNIT_OF_KIND;
import static org.qingmiao.plan.PlanProblem.PERIOD_TOO_SHORT;
import static org.qingmiao.plan.PlanProblem.PROMISE_WITHOUT_MEASURE;
import static org.qingmiao.plan.PlanProblem.PROTECTION_CONTRADICTS;
import static org.qingmiao.plan.PlanProblem.RESTATES_NOTHING;
import static org.qingmiao.plan.PlanProblem.ROUND_DOES_NOT_FIT;
import static org.qingmiao.plan.PlanProblem.SENTENCE_NOT_NAMED;
import static org.qingmiao.plan.PlanProblem.TABLE_DISAGREES;
import static org.qingmiao.plan.PlanProblem.TARGET_WITHOUT_INDICATOR;
import static org.qingmiao.plan.PlanProblem.TILE_DOES_NOT_FIT;
import static org.qingmiao.plan.PlanProblem.UNIT_DOES_NOT_FIT;
import static org.qingmiao.plan.PlanProblem.UNIT_WITHOUT_ROOT;
import static org.qingmiao.plan.PlanProblem.VALUE_DOES_NOT_FIT_KIND;
import static org.qingmiao.plan.PlanProblem.WEIGHTS_DO_NOT_SUM;
import static org.qingmiao.plan.PlanProblem.WRONG_WAY;
import static org.qingmiao.plan.PlanProblem.YEAR_DOES_NOT_FIT;
import static org.qingmiao.plan.compiler.TestPlans.TINY;
import static org.qingmiao.plan.compiler.TestPlans.TINY_NEXT;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qingmiao.evaluation.live.JudgedCases;
import org.qingmiao.pack.Diagnostic;
import org.qingmiao.pack.DiagnosticCode;
import org.qingmiao.pack.PackProblem;
import org.qingmiao.plan.PlanProblem;

/**
 * One slip of the pen each, put into a copy of a pack that has none: it is found with its code at its line, and is all that
 * is found. What passes in silence is a fault of the check; so every code of the catalogue has its slip here.
 */
class SeededFaultsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path temporary;

    /**
     * @param seed puts the fault in and gives the line of what was put in
     * @param below how many lines below it is told
     * @param alone whether nothing else is found
     */
    record Slip(
            String name, DiagnosticCode code, String file, ToIntFunction<SeededPack> seed, int below, boolean alone) {
        Slip(String name, DiagnosticCode code, String file, ToIntFunction<SeededPack> seed) {
            this(name, code, file, seed, 0, true);
        }

        Slip told(int linesBelow) {
            return new Slip(name, code, file, seed, linesBelow, alone);
        }

        Slip amongOthers() {
            return new Slip(name, code, file, seed, below, false);
        }

        /** Something harmless that must be there besides. */
        Slip with(Consumer<SeededPack> more) {
            ToIntFunction<SeededPack> both = pack -> {
                more.accept(pack);
                return seed.applyAsInt(pack);
            };
            return new Slip(name, code, file, both, below, alone);
        }

        @Override
        public String toString() {
            return code + ": " + name;
        }
    }

    private static Slip replaced(String name, DiagnosticCode code, String file, String old, String fresh) {
        return new Slip(name, code, file, pack -> pack.replace(file, old, fresh));
    }

    /** The fault is told where the thing begins, not where the words stood. */
    private static Slip first(String name, DiagnosticCode code, String file, String old, String fresh) {
        return new Slip(name, code, file, pack -> {
            pack.replace(file, old, fresh);
            return 1;
        });
    }

    private static Slip appended(String name, DiagnosticCode code, String file, String lines) {
        return new Slip(name, code, file, pack -> pack.append(file, lines));
    }

    private static Slip written(String name, DiagnosticCode code, String file, String text) {
        return new Slip(name, code, file, pack -> {
            pack.write(file, text);
            return 1;
        });
    }

    private static final String N1 = "targets/N1.yaml";
    private static final String N2 = "targets/N2.yaml";
    private static final String N4 = "targets/N4.yaml";
    private static final String N6 = "targets/N6.yaml";
    private static final String N8 = "targets/N8.yaml";
    private static final String UNITS = "units/all.yaml";
    private static final String PEOPLE = "elements/people.yaml";
    private static final String BABIES = "checks/babies.yaml";
    private static final String PROJECT = "projects/playgrounds.yaml";
    private static final String CLAUSE = "clauses/shelter/shelter-3.yaml";
    private static final String DEATHS = "indicators/growth/infant-deaths.yaml";
    private static final String CASES = "indicators/shelter/open-cases.yaml";

    /** Slips in a pack by itself. */
    static List<Slip> slips() {
        return Stream.of(files(), head(), units(), clauses(), targets(), indicators(), elements(), checks(), rest())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Slip> files() {
        return List.of(
                new Slip("bytes that are not UTF-8", UNREADABLE, BABIES, pack -> {
                    pack.bytes(BABIES, "- id: 孩子".getBytes(StandardCharsets.UTF_16BE));
                    return 1;
                }),
                new Slip("a folder that nobody reads", UNKNOWN_FILE, "target", pack -> {
                    pack.write("target/N1.yaml", "id: N1\n");
                    return 1;
                }),
                written("a file that does not end as others do", UNKNOWN_FILE, "targets/N10.yml", "id: N10\n"),
                written("a file beside pack.yaml", UNKNOWN_FILE, "calender.yaml", "- id: annual\n"),
                written("a published file that is not listed", UNKNOWN_FILE, "comparisons/some.csv", "a,b\n"));
    }

    private static List<Slip> head() {
        return List.of(
                replaced("a plan that ends before it begins", YEAR_DOES_NOT_FIT, "pack.yaml", "to: 2025", "to: 2020")
                        .amongOthers(),
                replaced(
                        "a plan measured by its own year",
                        YEAR_DOES_NOT_FIT,
                        "pack.yaml",
                        "baseline: 2020",
                        "baseline: 2021"),
                replaced(
                        "a language left out",
                        MISSING_TRANSLATION,
                        "pack.yaml",
                        "languages: [zh, en]",
                        "languages: [zh]"),
                replaced(
                        "a language nobody speaks here",
                        UNKNOWN_CHOICE,
                        "pack.yaml",
                        "unofficial: [en]",
                        "unofficial: [eng]"),
                replaced(
                        "a name in one language",
                        MISSING_TRANSLATION,
                        N1,
                        "name: { zh: 婴儿死亡率, en: Infant mortality }",
                        "name: { zh: 婴儿死亡率 }"),
                replaced(
                                "a district that is not there",
                                UNKNOWN_REFERENCE,
                                "pack.yaml",
                                "district: liuxi",
                                "district: luixi")
                        .amongOthers());
    }

    private static List<Slip> units() {
        return List.of(
                replaced(
                        "a unit without a parent",
                        UNIT_WITHOUT_ROOT,
                        UNITS,
                        "{ id: hill, kind: street, parent: liuxi,",
                        "{ id: hill, kind: street,"),
                replaced(
                        "a tile beyond the map",
                        TILE_DOES_NOT_FIT,
                        UNITS,
                        "{ id: hill, kind: street,",
                        "{ id: hill, kind: street, tile: { column: 13, row: 1 },"),
                replaced(
                        "two on one tile",
                        TILE_DOES_NOT_FIT,
                        UNITS,
                        "{ id: hill, kind: street,",
                        "{ id: hill, kind: street, tile: { column: 2, row: 1 },"),
                replaced(
                                "units in a circle",
                                UNIT_WITHOUT_ROOT,
                                UNITS,
                                "{ id: hill, kind: street, parent: liuxi,",
                                "{ id: hill, kind: street, parent: hill-1,")
                        .amongOthers(),
                replaced(
                        "a kind that is not declared",
                        UNKNOWN_REFERENCE,
                        UNITS,
                        "{ id: hill, kind: street",
                        "{ id: hill, kind: stret"),
                appended(
                        "a unit twice",
                        DUPLICATE_ID,
                        UNITS,
                        "- { id: hill, kind: street, parent: liuxi, name: { zh: 山, en: Hill } }\n"),
                appended(
                        "an id with a blank",
                        BAD_ID,
                        UNITS,
                        "- { id: far hill, kind: street, parent: liuxi, name: { zh: 远, en: Far } }\n"));
    }

    private static List<Slip> clauses() {
        return List.of(
                written("empty words", CLAUSE_NOT_CARRIED_OUT, "clauses/shelter/shelter-4.yaml", """
                        id: shelter-4
                        ref: shelter·4
                        title: { zh: 空话, en: Empty words }
                        text: { zh: 空话。, en: Empty words. }
                        lead: [welfare]
                        assist: []
                        assignment: pack_author
                        """),
                replaced(
                        "a mark that is not in the text",
                        MARK_NOT_IN_TEXT,
                        "clauses/growth/growth-1.yaml",
                        "text: \"5‰以下\"",
                        "text: \"6‰以下\""),
                replaced(
                                "a promise that nobody carries out",
                                PROMISE_WITHOUT_MEASURE,
                                "clauses/shelter/shelter-3.yaml",
                                "zh: \"建设游乐场。\"",
                                "zh: \"建设游乐场。管好游乐场。\"")
                        .with(pack -> pack.append("pack.yaml", "promises: measured\n"))
                        .amongOthers(),
                replaced(
                                "a measure that names two sentences",
                                SENTENCE_NOT_NAMED,
                                "clauses/shelter/shelter-3.yaml",
                                "{ id: shelter-3-a,",
                                "{ id: shelter-3-a, for: 游乐场,")
                        .with(pack -> pack.replace("clauses/shelter/shelter-3.yaml", "建设游乐场。", "建设游乐场。管好游乐场。")),
                replaced(
                                "every unit of a kind of which there is none",
                                NO_UNIT_OF_KIND,
                                CLAUSE,
                                "assist: [all:street]",
                                "assist: [all:street, all:hamlet]")
                        .with(pack -> pack.append("units/kinds.yaml", HAMLET)),
                replaced(
                        "who leads assists as well",
                        NAMED_TWICE,
                        CLAUSE,
                        "assist: [all:street]",
                        "assist: [all:street, welfare]"),
                replaced("an owner who is not responsible", NOT_RESPONSIBLE, CLAUSE, "owner: welfare", "owner: health"),
                replaced(
                        "a measure due after the plan",
                        DATE_OUTSIDE_PLAN,
                        CLAUSE,
                        "owner: welfare, due: 2024-12-31",
                        "owner: welfare, due: 2026-12-31"),
                replaced(
                        "a measure that comes every fortnight",
                        UNKNOWN_CHOICE,
                        CLAUSE,
                        "every: year",
                        "every: fortnight"));
    }

    private static List<Slip> targets() {
        return List.of(
                first("no indicator", TARGET_WITHOUT_INDICATOR, N1, "indicator: infant-deaths\n", ""),
                replaced(
                        "a level without its number",
                        VALUE_DOES_NOT_FIT_KIND,
                        N1,
                        "kind: at_most\nvalue: 5",
                        "kind: at_most"),
                replaced("a base in the first year of the plan", YEAR_DOES_NOT_FIT, N4, "year: 2020", "year: 2021"),
                replaced("a base in the time of the Tang", YEAR_DOES_NOT_FIT, N4, "year: 2020", "year: 720"),
                new Slip(
                        "maintain without a base",
                        NO_BASELINE,
                        N4,
                        p -> without(p, N4, "baseline: { year: 2020, value: 99.9 }\n")),
                new Slip(
                        "decrease without a base",
                        NO_BASELINE,
                        N6,
                        p -> without(p, N6, "baseline: { year: 2020, value: 12 }\n")),
                new Slip(
                        "increase without a base",
                        NO_BASELINE,
                        "targets/N5.yaml",
                        p -> without(p, "targets/N5.yaml", "baseline: { year: 2020, value: 150 }\n")),
                new Slip(
                        "annual decrease without a base",
                        NO_BASELINE,
                        N8,
                        p -> p.replace(N8, "baseline: { year: 2020, value: 50 }\n", "") - 2),
                replaced("at most of what should be high", WRONG_WAY, N1, "kind: at_most", "kind: at_least"),
                replaced("more of what should be less", WRONG_WAY, N6, "kind: decrease", "kind: increase"),
                replaced("a yearly decrease upwards", OUT_OF_RANGE, N8, "value: 0.5", "value: -0.5")
                        .amongOthers(),
                replaced("more than all", OUT_OF_RANGE, "targets/N7.yaml", "value: 100", "value: 110"),
                replaced("a base above all", OUT_OF_RANGE, N4, "value: 99.9", "value: 999"),
                replaced(
                                "everybody entitled, counted in heads",
                                UNIT_DOES_NOT_FIT,
                                "targets/N7.yaml",
                                "kind: all_eligible\nvalue: 100\nnature: text\nper: district\njudged_by: aided-share",
                                "kind: all_eligible\nvalue: 100\nnature: text\nper: district")
                        .amongOthers(),
                replaced("a row that the table does not have", TABLE_DISAGREES, N2, "table: 2", "table: 3"),
                first("a row that the target does not know", TABLE_DISAGREES, N2, "table: 2\n", ""),
                replaced("restating itself", RESTATES_NOTHING, N1, "nature: binding", "nature: binding\nrestates: N1")
                        .told(1),
                replaced(
                                "restating what asks for something else",
                                RESTATES_NOTHING,
                                N1,
                                "nature: binding",
                                "nature: binding\nrestates: N3")
                        .told(1),
                replaced("a kind of unit of which there is none", NO_UNIT_OF_KIND, N1, "per: district", "per: hamlet")
                        .with(pack -> pack.append("units/kinds.yaml", HAMLET)),
                replaced("rare events of each unit", NOT_KEPT_BY_UNIT, N1, "per: district", "per: street"),
                appended("a key twice", DUPLICATE_KEY, N1, "table: 1\n"),
                appended("a key that nobody knows", UNKNOWN_KEY, N1, "dew: 2025\n"),
                replaced("another id than the file's", ID_IS_NOT_FILE_NAME, "targets/N3.yaml", "id: N3", "id: N33")
                        .amongOthers());
    }

    private static int without(SeededPack pack, String file, String words) {
        return pack.replace(file, words, "") - 1;
    }

    private static List<Slip> indicators() {
        return List.of(
                replaced("a factor of another unit", FACTOR_DOES_NOT_FIT, DEATHS, "factor: 1000", "factor: 100"),
                replaced("a factor of nothing", FACTOR_DOES_NOT_FIT, DEATHS, "factor: 1000", "factor: 0"),
                replaced(
                        "an interval of a plain number",
                        INTERVAL_DOES_NOT_FIT,
                        CASES,
                        "interval: none",
                        "interval: wilson"),
                replaced(
                        "a formula over what it cannot compute",
                        NOT_COMPUTABLE,
                        DEATHS,
                        "numerator: babies.died",
                        "numerator: \"babies.born > 5.0 ? babies.died : 0.0\""),
                replaced(
                        "a formula that does not end",
                        BAD_EXPRESSION,
                        DEATHS,
                        "denominator: babies.born",
                        "denominator: babies.born *"),
                replaced("more decimals than anybody can read", OUT_OF_RANGE, DEATHS, "decimals: 2", "decimals: 12"),
                replaced("months of what is kept by year", PERIOD_TOO_SHORT, DEATHS, "period: year", "period: month")
                        .told(-5)
                        .amongOthers(),
                written("an indicator that no target asks for", NO_TARGET, "indicators/growth/births.yaml", """
                        id: births
                        name: { zh: 活产, en: Births }
                        definition: { zh: 活产数。, en: Live births. }
                        unit: persons
                        direction: none
                        numerator: babies.born
                        decimals: 0
                        interval: none
                        responsible: health
                        period: year
                        source: { title: invented, detail: "", confidence: unconfirmed }
                        public: { zh: 新生儿, en: Babies }
                        """),
                new Slip(
                        "two indicators of one name",
                        NAMED_TWICE,
                        "indicators/growth/short-sight.yaml",
                        p -> p.replace("indicators/growth/obesity.yaml", "name: { zh: 肥胖率,", "name: { zh: 近视率,")),
                replaced(
                                "a series that is not published",
                                UNKNOWN_REFERENCE,
                                DEATHS,
                                "interval: poisson-exact",
                                "interval: poisson-exact\ncomparisons: [nowhere]")
                        .told(1));
    }

    private static List<Slip> elements() {
        return List.of(
                appended(
                        "an element that nothing uses",
                        NOBODY_USES_IT,
                        PEOPLE,
                        element("people.guests", "street", "count", "persons", "sum")),
                new Slip("an element at units that there are not", NOBODY_REPORTS_IT, PEOPLE, pack -> {
                    pack.append("units/kinds.yaml", HAMLET);
                    pack.append(BABIES, check("guests", "people.guests >= 2.0"));
                    return pack.append(PEOPLE, element("people.guests", "hamlet", "count", "persons", "sum")) + 4;
                }),
                replaced(
                                "who fills it in is not there",
                                UNKNOWN_REFERENCE,
                                "elements/children.yaml",
                                "- id: children.all\n  name: { zh: 儿童数, en: Children }\n  type: count\n  unit: persons\n  level: street\n  reporter: health",
                                "- id: children.all\n  name: { zh: 儿童数, en: Children }\n  type: count\n  unit: persons\n  level: street\n  reporter: healthy")
                        .told(5),
                replaced(
                                "a rate that is summed",
                                AGGREGATION_SENSELESS,
                                PEOPLE,
                                "unit: units\n  level: street\n  period: month\n  aggregation: { units: average, periods: average }",
                                "unit: percent\n  level: street\n  period: month\n  aggregation: { units: sum, periods: average }")
                        .told(3),
                replaced(
                        "the last of several units",
                        AGGREGATION_SENSELESS,
                        PEOPLE,
                        "{ units: sum, periods: last }",
                        "{ units: last, periods: last }"),
                new Slip("a count in percent", UNIT_DOES_NOT_FIT, PEOPLE, pack -> {
                    pack.append(BABIES, check("guests", "people.guests >= 2.0"));
                    return pack.append(PEOPLE, element("people.guests", "street", "count", "percent", "none")) + 3;
                }),
                replaced(
                                "a formula that needs itself",
                                CIRCULAR_FORMULA,
                                "elements/babies.yaml",
                                "derived: babies.died_week + babies.died_later",
                                "derived: babies.died_week + babies.died")
                        .amongOthers(),
                replaced(
                                "computed and reported",
                                COMPUTED_AND_REPORTED,
                                "elements/babies.yaml",
                                "derived: babies.died_week + babies.died_later",
                                "derived: babies.died_week + babies.died_later\n  reporter: health")
                        .told(1),
                replaced(
                                "a sum that is shown although its parts are protected",
                                PROTECTION_CONTRADICTS,
                                "elements/babies.yaml",
                                "derived: babies.died_week + babies.died_later",
                                "derived: babies.died_week + babies.died_later\n  protect: false")
                        .told(1),
                replaced("a word for a number", WRONG_TYPE, N1, "value: 5", "value: five")
                        .amongOthers(),
                replaced(
                        "a split without parts",
                        MISSING_KEY,
                        "disaggregations.yaml",
                        "- id: sex\n  name: { zh: 性别, en: Sex }\n  options:\n    - { id: m, name: { zh: 男, en: Boys } }\n    - { id: f, name: { zh: 女, en: Girls } }",
                        "- id: sex\n  name: { zh: 性别, en: Sex }"));
    }

    private static String element(String id, String level, String type, String unit, String sum) {
        return """
                - id: %s
                  name: { zh: 访客, en: Guests }
                  type: %s
                  unit: %s
                  level: %s
                  period: year
                  aggregation: { units: %s, periods: last }
                """.formatted(id, type, unit, level, sum);
    }

    private static String check(String id, String rule) {
        return "- id: " + id + "\n  rule: \"" + rule + "\"\n  message: { zh: 请核对, en: Look again }\n  level: warning\n";
    }

    private static List<Slip> checks() {
        return List.of(
                replaced(
                        "a check that always holds",
                        CHECK_SAYS_NOTHING,
                        BABIES,
                        "babies.born >= 10.0",
                        "babies.born >= 0.0"),
                replaced(
                        "a check that never holds",
                        CHECK_SAYS_NOTHING,
                        BABIES,
                        "babies.born >= 10.0",
                        "babies.born < babies.born"),
                replaced(
                        "a check of values that never meet",
                        CHECK_NEVER_JUDGED,
                        BABIES,
                        "babies.born >= 10.0",
                        "babies.born >= shelter.trained"),
                new Slip(
                        "a case that does not hold",
                        CASE_FAILS,
                        "cases/all.yaml",
                        p -> p.replace("cases/all.yaml", "then: 4\n", "then: 5\n")),
                new Slip(
                                "a case of a year that is not the plan's",
                                YEAR_DOES_NOT_FIT,
                                "cases/all.yaml",
                                p -> p.replace("cases/all.yaml", "given: { 2025: 5 }", "given: { 2205: 5 }"))
                        .amongOthers());
    }

    private static List<Slip> rest() {
        return List.of(
                replaced("weights that do not make 100", WEIGHTS_DO_NOT_SUM, PROJECT, "weight: 40", "weight: 41"),
                replaced(
                                "a milestone that weighs less than nothing",
                                OUT_OF_RANGE,
                                PROJECT,
                                "weight: 40",
                                "weight: -40")
                        .amongOthers(),
                replaced(
                                "a milestone with a measure's id",
                                DUPLICATE_ID,
                                PROJECT,
                                "id: playgrounds-1",
                                "id: shelter-3-a")
                        .amongOthers(),
                replaced("a project that nobody leads", MISSING_KEY, PROJECT, "lead: [welfare]", "lead: []")
                        .told(-3),
                replaced("a target of a project twice", NAMED_TWICE, PROJECT, "targets: [N3]", "targets: [N3, N3]"),
                written(
                                "a round that is still open when the next comes",
                                ROUND_DOES_NOT_FIT,
                                "calendar.yaml",
                                calendar("days: 400", "remind: [3]"))
                        .told(5),
                written(
                                "a reminder before the round opens",
                                ROUND_DOES_NOT_FIT,
                                "calendar.yaml",
                                calendar("days: 20", "remind: [30]"))
                        .told(6),
                written("a reminder twice", NAMED_TWICE, "calendar.yaml", calendar("days: 20", "remind: [3, 3]"))
                        .told(6),
                replaced(
                        "a synthetic year that is not the plan's",
                        YEAR_DOES_NOT_FIT,
                        "demo/babies.yaml",
                        "{ 2021: 1000,",
                        "{ 2121: 1000,"),
                replaced("less than nobody", OUT_OF_RANGE, "demo/babies.yaml", "{ 2021: 1000,", "{ 2021: -1000,"),
                replaced(
                        "synthetic values of what is computed",
                        COMPUTED_AND_REPORTED,
                        "demo/babies.yaml",
                        "- element: babies.died_week",
                        "- element: babies.died"),
                replaced(
                        "more progress than there is",
                        OUT_OF_RANGE,
                        "demo/progress.yaml",
                        "state: late, share: 60",
                        "state: late, share: 160"),
                replaced(
                        "progress of no day",
                        MISSING_KEY,
                        "demo/progress.yaml",
                        "share: 60, on: 2024-12-20, note",
                        "share: 60, note"),
                new Slip("a folder without a pack", NO_SUCH_FOLDER, "pack.yaml", pack -> {
                    pack.delete("pack.yaml");
                    return 1;
                }));
    }

    private static String calendar(String days, String remind) {
        return """
                - id: annual
                  name: { zh: "{period}年度", en: "Annual {period}" }
                  every: year
                  covers: [year]
                  opens: 5
                  %s
                  %s
                """.formatted(days, remind);
    }

    @ParameterizedTest
    @MethodSource("slips")
    void a_slip_is_found_at_its_line_and_nothing_else_is(Slip slip) {
        SeededPack pack = SeededPack.copyOf(TINY, temporary);
        int line = slip.seed().applyAsInt(pack) + slip.below();
        List<Diagnostic> issues =
                PackCompiler.check(pack.folder(), new JudgedCases()).issues();
        List<String> faults = issues.stream().map(SeededPack::line).distinct().toList();
        String expected = slip.code() + " " + slip.file() + ":" + line;
        if (slip.alone()) {
            assertThat(faults).containsExactly(expected);
        } else {
            assertThat(faults).contains(expected);
        }
        assertThat(issues).allSatisfy(i -> {
            assertThat(i.found()).isNotBlank();
            assertThat(i.expected()).isNotBlank();
            assertThat(i.place().column()).isPositive();
        });
    }

    private static final String HAMLET = "- { id: hamlet, name: { zh: 屯, en: Hamlet } }\n";

    /** An invented pack that has nothing to do with the first but one id. */
    private SeededPack stranger(String id) {
        SeededPack pack = SeededPack.copyOf(TestPlans.WANGLAN, temporary);
        pack.append(
                "units/towns.yaml", "- { id: " + id + ", kind: town, parent: wanglan, name: { zh: 北, en: North } }\n");
        return pack;
    }

    @Test
    void an_id_of_a_pack_beside_is_told_with_both_places() {
        SeededPack pack = stranger("north");
        List<PackReport> reports = PackCompiler.check(List.of(TINY, pack.folder()), Optional.empty());
        assertThat(reports.getFirst().issues()).isEmpty();
        assertThat(reports.get(1).issues()).singleElement().satisfies(i -> {
            assertThat(i.code()).isEqualTo(TAKEN_BESIDE);
            assertThat(i.place().file()).isEqualTo("units/towns.yaml");
            assertThat(i.found()).isEqualTo("unit north");
            assertThat(i.expected()).isEqualTo("another id; it stands at tiny/units/all.yaml:2:9");
        });
    }

    @Test
    void elements_plans_and_codes_of_packs_beside_each_other_are_taken_too() {
        SeededPack copy = SeededPack.copyOf(TINY, temporary.resolve("elsewhere"));
        List<String> found = PackCompiler.check(List.of(TINY, copy.folder()), Optional.empty()).get(1).issues().stream()
                .map(Diagnostic::found)
                .toList();
        assertThat(found).contains("pack liuxi-2021-2025", "unit liuxi", "data element babies.born");
        assertThat(found).allMatch(f -> f.matches("(pack|unit|code|data element) .*"));
    }

    @Test
    void a_pack_and_the_one_it_uses_share_what_they_share() {
        assertThat(PackCompiler.check(List.of(TINY_NEXT, TINY), Optional.empty()))
                .allSatisfy(r -> assertThat(r.issues()).isEmpty());
    }

    @Test
    void the_used_pack_of_a_pack_counts_even_if_it_is_not_named() {
        SeededPack pack = stranger("north");
        assertThat(PackCompiler.check(List.of(TINY_NEXT, pack.folder()), Optional.empty()).stream()
                        .flatMap(r -> r.issues().stream())
                        .map(Diagnostic::found))
                .containsExactly("unit north");
    }

    @Test
    void packs_that_do_not_touch_stand_beside_each_other() {
        assertThat(PackCompiler.check(
                        List.of(TestPlans.BEILUN, TestPlans.WANGLAN, TINY), Optional.of(new JudgedCases())))
                .allSatisfy(r -> assertThat(r.issues()).isEmpty());
    }

    private static List<DiagnosticCode> catalogue() {
        return Stream.<DiagnosticCode[]>of(PackProblem.values(), PlanProblem.values())
                .flatMap(Stream::of)
                .sorted(Comparator.comparing(DiagnosticCode::id))
                .toList();
    }

    /** Codes of which another test shows the fault. */
    private static final Set<DiagnosticCode> SHOWN_ABOVE = Set.of(PackProblem.TAKEN_BESIDE);

    @Test
    void every_code_of_the_catalogue_has_its_slip() {
        Set<DiagnosticCode> seeded =
                slips().stream().map(Slip::code).collect(Collectors.toCollection(() -> new HashSet<>(SHOWN_ABOVE)));
        assertThat(seeded).containsExactlyInAnyOrderElementsOf(catalogue());
    }

    @Test
    void every_code_stands_in_the_documents_and_no_other() throws Exception {
        String table = Files.readString(Path.of("../docs/packs.md"));
        List<String> rows = table.lines()
                .filter(l -> l.startsWith("| QM-P"))
                .map(l -> l.substring(2, 9) + "|" + l.split("\\|", -1)[2].strip())
                .toList();
        assertThat(rows)
                .isEqualTo(catalogue().stream()
                        .map(c -> c.id() + "|" + c.meaning())
                        .toList());
    }
}
