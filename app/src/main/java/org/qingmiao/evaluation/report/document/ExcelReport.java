package org.qingmiao.evaluation.report.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingmiao.evaluation.report.Report;
import org.qingmiao.evaluation.report.Report.Block;
import org.qingmiao.evaluation.report.Report.Figure;
import org.qingmiao.evaluation.report.Report.Grid;
import org.qingmiao.evaluation.report.Report.Heading;
import org.qingmiao.evaluation.report.Report.Paragraph;
import org.qingmiao.exchange.Table;
import org.qingmiao.exchange.TableWriter;

/** A report as a workbook: its text on the first sheet, each table on one of its own. */
final class ExcelReport {
    private static final int LONGEST_NAME = 28;

    private ExcelReport() {}

    static byte[] write(Report report) {
        List<Table> sheets = new ArrayList<>();
        sheets.add(text(report));
        Stream.concat(report.body().stream(), report.annex().stream())
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .forEach(g -> sheets.add(sheet(sheets.size(), g)));
        return TableWriter.xlsx(sheets.toArray(Table[]::new));
    }

    private static Table text(Report report) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(List.of(report.subtitle()));
        rows.add(List.of(report.issuer() + " " + report.date()));
        for (Block block : report.body()) {
            switch (block) {
                case Heading h -> rows.add(List.of(h.text()));
                case Paragraph p -> rows.add(List.of(p.text()));
                case Grid g -> {}
                case Figure f -> {}
            }
        }
        return new Table("0", List.of(report.title()), rows);
    }

    private static Table sheet(int number, Grid grid) {
        String name = (number + " " + grid.caption()).replaceAll("[\\\\/?*\\[\\]:]", " ");
        return new Table(
                name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name,
                grid.columns(),
                grid.rows().stream().map(r -> row(r, grid)).toList());
    }

    /** Numbers as numbers where nothing but a number stands there. */
    private static List<@Nullable Object> row(List<String> cells, Grid grid) {
        List<@Nullable Object> row = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String plain = cells.get(i).replace(",", "");
            boolean number = grid.numbers().contains(i) && plain.matches("-?\\d+(\\.\\d+)?");
            row.add(number ? new BigDecimal(plain) : cells.get(i));
        }
        return row;
    }
}
