package org.qingmiao.register.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.PackProblem;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.platform.Text;
import org.qingmiao.register.code.CsvSheet;
import org.qingmiao.register.code.CsvSheet.Cell;
import org.qingmiao.register.code.TableProblem;
import org.qingmiao.register.code.Validity;
import org.qingmiao.register.decision.DecisionTable.Fact;
import org.qingmiao.register.decision.DecisionTable.Row;
import org.qingmiao.register.decision.DecisionTable.Written;

/**
 * Reads a decision table that is a CSV. Its {@code #} lines say {@code id, version, hit, on, from, to, source, weighs, gives,
 * unknown} and, as {@code #in: name = expression; …}, facts; its columns are {@code row}, inputs, results, {@code label}.
 * Results are what {@code gives} names, else the last column before the label.
 */
final class DecisionCsv {
    private static final Set<String> BESIDE = Set.of("row", "label", "law");
    private static final Pattern FACT = Pattern.compile("\\s*([a-z_][a-z0-9_]*)\\s*=(?!=)\\s*(.+)");

    private final CsvSheet sheet;
    private final Diagnostics diagnostics;
    private final Map<String, String> gives;
    private final List<String> results;

    DecisionCsv(CsvSheet sheet, Diagnostics diagnostics) {
        this.sheet = sheet;
        this.diagnostics = diagnostics;
        this.gives = DecisionHead.gives(said("gives"));
        this.results = gives.isEmpty() ? last() : List.copyOf(gives.keySet());
    }

    DecisionTable read() {
        Validity valid = CsvSheet.validity(cell("from"), cell("to"), diagnostics);
        sheet.require(results, diagnostics);
        DecisionHead head = new DecisionHead(sheet.start(), diagnostics);
        String name = sheet.file().substring(sheet.file().lastIndexOf('/') + 1).replaceAll("\\.csv$", "");
        String id = said("id").isEmpty() ? name : said("id");
        return new DecisionTable(
                id,
                head.version(said("version"), valid),
                Text.same(said("about").isEmpty() ? id : said("about")),
                head.hit(said("hit"), cell("hit").place()),
                valid,
                said("on").equals("act") ? DecisionTable.DatedBy.ACT : DecisionTable.DatedBy.FACT,
                head.source(said("source"), said("law")),
                !said("weighs").isEmpty(),
                facts(),
                results,
                gives,
                said("unknown"),
                rows(),
                sheet.start());
    }

    private String said(String word) {
        return sheet.said(word).map(Cell::text).orElse("");
    }

    private Cell cell(String word) {
        return sheet.said(word).orElse(new Cell("", sheet.start()));
    }

    private List<String> last() {
        List<String> columns =
                sheet.columns().stream().filter(c -> !BESIDE.contains(c)).toList();
        return columns.isEmpty() ? List.of() : List.of(columns.getLast());
    }

    private Map<String, Fact> facts() {
        Map<String, Fact> facts = new LinkedHashMap<>();
        Cell said = cell("in");
        int start = 0;
        for (String part : said.text().split(";", -1)) {
            SourceLocation at = said.place();
            Matcher fact = FACT.matcher(part);
            if (fact.matches()) {
                int column = at.column() + start + fact.start(2);
                facts.put(
                        fact.group(1),
                        new Fact(fact.group(2).strip(), new SourceLocation(at.file(), at.line(), column)));
            } else if (!part.isBlank()) {
                diagnostics.issue(at, PackProblem.WRONG_TYPE, part.strip(), "name = expression; name = expression");
            }
            start += part.length() + 1;
        }
        return facts;
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (CsvSheet.Row row : sheet.rows()) {
            String id = row.cell("row").isBlank()
                    ? String.valueOf(rows.size() + 1)
                    : row.cell("row").text();
            if (rows.stream().anyMatch(r -> r.id().equals(id))) {
                diagnostics.issue(row.place(), PackProblem.DUPLICATE_ID, id, "another row");
            }
            String label = row.cell("label").text();
            rows.add(new Row(id, tests(row), results(row), DecisionHead.label(label), id.equals("else"), row.place()));
        }
        return rows;
    }

    private Map<String, Written> tests(CsvSheet.Row row) {
        Map<String, Written> tests = new LinkedHashMap<>();
        sheet.columns().stream()
                .filter(c -> !BESIDE.contains(c) && !results.contains(c))
                .filter(c -> !row.cell(c).isBlank() && !row.cell(c).text().equals("-"))
                .forEach(c -> tests.put(c, written(row.cell(c))));
        return tests;
    }

    private Map<String, Written> results(CsvSheet.Row row) {
        Map<String, Written> written = new LinkedHashMap<>();
        for (String result : results) {
            Cell cell = row.cell(result);
            if (cell.isBlank()) {
                diagnostics.issue(cell.place(), TableProblem.NO_RESULT, "an empty cell", result + ", or unknown");
            } else {
                written.put(result, written(cell));
            }
        }
        return written;
    }

    private static Written written(Cell cell) {
        return new Written(cell.text(), cell.place());
    }
}
