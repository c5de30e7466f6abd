package org.qingmiao.register.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingmiao.expression.Rational;

/** The worked examples of the brief on guardianship risk, cases 8 and 9, and what two and three assessors come to. */
class InstrumentTest {
    private static final String INSTRUMENT = """
            id: guardian-ability
            name: 家庭监护能力评估 | Guardianship assessment
            version: "2026-02"
            valid: { from: 2026-02-01 }
            source: (inference)
            answers: { 0: 好 | Good, 1: 略差 | Rather poor, 2: 差 | Poor, 3: 很差 | Very poor }
            cannot_judge: { ask: reason, drops_weight: true, refuse_over: 30 }
            result: points
            grades: { "1": 75, "2": 50, "3": 25, "4": 10, none: 0 }
            items:
              - { part: 监护人 | Guardian }
              - { id: health, label: 健康 | Health, weight: 8 }
              - { id: addiction, label: 成瘾 | Addiction, weight: 8 }
              - { id: conduct, label: 品行 | Conduct, weight: 10 }
              - { id: income, label: 经济 | Income, weight: 5 }
              - { id: presence, label: 陪伴 | Presence, weight: 8 }
              - { id: will, label: 意愿 | Will, weight: 8 }
              - { id: skill, label: 能力 | Skill, weight: 8 }
              - { id: body, label: 身体 | Body, weight: 8 }
              - { id: mind, label: 心理 | Mind, weight: 7 }
              - { id: supervision, label: 看护 | Supervision, weight: 8 }
              - { id: school, label: 上学 | School, weight: 5 }
              - { id: bond, label: 亲子 | Bond, weight: 5 }
              - { id: housing, label: 住房 | Housing, weight: 4 }
              - { id: kin, label: 亲属 | Kin, weight: 4 }
              - { id: community, label: 邻里 | Community, weight: 4 }
            """;

    @TempDir
    Path folder;

    private Instrument instrument;
    private TableFiles files;

    @BeforeEach
    void read() {
        files = new TableFiles(folder).with("instruments/guardian-ability.yaml", INSTRUMENT);
        instrument = files.read().instrument("guardian-ability").orElseThrow();
        assertThat(files.faults()).isEmpty();
    }

    private ScoredSheet score(Map<String, String> answers) {
        Map<String, String> all = new HashMap<>();
        instrument.items().forEach(i -> all.put(i.id(), "0"));
        all.putAll(answers);
        return new ScoredSheet(instrument, all);
    }

    private static final Map<String, String> CASE_8 = Map.of("presence", "2", "skill", "2", "school", "3", "kin", "1");

    @Test
    void case_8_comes_to_17_points_and_grade_4() {
        assertThat(score(CASE_8).points()).contains(Rational.of(17));
        assertThat(score(CASE_8).grade()).contains("4");
    }

    @Test
    void case_9_leaves_out_what_cannot_be_judged_and_rescales_to_24_3() {
        Map<String, String> answers = new HashMap<>(CASE_8);
        List.of("mind", "addiction", "conduct", "bond").forEach(i -> answers.put(i, "cannot"));
        ScoredSheet score = score(answers);
        assertThat(score.missingWeight()).isEqualTo(Rational.of(30));
        assertThat(score.points().orElseThrow().rounded(1)).hasToString("24.3");
        assertThat(score.points().orElseThrow().compareTo(Rational.of(25))).isNegative();
        assertThat(score.grade()).contains("4");
    }

    @Test
    void more_than_30_of_weight_missing_refuses_points() {
        Map<String, String> answers = new HashMap<>();
        List.of("mind", "addiction", "conduct", "bond", "kin").forEach(i -> answers.put(i, "cannot"));
        assertThat(score(answers).isRefused()).isTrue();
        assertThat(score(answers).points()).isEmpty();
    }

    @Test
    void an_item_without_an_answer_is_no_zero() {
        ScoredSheet score = new ScoredSheet(instrument, Map.of("mind", "2"));
        assertThat(score.unanswered()).hasSize(14);
        assertThat(score.points()).isEmpty();
        assertThat(new ScoredSheet(instrument, Map.of("mind", "4", "soul", "1")).wrong())
                .containsExactlyInAnyOrder("mind", "soul");
    }

    @Test
    void of_two_whose_grades_lie_close_the_worse_counts() {
        ScoredSheet good = score(Map.of());
        assertThat(ScoredSheet.agreed(List.of(good, score(CASE_8)))
                        .orElseThrow()
                        .points())
                .contains(Rational.of(17));
    }

    @Test
    void two_whose_grades_lie_apart_need_a_third_and_of_three_the_middle_answer_counts() {
        ScoredSheet good = score(Map.of());
        Map<String, String> all = new HashMap<>();
        instrument.items().forEach(i -> all.put(i.id(), "3"));
        ScoredSheet bad = score(all);
        assertThat(ScoredSheet.agreed(List.of(good, bad))).isEmpty();
        assertThat(ScoredSheet.agreed(List.of(good, bad, score(CASE_8)))
                        .orElseThrow()
                        .points())
                .contains(Rational.of(17));
    }

    @Test
    void weights_that_do_not_add_up_are_a_fault() {
        TableFiles wrong = new TableFiles(folder.resolve("wrong"))
                .with("instruments/x.yaml", INSTRUMENT.replace("weight: 10", "weight: 11"));
        wrong.read();
        assertThat(wrong.faults()).containsExactly("QM-G214 instruments/x.yaml:11:3");
    }
}
