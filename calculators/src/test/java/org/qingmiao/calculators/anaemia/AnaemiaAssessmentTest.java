package org.qingmiao.calculators.anaemia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qingmiao.calculators.anaemia.AnaemiaStandard.WHO_2011;
import static org.qingmiao.calculators.anaemia.AnaemiaStandard.WHO_2024;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingmiao.calculators.Sex;

class AnaemiaAssessmentTest {
    private static AnaemiaAssessment of(
            AnaemiaStandard standard, String hb, String months, @Nullable Sex sex, @Nullable Integer trimester) {
        return AnaemiaAssessment.of(
                new Haemoglobin(new BigDecimal(hb), new BigDecimal(months), sex, trimester, null), standard);
    }

    private static BigDecimal adjusted(AnaemiaStandard standard, String altitude) {
        return AnaemiaAssessment.of(
                        new Haemoglobin(new BigDecimal("150"), null, null, null, new BigDecimal(altitude)), standard)
                .adjusted();
    }

    /** Worked example of the domain brief on growth and nutrition: 109 and 110 g/L at 8 months. */
    @Test
    void the_briefs_infants_are_mildly_anaemic_and_well() {
        assertThat(of(WHO_2011, "109", "8", null, null).anaemia()).isEqualTo(AnaemiaClass.MILD);
        assertThat(of(WHO_2011, "110", "8", null, null).anaemia()).isEqualTo(AnaemiaClass.NONE);
    }

    @ParameterizedTest
    @CsvSource({"110,NONE", "109.9,MILD", "100,MILD", "99.9,MODERATE", "70,MODERATE", "69.9,SEVERE"})
    void limits_belong_to_the_better_class(String hb, AnaemiaClass expected) {
        assertThat(of(WHO_2011, hb, "24", null, null).anaemia()).isEqualTo(expected);
        assertThat(of(WHO_2024, hb, "24", null, null).anaemia()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "6,110,105",
        "23.99,110,105",
        "24,110,110",
        "59.99,110,110",
        "60,115,115",
        "143.9,115,115",
        "144,120,120"
    })
    void the_limit_follows_the_age(String months, BigDecimal in2011, BigDecimal in2024) {
        assertThat(of(WHO_2011, "100", months, null, null).cutoff()).isEqualByComparingTo(in2011);
        assertThat(of(WHO_2024, "100", months, null, null).cutoff()).isEqualByComparingTo(in2024);
    }

    @Test
    void from_fifteen_years_the_limit_follows_sex_and_pregnancy() {
        assertThat(of(WHO_2011, "100", "180", Sex.MALE, null).cutoff()).isEqualByComparingTo("130");
        assertThat(of(WHO_2011, "100", "180", Sex.FEMALE, null).cutoff()).isEqualByComparingTo("120");
        assertThat(of(WHO_2011, "100", "180", Sex.FEMALE, 2).cutoff()).isEqualByComparingTo("110");
        assertThat(of(WHO_2024, "100", "200", Sex.FEMALE, 1).cutoff()).isEqualByComparingTo("110");
        assertThat(of(WHO_2024, "100", "200", null, 2).cutoff()).isEqualByComparingTo("105");
        assertThat(of(WHO_2024, "100", "200", Sex.FEMALE, 3).cutoff()).isEqualByComparingTo("110");
    }

    @Test
    void where_severity_is_not_known_it_is_just_anaemia() {
        assertThat(of(WHO_2024, "60", "100", null, null).anaemia()).isEqualTo(AnaemiaClass.ANAEMIA);
        assertThat(of(WHO_2024, "115", "100", null, null).anaemia()).isEqualTo(AnaemiaClass.NONE);
        assertThat(of(WHO_2024, "60", "12", null, null).anaemia()).isEqualTo(AnaemiaClass.SEVERE);
    }

    @Test
    void an_unknown_sex_is_no_fault_of_the_standard_and_too_young_is() {
        assertThat(of(WHO_2011, "100", "180", null, null).outsideStandard()).isFalse();
        assertThat(of(WHO_2011, "100", "180", null, null).cutoff()).isNull();
        assertThat(of(WHO_2011, "100", "5.9", null, null).outsideStandard()).isTrue();
        assertThat(of(WHO_2011, "100", "170", Sex.FEMALE, 2).outsideStandard()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "-100,150",
        "0,150",
        "999.9,150",
        "1000,148",
        "1499,148",
        "1500,145",
        "2000,142",
        "2500,137",
        "3000,131",
        "3500,123",
        "4000,115",
        "4500,105",
        "5200,105"
    })
    void in_2011_altitude_counts_by_bands(String altitude, BigDecimal expected) {
        assertThat(adjusted(WHO_2011, altitude)).isEqualByComparingTo(expected);
    }

    /** 0.0056384 m + 0.0000003 m²: at 1500 m 8.4576 + 0.675. */
    @Test
    void in_2024_altitude_counts_by_a_formula() {
        assertThat(adjusted(WHO_2024, "1500")).isEqualByComparingTo("140.8674");
        assertThat(adjusted(WHO_2024, "0")).isEqualByComparingTo("150");
        assertThat(adjusted(WHO_2024, "-50")).isEqualByComparingTo("150");
    }

    @Test
    void higher_ground_never_raises_the_adjusted_value() {
        for (AnaemiaStandard standard : AnaemiaStandard.values()) {
            BigDecimal last = new BigDecimal(150);
            for (int metres = 0; metres < 6000; metres += 7) {
                BigDecimal now = adjusted(standard, String.valueOf(metres));
                assertThat(now).isLessThanOrEqualTo(last);
                last = now;
            }
        }
    }

    @Test
    void impossible_values_are_named() {
        assertThatThrownBy(() -> of(WHO_2011, "0", "8", null, null)).hasMessageContaining("hb_g_l");
        assertThatThrownBy(() -> of(WHO_2011, "100", "-1", null, null)).hasMessageContaining("age_months");
        assertThatThrownBy(() -> of(WHO_2011, "100", "200", Sex.MALE, 1)).hasMessageContaining("trimester");
        assertThatThrownBy(() -> of(WHO_2011, "100", "200", null, 4)).hasMessageContaining("trimester");
    }
}
