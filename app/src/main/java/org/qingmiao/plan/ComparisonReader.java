package org.qingmiao.plan;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.qingmiao.platform.Text;

/** Reads published values of other areas. */
final class ComparisonReader {
    private final Path pack;
    private final Yaml yaml;
    private final Found found;

    ComparisonReader(Path pack, Yaml yaml, Found found) {
        this.pack = pack;
        this.yaml = yaml;
        this.found = found;
    }

    List<Comparison> read() {
        List<Comparison> comparisons = new ArrayList<>();
        if (yaml.exists("comparisons.yaml")) {
            for (Reading r : yaml.list("comparisons.yaml", "comparison")) {
                read(r, r.string("file"), comparisons);
                r.done();
            }
        }
        return List.copyOf(comparisons);
    }

    private void read(Reading r, String file, List<Comparison> out) {
        yaml.open(file);
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(pack.resolve(file))) {
            csv.forEach(row -> out.add(comparison(row)));
        } catch (IOException | IllegalArgumentException | NoSuchElementException | IndexOutOfBoundsException e) {
            found.issue(r.place("file"), Issue.Code.UNREADABLE, file, "a CSV file with the columns of docs/packs.md");
        }
    }

    private static Comparison comparison(NamedCsvRecord row) {
        String note = row.getField("note");
        String zh = row.getField("area_name_zh");
        return new Comparison(
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
