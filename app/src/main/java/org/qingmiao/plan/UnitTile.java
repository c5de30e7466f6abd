package org.qingmiao.plan;

/**
 * Where a unit stands on a map of tiles, on which units lie to each other roughly as they do in the land.
 *
 * @param column from the west, 1 to {@value #MOST}
 * @param row from the north, 1 to {@value #MOST}
 */
public record UnitTile(int column, int row) {
    public static final int MOST = 12;

    public boolean isOnMap() {
        return column >= 1 && column <= MOST && row >= 1 && row <= MOST;
    }
}
