package org.qingmiao.register.code;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.PackProblem;
import org.qingmiao.pack.SourceLocation;

/**
 * A table in a file: lines that begin with {@code #} tell about it ({@code #id: x  #hit: first}), the first other line
 * names the columns.
 *
 * @param about what the {@code #} lines say, by their word
 */
public record CsvSheet(String file, Map<String, Cell> about, List<Cell> header, List<Row> rows) {
    public CsvSheet {
        about = Map.copyOf(about);
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** A cell and where it begins. */
    public record Cell(String text, SourceLocation place) {
        public boolean isBlank() {
            return text.isBlank();
        }
    }

    /** A row; cells by column. */
    public record Row(SourceLocation place, Map<String, Cell> cells) {
        public Row {
            cells = Map.copyOf(cells);
        }

        public Cell cell(String column) {
            Cell cell = cells.get(column);
            return cell == null ? new Cell("", place) : cell;
        }

        /** The days between the columns {@code from} and {@code to}; months count from their first to their last day. */
        public Validity validity(Diagnostics diagnostics) {
            return CsvSheet.validity(cell("from"), cell("to"), diagnostics);
        }
    }

    static CsvSheet of(String file, List<String> lines, Diagnostics diagnostics) {
        return new CsvLines(file, diagnostics).sheet(lines);
    }

    public Optional<Cell> said(String word) {
        return Optional.ofNullable(about.get(word));
    }

    public SourceLocation start() {
        return new SourceLocation(file, 1, 1);
    }

    public boolean has(String column) {
        return header.stream().anyMatch(c -> c.text().equals(column));
    }

    public List<String> columns() {
        return header.stream().map(Cell::text).toList();
    }

    /** Says which of the columns there are not. */
    public boolean require(List<String> columns, Diagnostics diagnostics) {
        List<String> missing = new ArrayList<>(columns);
        missing.removeAll(columns());
        missing.forEach(m -> diagnostics.issue(
                header.isEmpty() ? start() : header.getFirst().place(),
                TableProblem.NO_SUCH_COLUMN,
                String.join(", ", columns()),
                "a column " + m));
        return missing.isEmpty();
    }

    public static Validity validity(Cell from, Cell to, Diagnostics diagnostics) {
        Validity valid = new Validity(day(from, false, diagnostics), day(to, true, diagnostics));
        if (valid.from() != null && valid.to() != null && valid.from().isAfter(valid.to())) {
            diagnostics.issue(to.place(), PackProblem.OUT_OF_RANGE, to.text(), "not before " + from.text());
        }
        return valid;
    }

    private static @Nullable LocalDate day(Cell cell, boolean last, Diagnostics diagnostics) {
        String text = cell.text().strip();
        try {
            return switch (text.length()) {
                case 0 -> null;
                case 7 ->
                    last
                            ? YearMonth.parse(text).atEndOfMonth()
                            : YearMonth.parse(text).atDay(1);
                default -> LocalDate.parse(text);
            };
        } catch (DateTimeParseException e) {
            diagnostics.issue(cell.place(), PackProblem.WRONG_TYPE, text, "a day such as 2025-01-31, or a month");
            return null;
        }
    }
}
