package org.qingmiao.register.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingmiao.expression.Environment;
import org.qingmiao.expression.ExpressionType;
import org.qingmiao.expression.Rational;
import org.qingmiao.expression.jvm.JvmEvaluator;

/** Decision tables: what their cells mean, which rows count, and what is found wrong in them before anybody uses them. */
class DecisionTableTest {
    private static final JvmEvaluator EVALUATOR =
            new JvmEvaluator(ZoneId.of("Asia/Shanghai"), (name, arguments) -> null);

    @TempDir
    Path folder;

    private TableFiles files;

    @BeforeEach
    void begin() {
        files = new TableFiles(folder);
    }

    private static Environment environment() {
        ExpressionType situations =
                new ExpressionType.Code("harm", Set.of("Q1", "Q2", "Q3", "Q4", "Q5", "Q6", "Q7", "Q8", "Q9"));
        return Environment.builder()
                .known("situations", new ExpressionType.Several(situations))
                .optional("injured", new ExpressionType.YesNo())
                .optional("still_with", new ExpressionType.YesNo())
                .optional("age", new ExpressionType.Whole())
                .optional("points", new ExpressionType.Ratio())
                .optional("value", new ExpressionType.Decimal(4))
                .optional("lod", new ExpressionType.Decimal(4))
                .optional("limit", new ExpressionType.Decimal(4))
                .optional("depth", new ExpressionType.Decimal(1))
                .build();
    }

    private BoundTable bound(String file, String content) {
        TableSet tables = files.with(file, content).read();
        DecisionTable table = tables.decisions().values().iterator().next().getFirst();
        return new TableBinder(environment(), tables, files.diagnostics)
                .bind(table)
                .orElseThrow(() -> new AssertionError(files.diagnostics.issues().toString()));
    }

    private static final String PRIORITY = """
            #id: priority  #hit: collect(worst)  #on: fact  #from: 2020-05-07  #source: (inference)  #unknown: C
            row,situations,injured,still_with,age,priority,label
            1,any: Q1 Q2 Q3 Q7,,,,A,a
            2,,yes,,,A,b
            3,,,yes,,A,c
            4,,,,<8,A,d
            6,any: Q4 Q5 Q6 Q8,,,,B,e
            else,,,,,C,f
            """;

    @Test
    void the_worst_of_all_rows_counts_and_every_row_that_gave_it_is_named() {
        BoundTable table = bound("decisions/priority.csv", PRIORITY);
        Decision decision = table.decide(
                Map.of("situations", List.of("Q4"), "injured", true, "still_with", true, "age", 13)::get, EVALUATOR);
        assertThat(decision.results()).containsEntry("priority", "A");
        assertThat(decision.references()).containsExactly("priority/2", "priority/3");
        assertThat(decision.version()).isEqualTo("2020-05-07");
        assertThat(decision.inputs()).containsEntry("age", Rational.of(13));
    }

    @Test
    void a_condition_on_what_is_unknown_is_not_met() {
        BoundTable table = bound("decisions/priority.csv", PRIORITY);
        assertThat(table.decide(Map.of("situations", List.of("Q9"))::get, EVALUATOR)
                        .references())
                .containsExactly("priority/else");
        assertThat(files.faults()).isEmpty();
    }

    @Test
    void bounds_are_compared_unrounded() {
        BoundTable table = bound("decisions/grade.csv", """
                #id: grade  #hit: first  #source: (inference)
                row,points,grade
                1,>=75,1
                2,50..<75,2
                3,25..<50,3
                4,10..<25,4
                5,<10,none
                6,unknown,unknown
                """);
        assertThat(files.faults()).isEmpty();
        assertThat(grade(table, new Rational(BigInteger.valueOf(1700), BigInteger.valueOf(70))))
                .isEqualTo("4");
        assertThat(grade(table, Rational.of(25))).isEqualTo("3");
        assertThat(grade(table, Rational.of(new BigDecimal("24.9999")))).isEqualTo("4");
        assertThat(table.decide(Map.of()::get, EVALUATOR).value()).isNull();
        assertThat(table.decide(Map.of()::get, EVALUATOR).references()).containsExactly("grade/6");
    }

    private static @Nullable Object grade(BoundTable table, Rational points) {
        return table.decide(Map.of("points", points)::get, EVALUATOR).value();
    }

    @Test
    void a_cell_may_compare_with_another_field() {
        BoundTable table = bound("decisions/verdict.yaml", """
                id: verdict
                hit: first
                source: GB 2762
                rows:
                  - { if: { value: unknown }, verdict: unknown }
                  - { if: { value: "< lod" }, verdict: nd }
                  - { if: { value: "> limit" }, verdict: fail }
                  - { else: { verdict: pass } }
                """);
        assertThat(files.faults()).isEmpty();
        assertThat(table.decide(Map.of("value", 3, "lod", 1, "limit", 2)::get, EVALUATOR)
                        .references())
                .containsExactly("verdict/3");
        assertThat(table.decide(Map.of("value", 2, "lod", 1, "limit", 2)::get, EVALUATOR)
                        .value())
                .isEqualTo("pass");
    }

