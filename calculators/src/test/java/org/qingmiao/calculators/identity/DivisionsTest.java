package org.qingmiao.calculators.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivisionsTest {
    @Test
    void the_list_is_whole() {
        assertThat(Divisions.all()).hasSize(6827);
    }

    @ParameterizedTest
    @CsvSource({
        "330203,海曙区", "330205,江北区", "330206,北仑区", "330211,镇海区", "330212,鄞州区",
        "330213,奉化区", "330225,象山县", "330226,宁海县", "330281,余姚市", "330282,慈溪市"
    })
    void the_ten_divisions_of_ningbo_have_their_names(String code, String name) {
        assertThat(Divisions.path(2026, code)).contains("浙江省宁波市" + name);
    }

    @Test
    void a_code_means_what_it_meant_in_the_year() {
        assertThat(Divisions.in(2009, "110103").map(Division::name)).contains("崇文区");
        assertThat(Divisions.in(2010, "110103")).isEmpty();
        assertThat(Divisions.of("110103").getFirst().successors())
                .containsExactly(new Division.Successor("110101", null));
        assertThat(Divisions.of("130124").getFirst().successors())
                .containsExactly(new Division.Successor("130108", 2001), new Division.Successor("130111", null));
    }

    @Test
    void counties_of_municipalities_hang_under_them() {
        assertThat(Divisions.path(2026, "110105")).contains("北京市朝阳区");
    }

    @Test
    void a_code_of_no_year_is_not_known() {
        assertThat(Divisions.known("330299")).isFalse();
        assertThat(Divisions.of("990000")).isEmpty();
    }
}
