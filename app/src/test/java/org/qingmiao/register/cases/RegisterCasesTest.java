package org.qingmiao.register.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingmiao.plan.compiler.TestPlans.CHINA_CHILDREN;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.register.compiler.RegisterCatalogue;
import org.qingmiao.register.compiler.TestPack;

/** The worked examples of the briefs, as the base pack writes them down, come out. */
class RegisterCasesTest {
    @Test
    void every_case_of_the_base_pack_holds() {
        RegisterCatalogue catalogue = RegisterCatalogue.read(CHINA_CHILDREN, new Diagnostics());
        Diagnostics diagnostics = new Diagnostics();
        assertThat(RegisterCases.run(CHINA_CHILDREN, catalogue, diagnostics)).isGreaterThan(200);
        assertThat(diagnostics.issues()).isEmpty();
    }

    @Test
    void checking_a_pack_runs_them() {
        Diagnostics diagnostics = new Diagnostics();
        RegisterSection section = new RegisterSection();
        assertThat(section.check(CHINA_CHILDREN, diagnostics, true)).containsKey("register cases");
        assertThat(section.check(CHINA_CHILDREN, diagnostics, false)).doesNotContainKey("register cases");
    }

    @Test
    void a_case_with_a_word_that_nothing_reads_is_a_fault(@TempDir Path folder) {
        TestPack.copied("waters", folder).write("registers/hazard/cases.yaml", """
                        cases:
                          - case: nothing is asked
                            given: { kind: pond }
                            thn: { grade: blue }
                        """);
        Diagnostics diagnostics = new Diagnostics();
        RegisterCases.run(folder, RegisterCatalogue.read(folder, diagnostics), diagnostics);
        assertThat(diagnostics.issues()).singleElement().satisfies(i -> {
            assertThat(i.code().id() + " " + i.place()).isEqualTo("QM-P003 registers/hazard/cases.yaml:4:10");
            assertThat(i.expected()).contains("then");
        });
    }
}
