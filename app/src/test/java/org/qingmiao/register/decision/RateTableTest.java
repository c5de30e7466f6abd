package org.qingmiao.register.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingmiao.expression.Rational;

/** Dated rates: the amount of a day, and what is wrong in a table. */
class RateTableTest {
    private static final String RATES = """
            #id: child-aid  #unit: fen a month  #source: local, example figures (not confirmed)
            rate,from,to,fen,adds
            orphan,2025-01,2026-06,215000,no
            orphan,2026-07,,226000,no
            disability,2025-01,,105000,no
            """;

    @TempDir
    Path folder;

    @Test
    void a_rate_that_changes_in_july_changes_in_july() {
        RateTable rates = new TableFiles(folder)
                .with("rates/child-aid.csv", RATES)
                .read()
                .rate("child-aid")
                .orElseThrow();
        assertThat(fen(rates, "orphan", "2026-06-30")).isEqualTo(Rational.of(215_000));
        assertThat(fen(rates, "orphan", "2026-07-01")).isEqualTo(Rational.of(226_000));
        assertThat(rates.on(List.of("orphan"), LocalDate.parse("2024-12-31"))).isEmpty();
    }

    private static Rational fen(RateTable rates, String key, String day) {
        return rates.on(List.of(key), LocalDate.parse(day)).orElseThrow().value();
    }

    @Test
    void two_rates_of_one_day_and_an_amount_that_is_none_are_faults() {
        TableFiles files = new TableFiles(folder)
                .with("rates/child-aid.csv", RATES.replace("2026-07", "2026-06").replace("105000", "much"));
        files.read();
        assertThat(files.faults())
                .containsExactly("QM-G213 rates/child-aid.csv:4:1", "QM-P004 rates/child-aid.csv:5:21");
    }

    @Test
    void a_code_list_may_be_short_long_or_a_table() {
        TableFiles files =
                new TableFiles(folder).with("codes.yaml", """
                        task: { 监督: Supervision, 评价: Evaluation }
                        level:
                          label: 级别 | Level
                          worst: first
                          values: { "1": 一级 | First, "2": { label: 二级 | Second, to: 2025-12-31 } }
                        item: { label: 项目 | Item, from: reference/items.csv }
                        wrong: { a: English alone, unknown: 不详 | Unknown }
                        """).with("reference/items.csv", "code,zh,en\nX1,甲,First\n");
        TableSet tables = files.read();
        assertThat(tables.code("task")
                        .orElseThrow()
                        .find("监督")
                        .orElseThrow()
                        .label()
                        .en())
                .isEqualTo("Supervision");
        assertThat(tables.code("level").orElseThrow().worstFirst()).isTrue();
        assertThat(tables.code("level")
                        .orElseThrow()
                        .find("2")
                        .orElseThrow()
                        .valid()
                        .holds(LocalDate.of(2026, 1, 1)))
                .isFalse();
        assertThat(tables.code("item").orElseThrow().codes()).containsExactly("X1");
        assertThat(files.faults()).containsExactly("QM-P006 codes.yaml:7:13", "QM-G215 codes.yaml:7:37");
    }
}
