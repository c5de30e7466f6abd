package org.qingmiao.register.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.PackProblem;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.register.code.CsvSheet.Cell;
import org.qingmiao.register.code.CsvSheet.Row;

/** Splits the lines of a table into cells (RFC 4180; a cell ends on its line). */
final class CsvLines {
    private static final Pattern ABOUT = Pattern.compile("#\\s*([a-z_]+):\\s*(.*?)(?=\\s{2,}#\\s*[a-z_]+:|$)");

    private final String file;
    private final Diagnostics diagnostics;
    private final Map<String, Cell> about = new LinkedHashMap<>();
    private final List<Cell> header = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    CsvLines(String file, Diagnostics diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    CsvSheet sheet(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("#")) {
                about(line, i + 1);
            } else if (!line.isBlank()) {
                cells(line, i + 1);
            }
        }
        if (header.isEmpty()) {
            bad(1, 1, "no line with columns", "the names of the columns");
        }
        return new CsvSheet(file, about, header, rows);
    }

    private void about(String line, int number) {
        Matcher said = ABOUT.matcher(line);
        while (said.find()) {
            SourceLocation place = new SourceLocation(file, number, column(line, said.start(2)));
            about.put(said.group(1), new Cell(said.group(2).strip(), place));
        }
    }

    private void cells(String line, int number) {
        List<Cell> cells = split(line, number);
        if (header.isEmpty()) {
            header.addAll(cells);
            cells.stream()
                    .map(Cell::text)
                    .distinct()
                    .filter(name -> times(cells, name) > 1)
                    .forEach(name -> diagnostics.issue(
                            cells.getFirst().place(), PackProblem.DUPLICATE_KEY, name, "each column once"));
            return;
        }
        if (cells.size() > header.size()) {
            bad(number, 1, cells.size() + " cells", "at most " + header.size());
        }
        Map<String, Cell> row = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(cells.size(), header.size()); i++) {
            row.put(header.get(i).text(), cells.get(i));
        }
        rows.add(new Row(cells.getFirst().place(), row));
    }

    private static long times(List<Cell> cells, String name) {
        return cells.stream().filter(c -> c.text().equals(name)).count();
    }

    private List<Cell> split(String line, int number) {
        List<Cell> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                cell.append(doubled ? "\"" : "");
                i += doubled ? 1 : 0;
                quoted = doubled || !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(new Cell(cell.toString().strip(), new SourceLocation(file, number, column(line, start))));
                cell.setLength(0);
                start = i + 1;
            } else {
                cell.append(c);
            }
        }
        if (quoted) {
            bad(number, column(line, start), "a quote that is not closed", "a closing quote on this line");
        }
        cells.add(new Cell(cell.toString().strip(), new SourceLocation(file, number, column(line, start))));
        return cells;
    }

    private static int column(String line, int at) {
        return line.codePointCount(0, Math.min(at, line.length())) + 1;
    }

    private void bad(int line, int column, String found, String expected) {
        diagnostics.issue(new SourceLocation(file, line, column), TableProblem.BAD_CSV, found, expected);
    }
}
