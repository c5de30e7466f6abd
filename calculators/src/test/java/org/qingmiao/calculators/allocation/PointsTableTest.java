package org.qingmiao.calculators.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PointsTableTest {
    /** The illustrative table of the domain brief on admission by points. */
    private static final PointsTable TABLE = PointsTable.read("illustration", """
            # illustrative only; a real table is the district's
            code,name,points_per_unit,most,group
            residence,居住年限,5,50,
            insurance,社会保险月数,0.5,60,
            contract,劳动合同年限,2,20,
            college,大专,15,,education
            bachelor,本科,25,,education
            home,自购住房,30,,
            honour,荣誉,10,,
            fraud,两年内弄虚作假,-30,,
            """);

    private static BigDecimal n(String number) {
        return new BigDecimal(number);
    }

    private static BigDecimal total(Map<String, BigDecimal> units) {
        return TABLE.score(units).total();
    }

    @Test
    void the_briefs_family_has_78_points() {
        assertThat(total(Map.of("residence", n("4"), "insurance", n("50"), "contract", n("4"), "bachelor", n("1"))))
                .isEqualTo("78.00");
    }

    @Test
    void twelve_years_of_residence_are_limited() {
        Score score = TABLE.score(Map.of("residence", n("12")));
        assertThat(score.total()).isEqualTo("50.00");
        assertThat(score.lines().getFirst().isLimited()).isTrue();
    }

    @Test
    void of_two_degrees_only_the_higher_counts_and_the_other_is_shown() {
        Score score = TABLE.score(Map.of("college", n("1"), "bachelor", n("1")));
        assertThat(score.total()).isEqualTo("25.00");
        assertThat(score.lines()).extracting(Score.Line::counts).containsExactly(false, true);
    }

    @Test
    void a_penalty_is_taken_and_nothing_is_rounded_before_the_sum() {
        assertThat(total(Map.of("residence", n("12"), "fraud", n("1")))).isEqualTo("20.00");
        assertThat(total(Map.of("insurance", n("0.666"), "contract", n("0.001"))))
                .isEqualTo("0.34");
    }

    @Test
    void more_of_anything_good_never_gives_fewer_points() {
        Markets.each(300, random -> {
            BigDecimal years = BigDecimal.valueOf(random.nextInt(0, 200), 1);
            BigDecimal months = BigDecimal.valueOf(random.nextInt(0, 200));
            BigDecimal more = years.add(BigDecimal.valueOf(random.nextInt(50), 1));
            assertThat(total(Map.of("residence", more, "insurance", months)))
                    .isGreaterThanOrEqualTo(total(Map.of("residence", years, "insurance", months)));
        });
    }

    @Test
    void what_cannot_be_read_is_named() {
        assertThatThrownBy(() -> total(Map.of("blood", n("1")))).hasMessageContaining("blood");
        assertThatThrownBy(() -> total(Map.of("home", n("-1")))).hasMessageContaining("home");
        String header = "code,name,points_per_unit,most,group\n";
        assertThatThrownBy(() -> PointsTable.read("t", header + "a,A,x,,\n"))
                .hasMessageContaining("points_per_unit of row 1");
        assertThatThrownBy(() -> PointsTable.read("t", header + "a,A,,,\n")).hasMessageContaining("is empty");
        assertThatThrownBy(() -> PointsTable.read("t", header + "a,A,1,,\na,B,1,,\n"))
                .hasMessageContaining("a is given twice");
        assertThatThrownBy(() -> PointsTable.read("t", header + "a,A,1,-3,\n")).hasMessageContaining("most of a");
    }
}
