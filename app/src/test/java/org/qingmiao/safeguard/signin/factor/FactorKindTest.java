package org.qingmiao.safeguard.signin.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the city's login says it asked for ({@code amr}, RFC 8176) counts as two factors if it was two kinds. */
class FactorKindTest {
    private static List<String> named(String methods) {
        return List.of(methods.split(" ", -1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pwd otp",
                "hwk pin",
                "mfa",
                "pwd sms",
                "fpt hwk",
                "pin face",
                "pwd user hwk",
                "sc pin",
                "kba tel"
            })
    void two_kinds_are_two_factors(String methods) {
        assertThat(FactorKind.areTwo(named(methods))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "otp",
                "pwd",
                "hwk",
                "face",
                "pwd pwd",
                "pwd pin",
                "pwd kba",
                "otp sms",
                "hwk swk",
                "fpt face",
                "pwd user",
                "hwk user",
                "pwd geo",
                "pwd mca",
                "rba wia",
                "",
                "unknown pwd",
                "MFA"
            })
    void one_kind_however_often_and_what_is_no_factor_are_not(String methods) {
        assertThat(FactorKind.areTwo(named(methods))).isFalse();
    }
}
