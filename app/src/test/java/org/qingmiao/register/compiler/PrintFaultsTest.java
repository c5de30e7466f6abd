package org.qingmiao.register.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a form must not say is found where it stands in its template. */
class PrintFaultsTest {
    private static final String FOLDER = "registers/hazard/";
    private static final String FORM = FOLDER + "prints/order.zh.md";
    private static final String TEMPLATE = """
            # 整改通知书
            编号：{{number}}，{{today}}，{{place.kind}}

            {{section: mending: owner, mend_by}}
            {{section: visit}}
            {{fields: mending.owner, visit.note}}
            {{sign}}
            """;

    @TempDir
    Path folder;

    private TestPack pack(String template) {
        return TestPack.copied("waters", folder)
                .with(
                        FOLDER + "register.yaml",
                        "prints: { order: 整改通知书 | Order }",
                        "prints: { order: { label: 整改通知书 | Order, file: prints/order.zh.md, settled: [mending] } }")
                .write(FORM, template);
    }

    @Test
    void a_form_that_names_what_is_there_has_no_fault() {
        assertThat(pack(TEMPLATE).faults()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '→', textBlock = """
            QM-G026 → place.knd      → {{place.kind}}                       → {{place.knd}}
            QM-G026 → nothing        → {{place.kind}}                       → {{label: nothing}}
            QM-G026 → ownr           → {{section: mending: owner, mend_by}} → {{section: mending: ownr, mend_by}}
            QM-G026 → visit.nte      → visit.note                           → visit.nte
            QM-G025 → vist           → {{section: visit}}                   → {{section: vist}}
            QM-G080 → {{place.kind   → {{place.kind}}                       → {{place.kind
            QM-G080 → place: kind    → {{place.kind}}                       → {{place: kind}}
            QM-G080 → section:}      → {{section: visit}}                   → {{section:}}
            """)
    void a_fault_is_found_at_its_place(String code, String at, String words, String others) {
        TestPack pack = pack(TEMPLATE.replace(words, others));
        assertThat(pack.faults()).containsExactly(pack.at(code, FORM, at));
    }

    @Test
    void a_form_has_a_title() {
        assertThat(pack("没有标题\n").faults()).containsExactly("QM-G080 " + FORM + ":1:1");
    }

    @Test
    void a_template_is_a_file_of_the_register() {
        TestPack pack = pack(TEMPLATE).with(FOLDER + "register.yaml", "prints/order.zh.md", "prints/other.zh.md");
        assertThat(pack.faults()).containsExactly("QM-P001 " + FOLDER + "prints/other.zh.md:1:1");
    }

    @Test
    void a_template_lies_in_the_folder_of_prints() {
        TestPack pack = pack(TEMPLATE).with(FOLDER + "register.yaml", "prints/order.zh.md", "../order.zh.md");
        assertThat(pack.faults()).containsExactly(pack.at("QM-G080", FOLDER + "register.yaml", "../order.zh.md"));
    }

    @Test
    void what_is_sealed_stands_on_no_form() {
        TestPack pack = pack(TEMPLATE)
                .with(FOLDER + "register.yaml", "note: { label: 说明 | Words, type: text }", "")
                .with(
                        FOLDER + "register.yaml",
                        "checks:\n",
                        "  secret: { label: 密 | Secret, why: 密 | Secret, class: sealed, fields: { x: { label: 某 | X,"
                                + " type: text } } }\nchecks:\n")
                .with(FOLDER + "access.yaml", "fill: [place, visit], see", "fill: [place, visit, secret], see")
                .write(FORM, "# 单\n{{secret.x}}\n\n{{section: secret}}\n");
        assertThat(pack.faults())
                .containsExactlyInAnyOrder(pack.at("QM-G081", FORM, "secret.x"), "QM-G081 " + FORM + ":4:12");
    }

    @Test
    void whoever_may_print_it_sees_what_stands_on_it() {
        TestPack pack = pack(TEMPLATE)
                .with(
                        FOLDER + "access.yaml",
                        "{ duty: watch,  scope: unit, ",
                        "{ duty: watch,  scope: unit, print: order, ")
                .with(FOLDER + "access.yaml", "see: [mending]", "see: [mending.owner]");
        assertThat(pack.faults()).containsExactly(pack.at("QM-G082", FORM, "mend_by"));
    }
}
