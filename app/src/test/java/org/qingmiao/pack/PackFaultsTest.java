package org.qingmiao.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingmiao.plan.compiler.TestPlans.BEILUN;
import static org.qingmiao.plan.compiler.TestPlans.TINY;
import static org.qingmiao.plan.compiler.TestPlans.TINY_NEXT;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingmiao.evaluation.live.JudgedCases;
import org.qingmiao.plan.PlanProblem;
import org.qingmiao.plan.compiler.PackCompiler;
import org.qingmiao.plan.compiler.SeededPack;

/** Faults put one by one into a copy of the pack: each is found at its line, and nothing else is. */
class PackFaultsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path temporary;

    private SeededPack beilun() {
        return SeededPack.copyOf(BEILUN, temporary);
    }

    @Test
    void the_packs_are_without_fault() {
        assertThat(PackCompiler.check(BEILUN, new JudgedCases()).issues()).isEmpty();
        assertThat(PackCompiler.check(TINY, new JudgedCases()).issues()).isEmpty();
        assertThat(PackCompiler.check(TINY_NEXT, new JudgedCases()).issues()).isEmpty();
    }

    @Nested
    class In_expressions {
        @Test
        void an_unknown_data_element() {
            SeededPack pack = beilun();
            String file = "indicators/health/infant-mortality.yaml";
            int line = pack.replace(file, "numerator: deaths.infant", "numerator: deaths.infnat");
            assertThat(pack.faults()).containsExactly("UNKNOWN_REFERENCE " + file + ":" + line);
        }

        @Test
        void the_column_of_the_second_name_in_an_expression() {
            SeededPack pack = beilun();
            String file = "indicators/health/infant-mortality.yaml";
            int line = pack.replace(file, "numerator: deaths.infant", "numerator: deaths.infant + deaths.nobody");
            Diagnostic diagnostic = PackCompiler.compile(pack.folder()).issues().getFirst();
            assertThat(diagnostic.place())
                    .isEqualTo(new SourceLocation(file, line, "numerator: deaths.infant + ".length() + 1));
            assertThat(diagnostic.found()).isEqualTo("data element deaths.nobody");
        }

        @Test
        void a_misspelt_element_suggests_the_right_one() {
            SeededPack pack = beilun();
            pack.replace(
                    "indicators/health/infant-mortality.yaml", "denominator: births.live", "denominator: births.life");
            assertThat(PackCompiler.compile(pack.folder()).issues())
                    .singleElement()
                    .satisfies(i -> assertThat(i.expected()).isEqualTo("did you mean births.live?"));
        }

        @Test
        void a_formula_that_gives_a_condition() {
            SeededPack pack = beilun();
            String file = "indicators/health/infant-mortality.yaml";
            int line = pack.replace(file, "numerator: deaths.infant", "numerator: deaths.infant > 1.0");
            assertThat(pack.faults()).containsExactly("BAD_EXPRESSION " + file + ":" + line);
        }

        @Test
        void a_whole_number_beside_a_data_element() {
            SeededPack pack = beilun();
            String file = "indicators/health/infant-mortality.yaml";
            int line = pack.replace(file, "numerator: deaths.infant", "numerator: deaths.infant * 2");
            assertThat(pack.faults()).containsExactly("BAD_EXPRESSION " + file + ":" + line);
        }

        @Test
        void an_expression_that_is_not_finished() {
            SeededPack pack = beilun();
            String file = "indicators/health/infant-mortality.yaml";
            int line = pack.replace(file, "numerator: deaths.infant", "numerator: deaths.infant +");
            assertThat(pack.faults())
                    .allMatch(f -> f.equals("BAD_EXPRESSION " + file + ":" + line))
                    .isNotEmpty();
        }

        @Test
        void an_expression_that_cannot_be_computed_on_columns() {
            SeededPack pack = beilun();
            String file = "indicators/health/infant-mortality.yaml";
            int line = pack.replace(
                    file, "numerator: deaths.infant", "numerator: \"births.live > 5.0 ? deaths.infant : 0.0\"");
            assertThat(pack.faults()).containsExactly("NOT_COMPUTABLE " + file + ":" + line);
        }

        @Test
        void a_check_that_gives_a_number() {
            SeededPack pack = beilun();
            int line = pack.replace(
                    "checks/deaths.yaml", "deaths.neonatal <= births.live", "deaths.neonatal + births.live");
            assertThat(pack.faults()).containsExactly("BAD_EXPRESSION checks/deaths.yaml:" + line);
        }

        @Test
        void a_circular_formula() {
            SeededPack pack = beilun();
            int line = pack.replace(
                    "elements/deaths.yaml",
                    "derived: deaths.neonatal + deaths.postneonatal",
                    "derived: deaths.under5 - deaths.age_1_4");
            assertThat(pack.faults())
                    .contains("CIRCULAR_FORMULA elements/deaths.yaml:" + line)
                    .allMatch(f -> f.startsWith("CIRCULAR_FORMULA elements/deaths.yaml"));
        }

        @Test
        void a_formula_that_needs_itself() {
            SeededPack pack = beilun();
            int line = pack.replace(
                    "elements/deaths.yaml", "derived: deaths.infant + deaths.age_1_4", "derived: deaths.under5 + 1.0");
            assertThat(pack.faults()).containsExactly("CIRCULAR_FORMULA elements/deaths.yaml:" + line);
        }
    }

    @Nested
    class In_checks {
        private static final String FILE = "checks/homes.yaml";
        private static final String GOOD = "homes.all >= previous(homes.all)";

        private Diagnostic only(String rule) {
            SeededPack pack = beilun();
            int line = pack.replace(FILE, GOOD, rule);
            pack.delete("cases/checks.yaml");
            List<Diagnostic> issues = PackCompiler.compile(pack.folder()).issues();
            assertThat(issues)
                    .singleElement()
                    .satisfies(i -> assertThat(i.place().line()).isEqualTo(line));
            return issues.getFirst();
        }

        @Test
        void an_unknown_element_of_the_period_before() {
            Diagnostic diagnostic = only("homes.all >= previous(homes.alle)");
            assertThat(diagnostic.code()).isEqualTo(PackProblem.UNKNOWN_REFERENCE);
            assertThat(diagnostic.found()).isEqualTo("data element homes.alle");
            assertThat(diagnostic.expected()).isEqualTo("did you mean homes.all?");
            assertThat(diagnostic.place().column()).isEqualTo("  rule: \"homes.all >= previous(".length() + 1);
        }

        @Test
        void the_period_before_of_an_expression() {
            assertThat(only("homes.all >= previous(homes.all + 1.0)").found())
                    .isEqualTo("previous(…) of an expression");
        }

        @Test
        void the_period_before_the_one_before() {
            assertThat(only("homes.all >= previous(previous(homes.all))").found())
                    .isEqualTo("previous(previous(homes.all))");
        }

        @Test
        void values_of_two_kinds_of_unit() {
            Diagnostic diagnostic = only("homes.all >= streets.total");
            assertThat(diagnostic.code()).isEqualTo(PlanProblem.CHECK_NEVER_JUDGED);
            assertThat(diagnostic.found()).isEqualTo("district, street");
        }

        @Test
        void units_below_that_do_not_lie_below() {
            assertThat(only("homes.all >= below(streets.total)").found()).isEqualTo("below(streets.total)");
        }

        @Test
        void a_unit_above_that_does_not_lie_above() {
            assertThat(only("streets.total <= above(homes.all)").found()).isEqualTo("above(homes.all)");
        }

        @Test
        void values_of_other_units_alone() {
            assertThat(only("below(homes.all) >= below(homes.demo)").found()).isEqualTo("values of other units alone");
        }

        @Test
        void a_computed_element() {
            assertThat(only("homes.all >= deaths.infant").found()).isEqualTo("a computed element");
        }

        @Test
        void values_of_two_kinds_of_period_and_a_sum_that_makes_no_sense() {
            SeededPack pack = SeededPack.copyOf(TINY, temporary);
            pack.write("checks/periods.yaml", """
                    - id: periods
                      rule: "babies.born >= previous(shelter.trained)"
                      message: { zh: 期间不同, en: Periods differ }
                      level: warning
                    """);
            assertThat(pack.faults()).containsExactly("CHECK_NEVER_JUDGED checks/periods.yaml:2");
            pack.write("elements/rooms.yaml", """
                    - id: rooms.warmest
                      name: { zh: 最高室温, en: Warmest room }
                      type: quantity
                      unit: units
                      level: district
                      period: quarter
                      aggregation: { units: none, periods: none }
                    """);
            pack.write("checks/periods.yaml", """
                    - id: ranks
                      rule: "rooms.warmest >= below(people.rank)"
                      message: { zh: 名次不能相加, en: Ranks do not add up }
                      level: warning
                    """);
            assertThat(pack.faults()).containsExactly("AGGREGATION_SENSELESS checks/periods.yaml:2");
        }

        @Test
        void a_formula_that_looks_at_the_period_before() {
            SeededPack pack = beilun();
            String file = "indicators/health/infant-mortality.yaml";
            int line = pack.replace(file, "numerator: deaths.infant", "numerator: previous(deaths.neonatal)");
            assertThat(pack.faults()).containsExactly("BAD_EXPRESSION " + file + ":" + line);
        }

        @Test
        void a_case_of_a_check_that_does_not_hold_and_one_of_a_value_that_it_does_not_look_at() {
            SeededPack pack = beilun();
            int line = pack.replace("cases/checks.yaml", "previous(homes.all): 22 }\n  then: fails", """
                    previous(homes.all): 19 }
                      then: fails""") + 1;
            assertThat(cases(pack)).containsExactly("CASE_FAILS cases/checks.yaml:" + line);
            pack.replace("cases/checks.yaml", "previous(homes.all): 19", "previous(homes.demo): 19");
            assertThat(cases(pack)).contains("UNKNOWN_REFERENCE cases/checks.yaml:" + (line - 1));
        }

        private List<String> cases(SeededPack pack) {
            return PackCompiler.check(pack.folder(), new JudgedCases()).issues().stream()
                    .map(SeededPack::line)
                    .toList();
        }
    }

    @Nested
    class In_units_of_measure {
        @Test
        void a_per_mille_factor_on_a_percentage() {
            SeededPack pack = beilun();
            String file = "indicators/health/myopia.yaml";
            int line = pack.replace(file, "factor: 100", "factor: 1000");
            assertThat(pack.faults()).containsExactly("FACTOR_DOES_NOT_FIT " + file + ":" + line);
        }

        @Test
        void a_rate_without_a_denominator() {
            SeededPack pack = SeededPack.copyOf(TINY, temporary);
            String file = "indicators/shelter/aided.yaml";
            int line = pack.replace(file, "unit: persons", "unit: per_mille");
            assertThat(pack.faults()).containsExactly("FACTOR_DOES_NOT_FIT " + file + ":" + line);
        }

        @Test
        void a_unit_that_does_not_exist() {
            SeededPack pack = SeededPack.copyOf(TINY, temporary);
            String file = "indicators/shelter/aided.yaml";
            int line = pack.replace(file, "unit: persons", "unit: person");
            assertThat(pack.faults()).contains("UNKNOWN_CHOICE " + file + ":" + line);
        }

        @Test
        void the_sum_of_a_rate() {
            SeededPack pack = SeededPack.copyOf(TINY, temporary);
            pack.write("elements/rates.yaml", """
                - id: rates.sum
                  name: { zh: 率, en: Rate }
                  type: quantity
                  unit: percent
                  level: street
                  period: year
                  aggregation: { units: sum, periods: none }
                """);
            assertThat(pack.faults()).containsExactly("AGGREGATION_SENSELESS elements/rates.yaml:7");
        }
    }

    @Nested
    class In_words_and_ids {
        @Test
        void a_missing_translation() {
            SeededPack pack = beilun();
            int line = pack.replace("targets/T17.yaml", ", en: Anaemia in under-fives }", " }");
            assertThat(pack.faults()).containsExactly("MISSING_TRANSLATION targets/T17.yaml:" + line);
        }

        @Test
        void a_text_in_one_language_alone() {
            SeededPack pack = SeededPack.copyOf(TINY, temporary);
            int line = pack.replace("targets/N3.yaml", "name: { zh: 每千人托位, en: Childcare places }", "name: 每千人托位");
            assertThat(pack.faults()).containsExactly("MISSING_TRANSLATION targets/N3.yaml:" + line);
        }

        @Test
        void an_id_that_is_taken() {
            SeededPack pack = beilun();
            int line = pack.replace("elements/births.yaml", "- id: births.perinatal", "- id: births.live");
            assertThat(pack.faults()).contains("DUPLICATE_ID elements/births.yaml:" + line);
        }

        @Test
        void two_units_with_one_id() {
            SeededPack pack = SeededPack.copyOf(TINY, temporary);
            int line = pack.append(
                    "units/all.yaml", "- { id: south, kind: street, parent: liuxi, name: { zh: 南, en: South } }\n");
            assertThat(pack.faults()).containsExactly("DUPLICATE_ID units/all.yaml:" + line);
        }

        @Test
        void two_measures_with_one_id() {
            SeededPack pack = SeededPack.copyOf(TINY, temporary);
            String file = "clauses/shelter/shelter-3.yaml";
            int line = pack.replace(file, "id: shelter-3-b", "id: shelter-3-a");
            assertThat(pack.faults()).containsExactly("DUPLICATE_ID " + file + ":" + line);
        }

        @Test
        void an_id_that_is_not_the_name_of_its_file() {
            SeededPack pack = SeededPack.copyOf(TINY, temporary);
            int line = pack.replace("targets/N9.yaml", "id: N9", "id: N10");
            assertThat(pack.faults()).containsExactly("ID_IS_NOT_FILE_NAME targets/N9.yaml:" + line);
        }

        @Test
        void a_key_that_nobody_knows() {
            SeededPack pack = beilun();
            int line = pack.replace("targets/T02.yaml", "nature: binding", "natur: binding");
            assertThat(pack.faults())
                    .containsExactlyInAnyOrder(
                            "MISSING_KEY targets/T02.yaml:1", "UNKNOWN_KEY targets/T02.yaml:" + line);
        }

        @Test
        void a_key_that_stands_twice() {
            SeededPack pack = SeededPack.copyOf(TINY, temporary);
            int line = pack.append("targets/N3.yaml", "value: 9\n");
            assertThat(pack.faults()).containsExactly("DUPLICATE_KEY targets/N3.yaml:" + line);
        }

        @Test
        void a_word_that_is_not_among_the_choices() {
            SeededPack pack = beilun();
            int line = pack.replace("targets/T02.yaml", "kind: at_least", "kind: at_leest");
            assertThat(pack.faults()).contains("UNKNOWN_CHOICE targets/T02.yaml:" + line);
        }

        @Test
        void marked_words_that_are_not_in_the_clause() {
            SeededPack pack = beilun();
            String file = "clauses/health/health-01.yaml";
            pack.replace(file, "text: \"66%以上\"", "text: \"67%以上\"");
            assertThat(pack.faults())
                    .singleElement()
                    .satisfies(f -> assertThat(f).startsWith("MARK_NOT_IN_TEXT " + file));
        }
    }

    @Nested
    class In_values {
        @Test
        void a_word_where_a_number_belongs() {
            SeededPack pack = beilun();
            int line = pack.replace("targets/T02.yaml", "value: 1.1\n", "value: much\n");
            assertThat(pack.faults()).contains("WRONG_TYPE targets/T02.yaml:" + line);
        }

        @Test
        void a_number_of_decimals_that_is_no_number() {
            SeededPack pack = beilun();
            String file = "indicators/health/myopia.yaml";
            int line = pack.replace(file, "decimals: ", "decimals: about ");
            assertThat(pack.faults()).containsExactly("WRONG_TYPE " + file + ":" + line);
        }

        @Test
        void a_date_that_is_not_in_the_calendar() {
            SeededPack pack = beilun();
            String file = "projects/project-01.yaml";
            int line = pack.replace(file, "due: 2022-06-30", "due: 2022-06-31");
            assertThat(pack.faults()).contains("WRONG_TYPE " + file + ":" + line);
        }

        @Test
        void a_date_after_the_plan() {
            SeededPack pack = beilun();
            String file = "projects/project-01.yaml";
            int line = pack.replace(file, "due: 2022-06-30", "due: 2032-06-30");
            assertThat(pack.faults()).containsExactly("DATE_OUTSIDE_PLAN " + file + ":" + line);
        }

        @Test
        void weights_of_milestones_that_do_not_make_100() {
            SeededPack pack = beilun();
            String file = "projects/project-01.yaml";
            pack.replace(file, "due: 2022-06-30, weight: 15", "due: 2022-06-30, weight: 16");
            assertThat(pack.faults())
                    .singleElement()
                    .satisfies(f -> assertThat(f).startsWith("WEIGHTS_DO_NOT_SUM " + file));
        }

        @Test
        void a_level_target_without_a_level() {
            SeededPack pack = beilun();
            pack.replace("targets/T02.yaml", "value: 1.1\n", "");
            assertThat(pack.faults()).containsExactly("VALUE_DOES_NOT_FIT_KIND targets/T02.yaml:6");
        }

        @Test
        void a_target_of_each_street_whose_values_are_kept_by_the_district_alone() {
            SeededPack pack = beilun();
            int line = pack.replace("targets/T10.yaml", "per: district", "per: street");
            assertThat(pack.faults()).containsExactly("NOT_KEPT_BY_UNIT targets/T10.yaml:" + line);
        }

        @Test
        void a_target_of_each_street_on_rare_events() {
            SeededPack pack = beilun();
            int line = pack.replace("targets/T13.yaml", "per: district", "per: street");
            assertThat(pack.faults()).containsExactly("NOT_KEPT_BY_UNIT targets/T13.yaml:" + line);
        }

        @Test
        void a_target_of_each_street_whose_values_are_kept_by_street() {
            SeededPack pack = beilun();
            pack.replace("targets/T20.yaml", "per: district", "per: street");
            assertThat(pack.faults()).isEmpty();
        }

        @Test
        void a_case_that_does_not_hold() {
            SeededPack pack = beilun();
            int line = pack.replace("cases/rates.yaml", "then: 1.2327", "then: 1.2328");
            assertThat(PackCompiler.check(pack.folder(), new JudgedCases()).issues())
                    .extracting(SeededPack::line)
                    .containsExactly("CASE_FAILS cases/rates.yaml:" + line);
        }

        @Test
        void a_case_of_a_year_that_is_no_year() {
            SeededPack pack = SeededPack.copyOf(TINY, temporary);
            int line = pack.replace("cases/all.yaml", "given: { 2025: 5 }", "given: { last: 5 }");
            assertThat(PackCompiler.check(pack.folder(), new JudgedCases()).issues())
                    .extracting(SeededPack::line)
                    .contains("WRONG_TYPE cases/all.yaml:" + line);
        }
    }

    @Nested
    class In_references {
        @Test
        void a_target_without_an_indicator() {
            SeededPack pack = beilun();
            pack.replace("targets/T02.yaml", "indicator: paediatric-physicians\n", "");
            assertThat(pack.faults()).containsExactly("TARGET_WITHOUT_INDICATOR targets/T02.yaml:1");
        }

        @Test
        void a_target_on_an_indicator_that_is_not_there() {
            SeededPack pack = beilun();
            int line = pack.replace("targets/T02.yaml", "indicator: paediatric-physicians", "indicator: dentists");
            assertThat(pack.faults()).containsExactly("UNKNOWN_REFERENCE targets/T02.yaml:" + line);
        }

        @Test
        void a_clause_that_nothing_carries_out() {
            SeededPack pack = SeededPack.copyOf(TINY, temporary);
            pack.write("clauses/shelter/shelter-4.yaml", """
                id: shelter-4
                ref: shelter·4
                title: { zh: 空话, en: Empty words }
                text: { zh: 空话。, en: Empty words. }
                lead: [welfare]
                assist: []
                assignment: pack_author
                """);
            assertThat(pack.faults()).containsExactly("CLAUSE_NOT_CARRIED_OUT clauses/shelter/shelter-4.yaml:1");
        }

        @Test
        void a_department_that_does_not_exist() {
            SeededPack pack = beilun();
            String file = "clauses/health/health-01.yaml";
            int line = pack.replace(
                    file, "assist: [finance-bureau, statistics-bureau]", "assist: [finance-bureau, space-bureau]");
            assertThat(pack.faults()).containsExactly("UNKNOWN_REFERENCE " + file + ":" + line);
        }

        @Test
        void a_measure_of_somebody_who_neither_leads_nor_assists() {
            SeededPack pack = SeededPack.copyOf(TINY, temporary);
            String file = "clauses/shelter/shelter-3.yaml";
            int line = pack.replace(file, "owner: welfare", "owner: health");
            assertThat(pack.faults()).containsExactly("NOT_RESPONSIBLE " + file + ":" + line);
        }

        @Test
        void units_that_form_a_circle() {
            SeededPack pack = SeededPack.copyOf(TINY, temporary);
            int line = pack.replace(
                    "units/all.yaml",
                    "{ id: hill, kind: street, parent: liuxi",
                    "{ id: hill, kind: street, parent: hill-1");
            assertThat(pack.faults()).contains("UNIT_WITHOUT_ROOT units/all.yaml:" + line);
        }

        @Test
        void a_published_series_that_is_not_there() {
            SeededPack pack = beilun();
            String file = "indicators/health/infant-mortality.yaml";
            int line = pack.replace(file, "comparisons: [infant_mortality]", "comparisons: [infant_mortalty]");
            assertThat(pack.faults()).containsExactly("UNKNOWN_REFERENCE " + file + ":" + line);
        }

        @Test
        void a_row_of_the_plans_table_that_is_no_target() {
            SeededPack pack = SeededPack.copyOf(TINY, temporary);
            int line = pack.replace("outline.yaml", "targets: [N1, N2]", "targets: [N1, N20]");
            assertThat(pack.faults()).containsExactly("UNKNOWN_REFERENCE outline.yaml:" + line);
        }

        @Test
        void synthetic_data_of_an_element_that_is_not_there() {
            SeededPack pack = SeededPack.copyOf(TINY, temporary);
            int line = pack.replace("demo/shelter.yaml", "element: shelter.trained", "element: shelter.tamed");
            assertThat(pack.faults()).containsExactly("UNKNOWN_REFERENCE demo/shelter.yaml:" + line);
        }

        @Test
        void a_gap_of_a_unit_that_is_not_there() {
            SeededPack pack = SeededPack.copyOf(TINY, temporary);
            int line = pack.replace("demo/babies.yaml", "{ unit: hill, year: 2025 }", "{ unit: hell, year: 2025 }");
            assertThat(pack.faults()).containsExactly("UNKNOWN_REFERENCE demo/babies.yaml:" + line);
        }

        @Test
        void progress_of_a_measure_that_is_not_there() {
            SeededPack pack = SeededPack.copyOf(TINY, temporary);
            int line = pack.replace("demo/progress.yaml", "item: playgrounds-2", "item: playgrounds-9");
            assertThat(pack.faults()).containsExactly("UNKNOWN_REFERENCE demo/progress.yaml:" + line);
        }

        @Test
        void progress_of_a_day_before_the_plan() {
            SeededPack pack = SeededPack.copyOf(TINY, temporary);
            int line = pack.replace("demo/progress.yaml", "on: 2022-06-01", "on: 2020-06-01");
            assertThat(pack.faults()).containsExactly("DATE_OUTSIDE_PLAN demo/progress.yaml:" + line);
        }

        @Test
        void weights_of_units_that_do_not_make_one() {
            SeededPack pack = SeededPack.copyOf(TINY, temporary);
            pack.replace("demo/weights.yaml", "hill: 0.2", "hill: 0.3");
            assertThat(pack.faults()).containsExactly("WEIGHTS_DO_NOT_SUM demo/weights.yaml:1");
        }

        @Test
        void a_synthetic_year_that_is_no_year() {
            SeededPack pack = SeededPack.copyOf(TINY, temporary);
            int line = pack.replace("demo/shelter.yaml", "{ 2021: 120,", "{ first: 120,");
            assertThat(pack.faults()).containsExactly("WRONG_TYPE demo/shelter.yaml:" + line);
        }
    }

    @Nested
    class In_files {
        @Test
        void yaml_that_does_not_parse() {
            SeededPack pack = SeededPack.copyOf(TINY, temporary);
            int line = pack.replace(
                    "checks/babies.yaml",
                    "message: { zh: 活产数很少, en: There are few births }",
                    "message: { zh: 活产数很少, en: ]");
            assertThat(pack.faults()).containsExactly("UNREADABLE checks/babies.yaml:" + line);
        }

        @Test
        void a_file_that_is_empty() {
            SeededPack pack = SeededPack.copyOf(TINY, temporary);
            pack.write("checks/babies.yaml", "");
            assertThat(pack.faults()).containsExactly("UNREADABLE checks/babies.yaml:1");
        }

        @Test
        void bytes_that_are_not_utf8() throws Exception {
            SeededPack pack = SeededPack.copyOf(TINY, temporary);
            Files.write(pack.folder().resolve("checks/babies.yaml"), "- id: 孩子".getBytes(StandardCharsets.UTF_16BE));
            assertThat(pack.faults()).containsExactly("UNREADABLE checks/babies.yaml:1");
        }

        @Test
        void a_list_where_one_thing_belongs() {
            SeededPack pack = SeededPack.copyOf(TINY, temporary);
            pack.write("targets/N10.yaml", "- id: N10\n");
            assertThat(pack.faults()).containsExactly("WRONG_TYPE targets/N10.yaml:1");
        }

        @Test
        void a_published_file_without_its_columns() {
            SeededPack pack = SeededPack.copyOf(TINY, temporary);
            pack.write("comparisons.yaml", "# published\n- file: comparisons/some.csv\n");
            pack.write("comparisons/some.csv", "indicator_id,year\ninfant_mortality,2020\n");
            assertThat(pack.faults()).containsExactly("UNREADABLE comparisons.yaml:2");
        }

        @Test
        void an_outline_that_is_missing() {
            SeededPack pack = SeededPack.copyOf(TINY, temporary);
            pack.delete("outline.yaml");
            assertThat(pack.faults()).containsExactly("UNREADABLE outline.yaml:1");
        }

        @Test
        void a_pack_that_is_missing() {
            assertThat(PackCompiler.compile(temporary.resolve("nowhere")).issues())
                    .extracting(SeededPack::line)
                    .containsExactly("NO_SUCH_FOLDER pack.yaml:1");
        }
    }

    @Nested
    class Between_packs {
        @Test
        void a_used_pack_that_is_missing() {
            SeededPack pack = SeededPack.copyOf(TINY_NEXT, temporary);
            int line = pack.replace("pack.yaml", "uses: [tiny]", "uses: [tinny]");
            assertThat(pack.faults()).containsExactly("UNKNOWN_REFERENCE pack.yaml:" + line);
        }

        @Test
        void a_pack_that_uses_itself() {
            SeededPack pack = SeededPack.copyOf(TINY, temporary);
            int line = pack.replace("pack.yaml", "uses: []", "uses: [tiny]");
            assertThat(pack.faults()).containsExactly("UNKNOWN_REFERENCE pack.yaml:" + line);
        }

        @Test
        void a_unit_that_the_used_pack_has_already() {
            SeededPack.copyOf(TINY, temporary);
            SeededPack pack = SeededPack.copyOf(TINY_NEXT, temporary);
            int line = pack.append(
                    "units/new.yaml", "- { id: south, kind: street, parent: liuxi, name: { zh: 南, en: South } }\n");
            assertThat(pack.faults()).containsExactly("DUPLICATE_ID units/new.yaml:" + line);
        }

        @Test
        void a_data_element_that_the_used_pack_has_already() {
            SeededPack.copyOf(TINY, temporary);
            SeededPack pack = SeededPack.copyOf(TINY_NEXT, temporary);
            int line = pack.replace("elements/visits.yaml", "- id: babies.visited", "- id: babies.born");
            assertThat(pack.faults()).contains("DUPLICATE_ID elements/visits.yaml:" + line);
        }
    }

    @Nested
    class In_the_calendar {
        private static final String FILE = "calendar.yaml";

        @Test
        void a_round_that_would_still_be_open_when_the_next_one_comes() {
            SeededPack pack = beilun();
            int line = pack.replace(FILE, "days: 26", "days: 400");
            assertThat(pack.faults()).containsExactly("ROUND_DOES_NOT_FIT " + FILE + ":" + line);
        }

        @Test
        void a_kind_of_period_that_does_not_exist() {
            SeededPack misspelt = beilun();
            int line = misspelt.replace(FILE, "covers: [year]", "covers: [yaer]");
            assertThat(misspelt.faults()).containsExactly("UNKNOWN_CHOICE " + FILE + ":" + line);
        }

        @Test
        void values_that_no_element_keeps() {
            SeededPack pack = beilun();
            int line = pack.replace(FILE, "covers: [year]", "covers: [month]");
            assertThat(pack.faults()).containsExactly("UNKNOWN_REFERENCE " + FILE + ":" + line);
        }
    }
}
