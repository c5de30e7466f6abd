package org.qingmiao.calculators.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.qingmiao.calculators.statistics.SmallCells.Range;

class SmallCellsTest {
    private static final int THRESHOLD = 5;

    @Test
    void a_table_without_small_counts_is_shown_whole() {
        SmallCells table = SmallCells.table(new long[][] {{10, 0}, {5, 80}}, THRESHOLD);
        assertThat(table.hiddenCells()).isZero();
        assertThat(table.shown(2, 2)).hasValue(95);
        assertThat(table.shown(0, 1)).hasValue(0);
    }

    @Test
    void a_second_cell_in_the_row_and_in_the_column_hides_with_it() {
        SmallCells table = SmallCells.table(new long[][] {{3, 20, 30}, {25, 9, 50}, {40, 60, 70}}, THRESHOLD);
        assertThat(table.shown(0, 0)).isEmpty();
        assertThat(table.hiddenCells()).isEqualTo(4);
        assertThat(table.shown(1, 1)).isEmpty();
        assertThat(table.shown(3, 3)).hasValue(307);
        assertThat(table.range(0, 0).least()).isLessThanOrEqualTo(1);
        assertThat(table.range(0, 0).most()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void a_list_hides_a_second_count_that_is_large_enough() {
        SmallCells list = SmallCells.list(new long[] {2, 60, 8, 0}, THRESHOLD);
        assertThat(list.shown(0, 0)).isEmpty();
        assertThat(list.shown(0, 2)).isEmpty();
        assertThat(list.shown(0, 1)).hasValue(60);
        assertThat(list.shown(0, 3)).hasValue(0);
        assertThat(list.shown(0, 4)).hasValue(70);
        assertThat(list.range(0, 0)).isEqualTo(new Range(0, 10));
        assertThat(list.hiddenCells()).isEqualTo(2);
    }

    /** Two small counts whose sum is small would leave each only a part of 1 to 4; so a third hides, or the total. */
    @Test
    void two_small_counts_are_not_enough_to_hide_each_other() {
        SmallCells list = SmallCells.list(new long[] {1, 1, 50}, THRESHOLD);
        assertThat(list.shown(0, 2)).isEmpty();
        SmallCells alone = SmallCells.list(new long[] {1, 1}, THRESHOLD);
        assertThat(alone.shown(0, 2)).isEmpty();
        assertThat(alone.range(0, 0).most()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void a_small_total_is_hidden_like_a_small_cell() {
        SmallCells table = SmallCells.table(new long[][] {{1, 2}, {50, 60}}, THRESHOLD);
        assertThat(table.shown(0, 2)).isEmpty();
        assertOpen(table, new long[][] {{1, 2}, {50, 60}});
    }

    @Test
    void no_small_count_can_be_narrowed_by_a_linear_program() {
        Cases.each(400, random -> {
            long[][] counts = counts(random);
            assertOpen(SmallCells.table(counts, THRESHOLD), counts);
        });
    }

    @Test
    void zeros_are_always_shown_and_what_is_shown_adds_up() {
        Cases.each(200, random -> {
            long[][] counts = counts(random);
            SmallCells table = SmallCells.table(counts, THRESHOLD);
            for (int row = 0; row < counts.length; row++) {
                for (int column = 0; column < counts[0].length; column++) {
                    if (counts[row][column] == 0) {
                        assertThat(table.shown(row, column)).hasValue(0);
                    }
                    if (!table.isHidden(row, column)) {
                        assertThat(table.shown(row, column)).hasValue(counts[row][column]);
                    }
                }
            }
        });
    }

    private static long[][] counts(RandomGenerator random) {
        int columns = random.nextInt(1, 6);
        long[][] counts = new long[random.nextInt(1, 6)][columns];
        int most = random.nextBoolean() ? 8 : 60;
        for (long[] row : counts) {
            for (int i = 0; i < columns; i++) {
                row[i] = random.nextInt(4) == 0 ? 0 : random.nextInt(0, most);
            }
        }
        return counts;
    }

    /** Each small cell, totals among them, may be anything from 1 to 4; and the ranges are those of the linear program. */
    private static void assertOpen(SmallCells table, long[][] counts) {
        int rows = counts.length;
        int columns = counts[0].length;
        long[][] whole = withTotals(counts);
        List<int[]> hidden = new ArrayList<>();
        for (int row = 0; row <= rows; row++) {
            for (int column = 0; column <= columns; column++) {
                long count = whole[row][column];
                assertThat(table.isHidden(row, column) || count == 0 || count >= THRESHOLD)
                        .isTrue();
                if (table.isHidden(row, column)) {
                    hidden.add(new int[] {row, column});
                }
            }
        }
        double[][] equations = new double[rows + columns + 2][hidden.size()];
        double[] known = new double[rows + columns + 2];
        for (int row = 0; row <= rows; row++) {
            for (int column = 0; column <= columns; column++) {
                if (!table.isHidden(row, column)) {
                    known[row] -= (column == columns ? -1 : 1) * whole[row][column];
                    known[rows + 1 + column] -= (row == rows ? -1 : 1) * whole[row][column];
                }
            }
        }
        for (int i = 0; i < hidden.size(); i++) {
            int[] cell = hidden.get(i);
            equations[cell[0]][i] = cell[1] == columns ? -1 : 1;
            equations[rows + 1 + cell[1]][i] = cell[0] == rows ? -1 : 1;
        }
        for (int i = 0; i < hidden.size(); i++) {
            int[] cell = hidden.get(i);
            double[] one = new double[hidden.size()];
            one[i] = 1;
            double most = Simplex.maximum(equations, known, one);
            one[i] = -1;
            double least = -Simplex.maximum(equations, known, one);
            Range range = table.range(cell[0], cell[1]);
            assertThat((double) range.least()).isCloseTo(least, within(1e-6));
            if (Double.isInfinite(most)) {
                assertThat(range.most()).isEqualTo(Long.MAX_VALUE);
            } else {
                assertThat((double) range.most()).isCloseTo(most, within(1e-6));
            }
            long count = whole[cell[0]][cell[1]];
            if (count > 0 && count < THRESHOLD) {
                assertThat(least).isLessThanOrEqualTo(1 + 1e-6);
                assertThat(most).isGreaterThanOrEqualTo(THRESHOLD - 1 - 1e-6);
            }
        }
    }

    private static long[][] withTotals(long[][] counts) {
        int rows = counts.length;
        int columns = counts[0].length;
        long[][] whole = new long[rows + 1][columns + 1];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                whole[row][column] = counts[row][column];
                whole[row][columns] += counts[row][column];
                whole[rows][column] += counts[row][column];
                whole[rows][columns] += counts[row][column];
            }
        }
        return whole;
    }

    @Test
    void a_district_of_streets_and_communities_is_hidden_in_a_moment() {
        long[][] counts = new long[270][12];
        Cases.each(1, random -> {
            for (long[] row : counts) {
                for (int i = 0; i < row.length; i++) {
                    row[i] = random.nextInt(0, 30);
                }
            }
        });
        SmallCells table = SmallCells.table(counts, THRESHOLD);
        assertThat(table.hiddenCells()).isBetween(300, 1200);
        assertThat(table.shown(270, 12)).isPresent();
    }

    @Test
    void what_is_impossible_is_named() {
        assertThatThrownBy(() -> SmallCells.list(new long[] {-1}, 5)).hasMessageStartingWith("counts ");
        assertThatThrownBy(() -> SmallCells.table(new long[][] {{1}, {1, 2}}, 5))
                .hasMessageStartingWith("counts ");
        assertThatThrownBy(() -> SmallCells.list(new long[] {1}, 1)).hasMessageStartingWith("threshold ");
        assertThatThrownBy(() -> SmallCells.list(new long[] {1}, 5).shown(2, 0)).hasMessageStartingWith("row ");
    }
}
