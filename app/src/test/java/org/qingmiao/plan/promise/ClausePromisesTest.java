package org.qingmiao.plan.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qingmiao.plan.Clause;
import org.qingmiao.plan.compiler.TestPlans;
import org.qingmiao.platform.Text;

class ClausePromisesTest {
    private static final Clause.Mark SHARE = new Clause.Mark.OfTarget("90%以上", "T1");
    private static final Clause.Mark BOOK = new Clause.Mark.OfRegister("读书角", "corners");

    private static Clause clause(String text, List<Clause.Measure> measures, List<Clause.Aside> asides) {
        return new Clause(
                "reading",
                "一",
                "family",
                Text.same("读书"),
                Text.same(text),
                List.of("library"),
                List.of(),
                Clause.Assignment.PLAN,
                List.of(BOOK, SHARE),
                measures,
                asides,
                List.of("corners"));
    }

    private static Clause.Measure measure(String id, Optional<String> words) {
        return new Clause.Measure(id, Text.same(id), words, "library", LocalDate.of(2025, 12, 31), Optional.empty());
    }

    @Test
    void a_clause_is_cut_at_full_stops_and_semicolons_and_its_title_promises_nothing() {
        Clause clause = clause("读书。建读书角；90%以上的社区都有。", List.of(), List.of());
        assertThat(ClausePromises.of(clause))
                .extracting(ClausePromise::sentence)
                .containsExactly("建读书角；", "90%以上的社区都有。");
    }

    @Test
    void what_is_quoted_is_not_cut() {
        Clause clause = clause("读书。实施“读书；写字”计划，建读书角，90%以上。", List.of(), List.of());
        assertThat(ClausePromises.of(clause)).hasSize(1);
    }

    @Test
    void a_measure_carries_out_the_sentence_whose_words_it_names() {
        Clause clause = clause("读书。建读书角。90%以上的社区都有。", List.of(measure("a", Optional.of("社区都有"))), List.of());
        List<ClausePromise> promises = ClausePromises.of(clause);
        assertThat(promises.getFirst().lacksMeasure()).isTrue();
        assertThat(promises.getLast().measures()).extracting(Clause.Measure::id).containsExactly("a");
    }

    @Test
    void a_measure_without_words_carries_out_the_only_sentence_and_none_of_several() {
        List<Clause.Measure> whole = List.of(measure("a", Optional.empty()));
        assertThat(ClausePromises.of(clause("读书。建读书角，90%以上。", whole, List.of())))
                .noneMatch(ClausePromise::lacksMeasure);
        assertThat(ClausePromises.of(clause("读书。建读书角。90%以上。", whole, List.of())))
                .allMatch(ClausePromise::lacksMeasure);
    }

    @Test
    void marks_stand_at_the_sentence_in_which_they_are_found() {
        List<ClausePromise> promises = ClausePromises.of(clause("读书。建读书角。90%以上的社区都有。", List.of(), List.of()));
        assertThat(promises.getFirst().marks()).containsExactly(BOOK);
        assertThat(promises.getLast().marks()).containsExactly(SHARE);
    }

    @Test
    void a_sentence_that_the_pack_calls_an_aside_promises_nothing() {
        Clause clause = clause("读书。读书角很好。90%以上的社区都有。", List.of(), List.of(new Clause.Aside("很好", Text.same("praise"))));
        assertThat(ClausePromises.of(clause))
                .extracting(ClausePromise::promises)
                .containsExactly(false, true);
    }

    @Test
    void each_promise_of_the_delivered_plan_has_a_measure_with_its_unit() {
        List<Clause> clauses = TestPlans.of(TestPlans.BEILUN).current().clauses();
        assertThat(clauses)
                .allSatisfy(clause -> assertThat(ClausePromises.of(clause))
                        .as(clause.id())
                        .isNotEmpty()
                        .noneMatch(ClausePromise::lacksMeasure));
        assertThat(clauses)
                .allSatisfy(
                        c -> assertThat(c.measures()).allMatch(m -> !m.owner().isEmpty()));
    }

    @Test
    void the_sentences_of_the_delivered_plan_put_together_are_its_text() {
        assertThat(TestPlans.of(TestPlans.BEILUN).current().clauses()).allSatisfy(clause -> {
            StringBuilder text = new StringBuilder(clause.title().zh()).append('。');
            ClausePromises.of(clause).forEach(p -> text.append(p.sentence()));
            assertThat(text).hasToString(clause.text().zh());
        });
    }
}
