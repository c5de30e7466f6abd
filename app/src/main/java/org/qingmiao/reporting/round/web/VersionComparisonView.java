package org.qingmiao.reporting.round.web;

import java.util.List;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.round.Round;

/**
 * Two editions side by side.
 *
 * @param all numbers of editions; 0 is what stands in the form now
 * @param rows the fields that differ
 */
public record VersionComparisonView(
        Round round, String back, List<Integer> all, int left, int right, List<Row> rows, int same) {
    public record Row(Text name, String left, String right, String change, String leftNote, String rightNote) {}
}
