package org.qingmiao.register.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.register.compiler.RegisterCatalogue;

/** The worked examples of the briefs, as the base pack writes them down, come out. */
class RegisterCasesTest {
    private static final Path PACK = Path.of("../packs/china-children");

    @Test
    void every_case_of_the_base_pack_holds() {
        RegisterCatalogue catalogue = RegisterCatalogue.read(PACK, new Diagnostics());
        Diagnostics diagnostics = new Diagnostics();
        assertThat(RegisterCases.run(PACK, catalogue, diagnostics)).isGreaterThan(200);
        assertThat(diagnostics.issues()).isEmpty();
    }
}
