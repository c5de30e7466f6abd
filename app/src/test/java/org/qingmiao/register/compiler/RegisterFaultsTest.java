package org.qingmiao.register.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One fault after another is put into a register without any; each is found where it stands. */
class RegisterFaultsTest {
    private static final String FOLDER = "registers/hazard/";

    @TempDir
    Path folder;

    @Test
    void the_register_without_faults_has_none() {
        assertThat(TestPack.copied("waters", folder).faults()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {2} → {3}")
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            QM-P003 → register.yaml  → mass_none                        → label: 水域 | The water                 → label: 水域 | The water\\n    mass_none: 3
            QM-G001 → register.yaml  → on: 开                           → prints: { order                         → prints: { on: 开 | On, order
            QM-G002 → register.yaml  → number(3)                        → type: yes_no, absent                    → type: number(3), absent
            QM-G003 → lifecycle.yaml → 100pct                           → escalate: [ { at: 100%, set             → escalate: [ { at: 100pct, set
            QM-G004 → register.yaml  → purpose: 隐患                    → law: 未成年人保护法 18\\n  purpose    → purpose
            QM-G005 → register.yaml  → label: 巡查 | Visits             → label: 巡查 | Visits\\n    why: 证明到过 | Proof → label: 巡查 | Visits
            QM-G006 → register.yaml  → hazards                          → id: hazard\\n                           → id: hazards\\n
            QM-G008 → lifecycle.yaml → { event: birthday(18)            → due: 90d                                → due: 90d, before: { event: birthday(18), by: 6mo }
            QM-G009 → register.yaml  → 40..0                            → range: 0..40                            → range: 40..0
            QM-G011 → lifecycle.yaml → { label: 没人管                  → , law: 示例法 1                         → ``
            QM-G012 → lifecycle.yaml → { label: 没人管                  → due: 90d,                               → ``
            QM-G020 → register.yaml  → code(pond-kind)                  → code(water-kind)                        → code(pond-kind)
            QM-G021 → register.yaml  → droped                           → required: dropped                       → required: droped
            QM-G022 → lifecycle.yaml → dangr                            → clear: [danger]                         → clear: [dangr]
            QM-G023 → lifecycle.yaml → cloze                            → until: { step: close }                  → until: { step: cloze }
            QM-G024 → lifecycle.yaml → safty                            → second: safety                          → second: safty
            QM-G025 → register.yaml  → vizit                            → each: visit                             → each: vizit
            QM-G026 → lifecycle.yaml → mend_bye                         → ask: [owner, mend_by]                   → ask: [owner, mend_by], stamps: mend_bye
            QM-G027 → lifecycle.yaml → [ownr]                           → hand_over: [owner]                      → hand_over: [ownr]
            QM-G028 → counts.yaml    → { label: 超期                    → debts: mend                             → debts: mind
            QM-G029 → register.yaml  → record(waters)                   → record(water)                           → record(waters)
            QM-G032 → access.yaml    → { duty: safety                   → opens: [hot]                            → opens: [cold]
            QM-G041 → lifecycle.yaml → { label: 返工 | Again, from      → to: again, by: [safety]                 → to: again, by: []
            QM-G042 → lifecycle.yaml → { label: 整改 | Mend,            → done: { step: close },                  → ``
            QM-G043 → counts.yaml    → { label: 发现隐患                → flow: found_on, where                   → where
            QM-G045 → lifecycle.yaml → [found, closed]                  → from: [found], to: mending              → from: [found, closed], to: mending
            QM-G046 → lifecycle.yaml → grade != 'red'                   → when: "grade == 'red'" }                → when: "grade == 'red'", until: "grade != 'red'" }
            QM-G048 → lifecycle.yaml → { label: 挂牌 | Listed           → set: [listed]                           → tell: owner
            QM-G050 → register.yaml  → foundon                          → || closed_on >= found_on                → || closed_on >= foundon
            QM-G050 → register.yaml  → closed_on >= found_on            → !known(closed_on) || closed_on          → closed_on
            QM-G051 → register.yaml  → rail == yes ? 'x' : 'y'          → depth_score + (rail == yes ? 0 : 1)     → rail == yes ? 'x' : 'y'
            QM-G053 → register.yaml  → today, found_on                  → known(depth) && depth >= 1.5 ? 2 : 0    → days(today, found_on)
            QM-G058 → lifecycle.yaml → mending }, local                 → done: { group: visit }                  → done: { group: mending }
            QM-G059 → lifecycle.yaml → { day: owner }                   → stamps: { day: closed_on }              → stamps: { day: owner }
            QM-G026 → access.yaml    → { duty: office                   → scope: district, sums                   → scope: { mine: nobody }, sums
            QM-G064 → access.yaml    → { duty: office                   → scope: district, sums                   → scope: { mine: kind }, sums
            QM-G064 → access.yaml    → { duty: office                   → scope: district, sums                   → scope: { unit: grade }, sums
            QM-G064 → access.yaml    → late('mend')                     → scope: district, sums                   → scope: district, when: "late('mend')", sums
            QM-G064 → access.yaml    → unit.kind == 'street'            → scope: district, sums                   → scope: district, when: "unit.kind == 'street'", sums
            QM-G053 → access.yaml    → today", sums                     → scope: district, sums                   → scope: district, when: "known(mend_by) && mend_by < today", sums
            QM-G069 → register.yaml  → { label: 说明                    → label: 说明 | Words, type: text          → label: 说明 | Words, type: text, class: sealed
            """)
    void a_fault_is_found_at_its_place(String code, String file, String at, String words, String others) {
        String path = FOLDER + file;
        TestPack pack = TestPack.copied("waters", folder)
                .with(path, words.replace("\\n", "\n"), others == null ? "" : others.replace("\\n", "\n"));
        String place = pack.at(code, path, at.replace("\\n", "\n"));
        assertThat(pack.faults())
                .anySatisfy(f -> assertThat(f).startsWith(place.substring(0, place.lastIndexOf(':') + 1)));
    }

    @Test
    void a_state_that_no_step_leads_to() {
        TestPack pack = TestPack.copied("waters", folder)
                .with(FOLDER + "lifecycle.yaml", "flags:\n", "  lost: 不见了 | Lost\nflags:\n");
        assertThat(pack.faults())
                .containsExactlyInAnyOrder(
                        pack.at("QM-G040", FOLDER + "lifecycle.yaml", "不见了"),
                        pack.at("QM-G049", FOLDER + "lifecycle.yaml", "不见了"));
    }

    @Test
    void a_field_that_no_grant_reads_and_nobody_fills() {
        TestPack pack = TestPack.copied("waters", folder).with(FOLDER + "register.yaml", "checks:\n", """
                          secret: { label: 密 | Secret, why: 密 | Secret, fields: { x: { label: 某 | X, type: text } } }
                        checks:
                        """);
        assertThat(pack.faults())
                .containsExactlyInAnyOrder(
                        pack.at("QM-G044", FOLDER + "register.yaml", "{ label: 某"),
                        pack.at("QM-G061", FOLDER + "register.yaml", "{ label: 某"));
    }

    @Test
    void fields_that_are_computed_from_each_other() {
        TestPack pack = TestPack.copied("waters", folder)
                .with(FOLDER + "register.yaml", "known(depth) && depth >= 1.5 ? 2 : 0", "score - 1");
        assertThat(pack.issues())
                .anySatisfy(i -> assertThat(i.code().id() + " " + i.found())
                        .isEqualTo("QM-G052 place.score → place.depth_score → place.score"));
    }

    @Test
    void a_circle_through_a_decision_table() {
        TestPack pack = TestPack.copied("waters", folder)
                .with(FOLDER + "register.yaml", "known(depth) && depth >= 1.5 ? 2 : 0", "grade == 'red' ? 1 : 0");
        assertThat(pack.faults()).anySatisfy(f -> assertThat(f).startsWith("QM-G052"));
    }

    @Test
    void the_clock_takes_no_step_that_does_not_name_it() {
        TestPack pack = TestPack.copied("waters", folder)
                .with(FOLDER + "lifecycle.yaml", "by: [safety, clock]", "by: [safety]");
        assertThat(pack.faults())
                .containsExactly(pack.at("QM-G047", FOLDER + "lifecycle.yaml", "{ at: 100%, do: drop }"));
    }

    @Test
    void a_table_that_weighs_a_person_only_proposes() {
        TestPack pack = TestPack.copied("waters", folder)
                .with(FOLDER + "decisions/hazard-grade.yaml", "hit: first", "hit: first\nweighs: child");
        assertThat(pack.faults())
                .containsExactly(pack.at("QM-G055", FOLDER + "register.yaml", "decide('hazard-grade'"));
    }

    @Test
    void what_another_register_does_not_share_cannot_be_read() {
        TestPack pack = TestPack.copied("waters", folder)
                .with(FOLDER + "register.yaml", "known(depth) && depth", "known(water.depth) && water.depth");
        assertThat(pack.faults()).contains(pack.at("QM-G060", FOLDER + "register.yaml", "water.depth"));
    }

    @Test
    void a_calculation_must_not_tell_who_reported() {
        TestPack pack = TestPack.copied("waters", folder)
                .with(FOLDER + "register.yaml", "type: yes_no, absent: [unknown]", "type: yes_no, class: apart");
        assertThat(pack.faults()).containsExactly(pack.at("QM-G057", FOLDER + "register.yaml", "depth_score + (rail"));
    }
}
