package org.qingmiao.register.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.qingmiao.expression.Rational;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.PackProblem;
import org.qingmiao.register.code.CsvSheet;
import org.qingmiao.register.code.CsvSheet.Cell;
import org.qingmiao.register.code.TableProblem;
import org.qingmiao.register.decision.RateTable.Entry;

/**
 * Reads a table of rates: the columns before {@code from} are its keys, {@code from} and {@code to} days or months, the
 * next column the value, what follows is kept beside it.
 */
final class RateReader {
    private final CsvSheet sheet;
    private final Diagnostics diagnostics;

    RateReader(CsvSheet sheet, Diagnostics diagnostics) {
        this.sheet = sheet;
        this.diagnostics = diagnostics;
    }

    RateTable read() {
        List<String> columns = sheet.columns();
        String name = sheet.file().substring(sheet.file().lastIndexOf('/') + 1).replaceAll("\\.csv$", "");
        String id = said("id").isEmpty() ? name : said("id");
        new DecisionHead(sheet.start(), diagnostics).source(said("source"), said("law"));
        int from = columns.indexOf("from");
        boolean usable = sheet.require(List.of("from", "to"), diagnostics) && columns.size() > from + 2;
        if (!usable) {
            return new RateTable(id, said("unit"), said("source"), List.of(), List.of(), sheet.start());
        }
        List<String> keys = columns.subList(0, from);
        List<Entry> entries = new ArrayList<>();
        sheet.rows().forEach(row -> entry(row, keys, columns.subList(from + 2, columns.size()), entries));
        return new RateTable(id, said("unit"), said("source"), keys, entries, sheet.start());
    }

    private String said(String word) {
        return sheet.said(word).map(Cell::text).orElse("");
    }

    private void entry(CsvSheet.Row row, List<String> keys, List<String> values, List<Entry> entries) {
        Cell value = row.cell(values.getFirst());
        try {
            List<String> words = keys.stream().map(k -> row.cell(k).text()).toList();
            Rational amount = Rational.of(new BigDecimal(value.text()));
            Entry entry = new Entry(words, row.validity(diagnostics), amount, row.place());
            entries.stream()
                    .filter(e -> e.keys().equals(words) && e.valid().meets(entry.valid()))
                    .findFirst()
                    .ifPresent(other -> diagnostics.issue(
                            row.place(),
                            TableProblem.RATES_OVERLAP,
                            String.join(", ", words),
                            "other days than " + other.place()));
            entries.add(entry);
        } catch (NumberFormatException e) {
            diagnostics.issue(value.place(), PackProblem.WRONG_TYPE, value.text(), "a number");
        }
    }
}
