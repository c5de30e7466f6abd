package org.qingmiao.register.decision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.PackProblem;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.pack.YamlFiles;
import org.qingmiao.register.code.CodeList;
import org.qingmiao.register.code.CodeReader;
import org.qingmiao.register.code.CsvText;
import org.qingmiao.register.code.TableProblem;

/**
 * Finds and reads the tables of a pack: {@code codes/} or {@code codes.yaml}, {@code decisions/}, {@code rates/} and
 * {@code instruments/}, at the top of the pack and beside each register.
 */
public final class TableSetReader {
    private final Path pack;
    private final YamlFiles files;
    private final Diagnostics diagnostics;
    private final CsvText csv;
    private final Map<String, CodeList> codes = new LinkedHashMap<>();
    private final Map<String, List<DecisionTable>> decisions = new LinkedHashMap<>();
    private final Map<String, RateTable> rates = new LinkedHashMap<>();
    private final Map<String, Instrument> instruments = new LinkedHashMap<>();

    public TableSetReader(Path pack, YamlFiles files, Diagnostics diagnostics) {
        this.pack = pack;
        this.files = files;
        this.diagnostics = diagnostics;
        this.csv = new CsvText(pack, files, diagnostics);
    }

    public TableSet read() {
        for (String file : found()) {
            String folder = folder(file);
            boolean yaml = file.endsWith(".yaml");
            if (yaml && (file.equals("codes.yaml") || file.endsWith("/codes.yaml") || folder.equals("codes"))) {
                codes(file);
            } else if (folder.equals("decisions")) {
                decision(file, yaml);
            } else if (folder.equals("rates") && !yaml) {
                rate(file);
            } else if (folder.equals("instruments") && yaml) {
                instrument(file);
            }
        }
        return new TableSet(codes, decisions, rates, instruments);
    }

    private List<String> found() {
        if (!Files.isDirectory(pack)) {
            return List.of();
        }
        try (var walk = Files.walk(pack)) {
            return walk.filter(Files::isRegularFile)
                    .map(f -> pack.relativize(f).toString().replace('\\', '/'))
                    .filter(f -> f.endsWith(".yaml") || f.endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            diagnostics.issue(
                    new SourceLocation("pack.yaml", 1, 1),
                    PackProblem.UNREADABLE,
                    String.valueOf(e.getMessage()),
                    "a folder of files");
            return List.of();
        }
    }

    private static String folder(String file) {
        int end = file.lastIndexOf('/');
        return end < 0 ? "" : file.substring(file.lastIndexOf('/', end - 1) + 1, end);
    }

    private void codes(String file) {
        new CodeReader(files, csv, diagnostics).read(file).forEach((id, list) -> {
            if (codes.putIfAbsent(id, list) != null) {
                diagnostics.issue(
                        new SourceLocation(file, 1, 1), PackProblem.DUPLICATE_ID, "code list " + id, "another id");
            }
        });
    }

    private void decision(String file, boolean yaml) {
        if (yaml) {
            files.one(file, "decision " + file).ifPresent(node -> edition(new DecisionYaml(node, diagnostics).read()));
        } else {
            csv.read(file, new SourceLocation(file, 1, 1))
                    .ifPresent(sheet -> edition(new DecisionCsv(sheet, diagnostics).read()));
        }
    }

    private void edition(DecisionTable table) {
        List<DecisionTable> editions = decisions.computeIfAbsent(table.id(), id -> new ArrayList<>());
        editions.stream()
                .filter(e -> e.valid().meets(table.valid()))
                .findFirst()
                .ifPresent(other -> diagnostics.issue(
                        table.place(),
                        TableProblem.EDITIONS_OVERLAP,
                        table.id(),
                        "other days than " + other.place() + ", or another id"));
        editions.add(table);
    }

    private void rate(String file) {
        csv.read(file, new SourceLocation(file, 1, 1)).ifPresent(sheet -> {
            RateTable table = new RateReader(sheet, diagnostics).read();
            if (rates.putIfAbsent(table.id(), table) != null) {
                diagnostics.issue(table.place(), PackProblem.DUPLICATE_ID, "rates " + table.id(), "another id");
            }
        });
    }

    private void instrument(String file) {
        files.one(file, "instrument").ifPresent(node -> {
            Instrument instrument = new InstrumentReader(node, diagnostics).read();
            instruments.put(instrument.id(), instrument);
        });
    }
}
