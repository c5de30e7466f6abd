package org.qingmiao.calculators.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingmiao.calculators.fitness.FitnessItem;
import org.qingmiao.calculators.growth.GrowthIndicator;

class BundledTableTest {
    /** The rows that the published tables have. */
    @ParameterizedTest
    @CsvSource({
        "who2006-weight-for-age,3654",
        "who2006-length-height-for-age,3654",
        "who2006-bmi-for-age,3654",
        "who2006-head-circumference-for-age,3654",
        "who2006-arm-circumference-for-age,3472",
        "who2006-triceps-skinfold-for-age,3472",
        "who2006-subscapular-skinfold-for-age,3472",
        "who2006-weight-for-length,1302",
        "who2006-weight-for-height,1102",
        "who2007-height-for-age,340",
        "who2007-bmi-for-age,340",
        "who2007-weight-for-age,124",
        "cn-wst423-2022-weight-for-age-sd,88",
        "cn-wst423-2022-length-height-for-age-sd,88",
        "cn-wst423-2022-bmi-for-age-sd,88",
        "cn-wst423-2022-head-circumference-for-age-sd,58",
        "cn-wst423-2022-weight-for-length-sd,112",
        "cn-wst423-2022-weight-for-height-sd,112",
        "cn-wst456-2014-stunting-height,48",
        "cn-wst456-2014-wasting-bmi,48",
        "cn-wst586-2018-bmi-cutoffs,50",
        "cn-wst612-2018-height-levels,24"
    })
    void tables_of_growth_are_whole(String name, int rows) {
        assertThat(BundledTable.read(GrowthIndicator.class, name + ".csv").rows())
                .isEqualTo(rows);
    }

    @ParameterizedTest
    @CsvSource({"scores,2607", "bmi,24", "bmi-scores,4", "weights,25", "bonus,60", "levels,4"})
    void tables_of_fitness_are_whole(String name, int rows) {
        assertThat(BundledTable.read(FitnessItem.class, "cn-student-fitness-2014-" + name + ".csv")
                        .rows())
                .isEqualTo(rows);
    }

    @Test
    void a_number_is_read_as_the_nearest_double() {
        Random random = new Random(20261124);
        for (int i = 0; i < 20_000; i++) {
            String text =
                    (random.nextBoolean() ? "-" : "") + random.nextInt(1_000_000) + "." + random.nextInt(1_000_000);
            assertThat(Decimals.parse(text)).as(text).isEqualTo(Double.parseDouble(text));
        }
        assertThat(Decimals.parse("1e3")).isEqualTo(1000);
        assertThat(Decimals.parse("0.12345678901234567")).isEqualTo(0.12345678901234567);
    }

    @Test
    void a_table_or_column_that_is_not_there_is_named() {
        assertThatThrownBy(() -> BundledTable.read(GrowthIndicator.class, "none.csv"))
                .hasMessageContaining("none.csv");
        BundledTable bundledTable = BundledTable.read(FitnessItem.class, "cn-student-fitness-2014-levels.csv");
        assertThatThrownBy(() -> bundledTable.column("none")).hasMessageContaining("none");
    }
}
