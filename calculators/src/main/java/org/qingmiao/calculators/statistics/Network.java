package org.qingmiao.calculators.statistics;

import java.util.Arrays;

/**
 * A table with its totals as a circulation: a cell flows from its row to its column, the total of a row from the last column
 * to the row, the total of a column from the column to the last row, the grand total from the last row to the last column.
 * At each node as much arrives as leaves. That is what an outsider knows.
 */
final class Network {
    static final long UNBOUNDED = 1L << 60;
    private static final long MOST = 1_000_000_000_000L;
    /** A total is worth this many times what it counts: it is given up last. */
    private static final long WORTH_OF_TOTAL = 1000;

    private final int rows;
    private final int columns;
    private final long[] counts;

    private Network(int rows, int columns, long[] counts) {
        this.rows = rows;
        this.columns = columns;
        this.counts = counts;
    }

    static Network of(long[][] table) {
        Arguments.require(table.length > 0 && table[0].length > 0, "counts", "must not be empty");
        int rows = table.length;
        int columns = table[0].length;
        Network network = new Network(rows, columns, new long[(rows + 1) * (columns + 1)]);
        for (int row = 0; row < rows; row++) {
            Arguments.require(table[row].length == columns, "counts", "must have rows of the same length");
            for (int column = 0; column < columns; column++) {
                long count = table[row][column];
                Arguments.require(count >= 0 && count <= MOST, "counts", "must be zero or more, at most " + MOST);
                network.counts[network.place(row, column)] = count;
                network.counts[network.place(row, columns)] += count;
                network.counts[network.place(rows, column)] += count;
                network.counts[network.place(rows, columns)] += count;
            }
        }
        return network;
    }

    int size() {
        return counts.length;
    }

    int place(int row, int column) {
        return row * (columns + 1) + column;
    }

    long count(int place) {
        return counts[place];
    }

    private int nodes() {
        return rows + columns + 2;
    }

    private boolean reversed(int place) {
        return (place / (columns + 1) == rows) != (place % (columns + 1) == columns);
    }

    private int rowNode(int place) {
        return place / (columns + 1);
    }

    private int columnNode(int place) {
        return rows + 1 + place % (columns + 1);
    }

    private boolean isTotal(int place) {
        return rowNode(place) == rows || place % (columns + 1) == columns;
    }

    /** Where a cell's flow begins, or ends. */
    private int end(int place, boolean begin) {
        return begin == reversed(place) ? columnNode(place) : rowNode(place);
    }

    /**
     * Hides the cheapest further cells along which a hidden cell can rise or fall by an amount.
     *
     * @param hidden is added to
     */
    void open(int cell, boolean rise, long amount, boolean[] hidden) {
        if (amount <= 0 || room(cell, rise, hidden, amount) >= amount) {
            return;
        }
        int from = end(cell, !rise);
        int to = end(cell, rise);
        long[] cost = new long[nodes()];
        int[] by = new int[nodes()];
        boolean[] done = new boolean[nodes()];
        Arrays.fill(cost, Long.MAX_VALUE);
        cost[from] = 0;
        for (int node = from; node >= 0; node = nearest(cost, done)) {
            done[node] = true;
            relax(node, cell, amount, hidden, cost, by);
        }
        for (int node = to; node != from; node = other(by[node], node)) {
            hidden[by[node]] = true;
        }
    }

    private static int nearest(long[] cost, boolean[] done) {
        int best = -1;
        for (int node = 0; node < cost.length; node++) {
            if (!done[node] && cost[node] < Long.MAX_VALUE && (best < 0 || cost[node] < cost[best])) {
                best = node;
            }
        }
        return best;
    }

    private void relax(int node, int cell, long amount, boolean[] hidden, long[] cost, int[] by) {
        for (int edge : edges(node)) {
            boolean along = end(edge, true) == node;
            boolean carries = along ? hidden[edge] || counts[edge] > 0 : counts[edge] >= amount;
            long next = cost[node] + price(edge, hidden);
            int neighbour = other(edge, node);
            if (edge != cell && carries && next < cost[neighbour]) {
                cost[neighbour] = next;
                by[neighbour] = edge;
            }
        }
    }

    private long price(int edge, boolean[] hidden) {
        return hidden[edge] ? 0 : counts[edge] * (isTotal(edge) ? WORTH_OF_TOTAL : 1);
    }

    private int other(int edge, int node) {
        return end(edge, true) == node ? end(edge, false) : end(edge, true);
    }

    private int[] edges(int node) {
        boolean row = node <= rows;
        int[] edges = new int[row ? columns + 1 : rows + 1];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = row ? place(node, i) : place(i, node - rows - 1);
        }
        return edges;
    }

    /**
     * By how much a hidden cell can rise or fall: the largest flow from its one end to the other through hidden cells.
     *
     * @param enough more than this is not looked for
     */
    long room(int cell, boolean rise, boolean[] hidden, long enough) {
        long[] flow = new long[counts.length];
        long sum = 0;
        while (sum < enough) {
            int from = end(cell, !rise);
            int to = end(cell, rise);
            int[] by = path(cell, from, to, hidden, flow);
            if (by.length == 0) {
                return sum;
            }
            long amount = enough - sum;
            for (int node = to; node != from; node = other(by[node], node)) {
                amount = Math.min(amount, capacity(by[node], other(by[node], node), flow));
            }
            for (int node = to; node != from; node = other(by[node], node)) {
                flow[by[node]] += end(by[node], false) == node ? amount : -amount;
            }
            sum += amount;
        }
        return sum;
    }

    private long capacity(int edge, int from, long[] flow) {
        return end(edge, true) == from ? UNBOUNDED : counts[edge] + flow[edge];
    }

    /** The way to each node on a shortest path; empty if there is none. */
    private int[] path(int cell, int from, int to, boolean[] hidden, long[] flow) {
        int[] by = new int[nodes()];
        Arrays.fill(by, -1);
        int[] queue = new int[nodes()];
        int last = 1;
        queue[0] = from;
        for (int first = 0; first < last; first++) {
            int node = queue[first];
            for (int edge : edges(node)) {
                int neighbour = other(edge, node);
                boolean open = edge != cell && hidden[edge] && capacity(edge, node, flow) > 0;
                if (open && neighbour != from && by[neighbour] < 0) {
                    by[neighbour] = edge;
                    if (neighbour == to) {
                        return by;
                    }
                    queue[last++] = neighbour;
                }
            }
        }
        return new int[0];
    }
}
