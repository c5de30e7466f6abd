package org.qingmiao.calculators.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * Which cells of a published table of counts must stay hidden so that no small count can be read or computed from it.
 *
 * <p>Counts from 1 to threshold - 1 are hidden, totals among them. Then further cells are hidden until the published rest
 * leaves every small count open: an outsider who knows that counts are not negative, adds up rows and columns and solves the
 * equations cannot exclude any value from 1 to threshold - 1 for it ({@link #range}). A zero says nothing about a child
 * and stays; it is never hidden for another cell's sake, since one often knows that it must be zero.
 *
 * <p>The cells with their totals are a circulation in a network with a node for each row and each column (L. H. Cox, Network
 * models for complementary cell suppression, JASA 90 (1995) 1453-1462): a hidden cell can be larger by what flows around a
 * circle of hidden cells, and whole numbers suffice. For each small cell the cheapest circles that let it rise to the
 * threshold and fall to 1 are hidden (Kelly, Golden and Assad 1992); the cost is the number of children whose count is lost,
 * and totals are given up last. Hiding more never narrows what was wide enough, so each small cell is looked at once.
 *
 * <p>The table is immutable. Hiding takes about (small cells) × (cells) × (rows + columns) steps.
 */
public final class SmallCells {
    /** Below this a count of children is hidden in what the plan publishes. */
    public static final int USUAL_THRESHOLD = 5;

    private final int rows;
    private final int columns;
    private final Network network;
    private final boolean[] hidden;
    private final int cells;

    private SmallCells(long[][] counts, Network network, boolean[] hidden, int cells) {
        this.rows = counts.length;
        this.columns = counts[0].length;
        this.network = network;
        this.hidden = hidden;
        this.cells = cells;
    }

    /**
     * A table that is published with totals of rows and columns and the grand total.
     *
     * @param counts rows of the same length, zero or more each
     * @param threshold the least count, other than zero, that may be shown; 2 or more
     * @throws IllegalArgumentException naming the argument that is out of range
     */
    public static SmallCells table(long[][] counts, int threshold) {
        Network network = Network.of(counts);
        return hide(counts, network, new boolean[network.size()], threshold);
    }

    /**
     * A list that is published with its total.
     *
     * @param counts zero or more each
     * @param threshold the least count, other than zero, that may be shown; 2 or more
     * @throws IllegalArgumentException naming the argument that is out of range
     */
    public static SmallCells list(long[] counts, int threshold) {
        long[][] table = {counts};
        Network network = Network.of(table);
        boolean[] hidden = new boolean[network.size()];
        // Totals of columns and the second grand total are not published.
        Arrays.fill(hidden, network.place(1, 0), network.size(), true);
        return hide(table, network, hidden, threshold);
    }

    private static SmallCells hide(long[][] counts, Network network, boolean[] unpublished, int threshold) {
        Arguments.require(threshold >= 2, "threshold", "must be 2 or more");
        boolean[] hidden = unpublished.clone();
        List<Integer> small = new ArrayList<>();
        for (int cell = 0; cell < hidden.length; cell++) {
            long count = network.count(cell);
            if (!unpublished[cell] && count > 0 && count < threshold) {
                small.add(cell);
                hidden[cell] = true;
            }
        }
        for (int cell : small) {
            network.open(cell, true, threshold - 1 - network.count(cell), hidden);
            network.open(cell, false, network.count(cell) - 1, hidden);
        }
        return new SmallCells(counts, network, hidden, hiddenIn(hidden) - hiddenIn(unpublished));
    }

    /**
     * Whether a cell must stay hidden.
     *
     * @param row from 0; the number of rows means the total of the column
     * @param column from 0; the number of columns means the total of the row
     */
    public boolean isHidden(int row, int column) {
        return hidden[place(row, column)];
    }

    /** The count of a cell that may be shown. */
    public OptionalLong shown(int row, int column) {
        int place = place(row, column);
        return hidden[place] ? OptionalLong.empty() : OptionalLong.of(network.count(place));
    }

    /** How many cells are hidden, totals among them. */
    public int hiddenCells() {
        return cells;
    }

    private static int hiddenIn(boolean[] places) {
        int sum = 0;
        for (boolean place : places) {
            sum += place ? 1 : 0;
        }
        return sum;
    }

    /** What an outsider can compute about a cell. */
    public Range range(int row, int column) {
        int place = place(row, column);
        long count = network.count(place);
        if (!hidden[place]) {
            return new Range(count, count);
        }
        long up = network.room(place, true, hidden, Network.UNBOUNDED);
        long down = network.room(place, false, hidden, Network.UNBOUNDED);
        return new Range(count - Math.min(count, down), up == Network.UNBOUNDED ? Long.MAX_VALUE : count + up);
    }

    private int place(int row, int column) {
        Arguments.require(row >= 0 && row <= rows, "row", "must be from 0 to " + rows);
        Arguments.require(column >= 0 && column <= columns, "column", "must be from 0 to " + columns);
        return network.place(row, column);
    }

    /**
     * The counts that a cell may have as far as the published table tells; each whole number between can be.
     *
     * @param most {@link Long#MAX_VALUE} if nothing bounds it
     */
    public record Range(long least, long most) {}
}
