package org.qingmiao.register.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingmiao.plan.compiler.TestPlans.CHINA_CHILDREN;

import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qingmiao.pack.Diagnostics;

/** The registers that were first written out on paper, as the common base of packs has them. */
class BasePackTest {
    private static final Diagnostics DIAGNOSTICS = new Diagnostics();

    @SuppressWarnings("NullAway.Init") // read once
    private static RegisterCatalogue catalogue;

    @BeforeAll
    static void read() {
        catalogue = RegisterCatalogue.read(CHINA_CHILDREN, DIAGNOSTICS);
    }

    @Test
    void nothing_is_wrong_in_them() {
        assertThat(DIAGNOSTICS.issues()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mandatory-reporting",
                "guardianship-risk",
                "children-in-difficulty",
                "disabled-child-rehabilitation",
                "rehabilitation-institution",
                "vision-record",
                "childrens-homes",
                "child-food-safety",
                "left-behind-migrant-register"
            })
    void each_of_the_nine_is_read_typed_and_ordered(String id) {
        CompiledRegister register = catalogue.find(id).orElseThrow();
        assertThat(register.formulas()).hasSizeGreaterThan(20);
        assertThat(register.order()).isNotEmpty();
        assertThat(register.graph().reached())
                .containsAll(register.definition().states().keySet());
    }

    @Test
    void one_alone_is_the_same_as_among_all() {
        Diagnostics diagnostics = new Diagnostics();
        RegisterCatalogue alone = RegisterCatalogue.readOne(CHINA_CHILDREN, "guardianship-risk", diagnostics);
        assertThat(diagnostics.issues()).isEmpty();
        assertThat(alone.registers().keySet()).isEqualTo(Set.of("guardianship-risk"));
        CompiledRegister one = alone.find("guardianship-risk").orElseThrow();
        CompiledRegister among = catalogue.find("guardianship-risk").orElseThrow();
        assertThat(one.formulas().keySet()).isEqualTo(among.formulas().keySet());
        assertThat(one.order()).isEqualTo(among.order());
    }
}
