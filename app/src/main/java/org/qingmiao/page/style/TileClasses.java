package org.qingmiao.page.style;

/** The classes by which the style sheet puts tiles in their columns and rows, 1 to 12: pages say no styles of their own. */
public final class TileClasses {
    private TileClasses() {}

    public static String of(int column, int row) {
        return "tile-c" + column + " tile-r" + row;
    }
}
