package org.qingmiao.evaluation.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.qingmiao.evaluation.report.Report.Block;
import org.qingmiao.evaluation.report.Report.Figure;
import org.qingmiao.evaluation.report.Report.Grid;
import org.qingmiao.evaluation.report.Report.Heading;
import org.qingmiao.evaluation.report.Report.Paragraph;
import org.qingmiao.evaluation.report.document.PaperBlock.PlacedWords;
import org.qingmiao.evaluation.report.document.PaperBlock.SheetCell;
import org.qingmiao.page.drawing.Drawing;
import org.qingmiao.page.drawing.Palette;
import org.qingmiao.page.drawing.Shape.Label;
import org.qingmiao.page.drawing.Svg;

/** Makes the blocks of a report what templates show. */
final class PaperComposer {
    /** How wide a drawing is on paper, and how wide the box of its words, in points. */
    private static final double DRAWING = 440;

    private static final double WORDS = 220;

    /** From the top of the box of words to their base line. */
    private static final double ASCENT = 8.5;

    private PaperComposer() {}

    /** What a paper is composed for. */
    enum Use {
        SCREEN,
        PRINT
    }

    static List<PaperBlock> blocks(List<Block> blocks, Use use) {
        return blocks.stream().map(block -> block(block, use)).toList();
    }

    private static PaperBlock block(Block block, Use use) {
        return switch (block) {
            case Heading h -> new PaperBlock.Title(h.level(), h.text());
            case Paragraph p -> new PaperBlock.Words(p.text());
            case Grid g -> sheet(g);
            case Figure f when use == Use.PRINT -> printed(f.caption(), f.drawing());
            case Figure f -> new PaperBlock.Chart(f.caption(), new Svg(f.drawing()));
        };
    }

    private static PaperBlock sheet(Grid grid) {
        double all = grid.widths().stream().mapToInt(w -> w).sum();
        List<String> widths = grid.widths().stream()
                .map(w -> Math.round(w / all * 1000) / 10.0 + "%")
                .toList();
        List<List<SheetCell>> rows =
                grid.rows().stream().map(row -> cells(row, grid)).toList();
        return new PaperBlock.Sheet(grid.caption(), widths, grid.columns(), rows);
    }

    private static List<SheetCell> cells(List<String> row, Grid grid) {
        List<SheetCell> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(new SheetCell(row.get(i), grid.numbers().contains(i)));
        }
        return cells;
    }

    /** The printer knows no fonts inside drawings, so the words lie over the shapes as text of the paper. */
    private static PaperBlock printed(String caption, Drawing drawing) {
        double scale = DRAWING / drawing.width();
        return new PaperBlock.PrintedChart(
                caption,
                points(drawing.height() * scale),
                new Svg(drawing).forPrint(DRAWING),
                drawing.labels().stream().map(label -> placed(label, scale)).toList());
    }

    private static PlacedWords placed(Label label, double scale) {
        double x = label.at().x() * scale;
        double left = switch (label.anchor()) {
            case START -> x;
            case MIDDLE -> x - WORDS / 2;
            case END -> x - WORDS;
        };
        String align = switch (label.anchor()) {
            case START -> "left";
            case MIDDLE -> "center";
            case END -> "right";
        };
        return new PlacedWords(
                label.words(),
                points(left),
                points(label.at().y() * scale - ASCENT),
                points(WORDS),
                align,
                label.colour() == Palette.PAPER);
    }

    private static String points(double value) {
        return String.format(Locale.ROOT, "%.2fpt", value);
    }
}