    @Test
    void points_of_all_rows_are_added() {
        BoundTable table = bound("decisions/score.yaml", """
                id: score
                hit: collect(sum)
                source: (inference)
                unknown: 3
                rows:
                  - { if: { depth: ">= 1.5" }, points: 2 }
                  - { if: { depth: ">= 3" }, points: 1 }
                  - { if: { injured: "no, unknown" }, points: 3 }
                """);
        assertThat(files.faults()).isEmpty();
        assertThat(table.decide(Map.of("depth", 3)::get, EVALUATOR).value()).isEqualTo(Rational.of(6));
    }

    @Test
    void rows_that_overlap_are_shown_with_a_case_in_which_both_hold() {
        files.with("decisions/t.csv", """
                #id: t  #hit: unique  #source: x
                row,age,kind
                1,0..17,child
                2,>=14,youth
                3,unknown,unknown
                4,<0,unknown
                """);
        bind("t");
        assertThat(files.faults()).containsExactly("QM-G207 decisions/t.csv:4:1");
        assertThat(files.found().getFirst()).isEqualTo("rows 1 and 2 for age = 14");
    }

    @Test
    void a_gap_is_shown_with_a_case_that_no_row_meets() {
        files.with("decisions/t.csv", """
                #id: t  #hit: first  #source: x
                row,points,grade
                1,>=75,1
                2,(50..75),2
                3,<=50,3
                4,unknown,unknown
                """);
        assertThat(bind("t")).isTrue();
        assertThat(files.faults()).isEmpty();
        files.with("decisions/u.csv", """
                #id: u  #hit: first  #source: x
                row,points,grade
                1,>75,1
                2,(50..75),2
                3,<=50,3
                4,unknown,unknown
                """);
        bind("u");
        assertThat(files.faults()).containsExactly("QM-G208 decisions/u.csv:1:1");
        assertThat(files.found().getFirst()).isEqualTo("no row for points = 75");
    }

    @Test
    void a_row_that_never_counts_is_found() {
        files.with("decisions/t.csv", """
                #id: t  #hit: first  #source: x  #unknown: b
                row,age,injured,kind
                1,<8,,a
                2,<5,yes,c
                else,,,b
                """);
        bind("t");
        assertThat(files.faults()).containsExactly("QM-G209 decisions/t.csv:4:1");
    }

    @Test
    void a_table_says_what_comes_out_when_nothing_is_known() {
        files.with("decisions/t.csv", """
                #id: t  #hit: first  #source: x
                row,age,kind
                1,<8,watch
                else,,normal
                """);
        bind("t");
        assertThat(files.faults()).containsExactly("QM-G210 decisions/t.csv:1:1");
        assertThat(files.found().getFirst()).isEqualTo("when nothing is known: row else gives normal");
    }

    @Test
    void what_is_written_wrong_is_named_with_its_place() {
        files.with("decisions/t.csv", """
                #id: t  #hit: sometimes
                row,situations,nobody,age,kind
                1,any: Q1 Q99,,,a
                2,,yes,,a
                3,,,young,
                """);
        bind("t");
        assertThat(files.faults())
                .containsExactly(
                        "QM-G211 decisions/t.csv:1:1",
                        "QM-P005 decisions/t.csv:1:15",
                        "QM-G205 decisions/t.csv:3:3",
                        "QM-G206 decisions/t.csv:4:4",
                        "QM-G204 decisions/t.csv:5:5",
                        "QM-G216 decisions/t.csv:5:11");
    }

    @Test
    void facts_are_expressions_and_their_faults_stand_where_they_are_written() {
        files.with("decisions/t.csv", """
                #id: t  #hit: first  #source: x  #unknown: b
                #in: small = known(age) && age < 8; bad = ages + 1
                row,small,kind
                1,yes,a
                else,,b
                """);
        bind("t");
        assertThat(files.faults()).containsExactly("QM-P009 decisions/t.csv:2:43");
    }

    @Test
    void editions_follow_each_other() {
        files.with("decisions/old.csv", """
                #id: t  #hit: first  #from: 2020-01-01  #to: 2025-12-31  #source: x  #unknown: b
                row,age,kind
                1,<8,a
                else,,b
                """).with("decisions/new.csv", """
                #id: t  #hit: first  #from: 2025-06-01  #source: x  #unknown: b
                row,age,kind
                1,<10,a
                else,,b
                """);
        TableSet tables = files.read();
        assertThat(files.faults()).containsExactly("QM-G212 decisions/old.csv:1:1");
        assertThat(tables.decision("t")).hasSize(2);
    }

    private boolean bind(String id) {
        TableSet tables = files.read();
        return tables.decision(id).stream()
                .map(t -> new TableBinder(environment(), tables, files.diagnostics).bind(t))
                .allMatch(Optional::isPresent);
    }
}
