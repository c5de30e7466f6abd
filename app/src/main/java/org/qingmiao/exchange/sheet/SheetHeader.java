package org.qingmiao.exchange.sheet;

import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Where the columns of a layout stand in a file.
 *
 * @param sheet on which they are
 * @param row of the headings, from 0
 * @param columns by id of the field, from 0
 * @param width how many headings there are, without that of problems which a marked copy has
 * @param marked whether it is a marked copy
 * @param ignored headings that are of no column
 * @param rows how many have something in them
 * @param cells how many there are on the sheet
 * @param merged by column, the rows in which it is part of a larger cell
 */
record SheetHeader(
        String sheet,
        int row,
        Map<String, Integer> columns,
        int width,
        boolean marked,
        List<String> ignored,
        int rows,
        long cells,
        Map<Integer, BitSet> merged) {
    SheetHeader {
        columns = Map.copyOf(columns);
        ignored = List.copyOf(ignored);
        merged = Map.copyOf(merged);
    }

    SheetHeader filled(int found, long all, Map<Integer, BitSet> areas) {
        return new SheetHeader(sheet, row, columns, width, marked, ignored, found, all, areas);
    }

    boolean isMerged(int number, int column) {
        BitSet rowsOf = merged.get(column);
        return rowsOf != null && rowsOf.get(number);
    }
}
