package org.qingmiao.exchange.document;

import java.util.List;
import java.util.Set;

/**
 * A table of a paper.
 *
 * @param columns what stands above each; empty for a table without a head
 * @param widths of the columns, in any unit
 * @param numbers positions of the columns that hold numbers
 */
public record PaperTable(
        String caption, List<String> columns, List<Integer> widths, Set<Integer> numbers, List<List<String>> rows) {
    public PaperTable {
        columns = List.copyOf(columns);
        widths = List.copyOf(widths);
        numbers = Set.copyOf(numbers);
        rows = List.copyOf(rows);
    }
}
