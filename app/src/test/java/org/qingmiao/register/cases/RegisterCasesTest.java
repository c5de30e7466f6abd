package org.qingmiao.register.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingmiao.plan.compiler.TestPlans.CHINA_CHILDREN;

import org.junit.jupiter.api.Test;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.register.compiler.RegisterCatalogue;

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
}
