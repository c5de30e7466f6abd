package org.qingmiao.plan.reader;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.PackProblem;
import org.qingmiao.pack.YamlFiles;
import org.qingmiao.pack.YamlNode;
import org.qingmiao.plan.ComparisonValue;
import org.qingmiao.platform.Text;

/** Reads published values of other areas. */
final class ComparisonReader {
    private final Path pack;
    private final YamlFiles yamlFiles;
    private final Diagnostics diagnostics;

    ComparisonReader(Path pack, YamlFiles yamlFiles, Diagnostics diagnostics) {
        this.pack = pack;
        this.yamlFiles = yamlFiles;
        this.diagnostics = diagnostics;
    }

    List<ComparisonValue> read() {
        List<ComparisonValue> comparisons = new ArrayList<>();
        if (yamlFiles.exists("comparisons.yaml")) {
            for (YamlNode r : yamlFiles.list("comparisons.yaml", "comparison")) {
                read(r, r.string("file"), comparisons);
                r.done();
            }
        }
        return List.copyOf(comparisons);
    }

    private void read(YamlNode r, String file, List<ComparisonValue> out) {
        yamlFiles.open(file);
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(pack.resolve(file))) {
            csv.forEach(row -> out.add(comparison(row)));
        } catch (IOException | IllegalArgumentException | NoSuchElementException | IndexOutOfBoundsException e) {
            diagnostics.issue(
                    r.place("file"), PackProblem.UNREADABLE, file, "a CSV file with the columns of docs/packs.md");
        }
    }

    private static ComparisonValue comparison(NamedCsvRecord row) {
        String note = row.getField("note");
        String zh = row.getField("area_name_zh");
        return new ComparisonValue(
                row.getField("indicator_id"),
                row.getField("area"),
                new Text(zh, english(row.getField("area"), zh)),
                row.getField("kind").equals("target"),
                Integer.parseInt(row.getField("year").substring(0, 4)),
                row.getField("value"),
                plain(row.getField("value")),
                row.getField("unit"),
                row.getField("source"),
                row.getField("publisher"),
                row.getField("url"),
                !note.startsWith("not checked"),
                note);
    }

    private static Optional<BigDecimal> plain(String printed) {
        return printed.matches("-?\\d+(\\.\\d+)?") ? Optional.of(new BigDecimal(printed)) : Optional.empty();
    }

    /** Areas are known by their division code; the nation is {@code CN}. */
    private static String english(String area, String zh) {
        return area.equals("CN") ? "China" : zh + " (" + area + ")";
    }
}
