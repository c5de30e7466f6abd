package org.qingmiao.evaluation.report.document;

import gg.jte.Content;
import java.util.List;

/** A piece of a paper as templates show it. */
public sealed interface PaperBlock {
    /** {@code level} 1 to 3. */
    record Title(int level, String text) implements PaperBlock {}

    record Words(String text) implements PaperBlock {}

    /** {@code widths} of the columns, in per cent with their sign. */
    record Sheet(String caption, List<String> widths, List<String> columns, List<List<SheetCell>> rows)
            implements PaperBlock {}

    record SheetCell(String text, boolean number) {}

    record Chart(String caption, Content drawing) implements PaperBlock {}

    /** A chart for a printer: shapes with their words laid over. */
    record PrintedChart(String caption, String height, Content shapes, List<PlacedWords> words) implements PaperBlock {}

    /**
     * Words of a chart, in points from its corner.
     *
     * @param align where in their box: {@code left}, {@code center} or at its end
     * @param light whether what they lie on is dark
     */
    record PlacedWords(String text, String left, String top, String width, String align, boolean light) {}
}
