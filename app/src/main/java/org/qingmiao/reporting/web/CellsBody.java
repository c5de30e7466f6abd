package org.qingmiao.reporting.web;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.indicator.cell.CellCode;
import org.qingmiao.indicator.cell.CellKey;
import org.qingmiao.indicator.cell.CellValue;
import org.qingmiao.org.Period;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.form.FormNumbers;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Reads the body of a write: a JSON array of values, or CSV with a header. */
final class CellsBody {
    static final int MOST_VALUES = 100_000;
    /** Whoever sends more mistakes mends these first. */
    static final int MOST_FAULTS = 1_000;

    private final List<CellsApi.Fault> faults;
    private final List<CellValue> values = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    /** Periods come again and again; each is parsed once. */
    private final Map<String, Optional<Period>> periods = new HashMap<>();

    private CellsBody(List<CellsApi.Fault> faults) {
        this.faults = faults;
    }

    /** The values; what cannot be read becomes a fault at its position. */
    static List<CellValue> read(HttpServletRequest request, List<CellsApi.Fault> faults) throws IOException {
        CellsBody body = new CellsBody(faults);
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        try (InputStream in = request.getInputStream()) {
            if (type.startsWith("text/csv")) {
                body.csv(in);
            } else {
                body.json(in);
            }
        } catch (JacksonException e) {
            body.fault(CellCode.UNREADABLE.id(), Messages.of("reporting.cells.no_json_array", e.getOriginalMessage()));
        } catch (CsvParseException e) {
            body.fault(CellCode.UNREADABLE.id(), Messages.of("reporting.cells.no_csv"));
        }
        return body.values;
    }

    private void json(InputStream in) {
        try (JsonParser parser = JsonMapper.shared().createParser(in)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                fault(CellCode.UNREADABLE.id(), Messages.of("reporting.cells.json_array_expected"));
                return;
            }
            Fields fields = new Fields();
            while (parser.nextToken() != JsonToken.END_ARRAY && mayGoOn()) {
                if (parser.currentToken() != JsonToken.START_OBJECT) {
                    fault(CellCode.UNREADABLE.id(), Messages.of("reporting.cells.objects_expected"));
                    return;
                }
                fields.clear();
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    fields.read(parser);
                }
                add(fields);
            }
        }
    }

    /** One object while it is read. */
    private static final class Fields {
        private String element = "";
        private String unit = "";
        private String period = "";
        private String options = "";
        private @Nullable Double value;
        private boolean badValue;

        void clear() {
            element = "";
            unit = "";
            period = "";
            options = "";
            value = null;
            badValue = true;
        }

        void read(JsonParser parser) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            switch (name) {
                case "element" -> element = parser.getValueAsString("");
                case "unit" -> unit = parser.getValueAsString("");
                case "period" -> period = parser.getValueAsString("");
                case "options" -> options = parser.getValueAsString("");
                case "value" -> {
                    badValue = !token.isNumeric() && token != JsonToken.VALUE_NULL;
                    value = token.isNumeric() ? (Double) parser.getDoubleValue() : null;
                }
                default -> parser.skipChildren();
            }
        }

        void read(ImportColumns columns, List<String> cells) {
            element = ImportColumns.cell(cells, columns.element());
            unit = ImportColumns.cell(cells, columns.unit());
            period = ImportColumns.cell(cells, columns.period());
            options = ImportColumns.cell(cells, columns.options());
            String typed = ImportColumns.cell(cells, columns.value());
            value = FormNumbers.parse(typed).orElse(null);
            badValue = value == null && !typed.isEmpty();
        }
    }

    private void csv(InputStream in) throws IOException {
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().detectBomHeader(true).ofCsvRecord(in, StandardCharsets.UTF_8)) {
            Iterator<CsvRecord> records = csv.iterator();
            Optional<ImportColumns> columns =
                    records.hasNext() ? ImportColumns.of(records.next().getFields()) : Optional.empty();
            if (columns.isEmpty()) {
                fault(CellCode.UNREADABLE.id(), Messages.of("reporting.cells.header_missing"));
                return;
            }
            Fields fields = new Fields();
            while (records.hasNext() && mayGoOn()) {
                fields.read(columns.get(), records.next().getFields());
                add(fields);
            }
        }
    }

    /** Whether there is room for one more; where there is not, that is all that is told. */
    private boolean mayGoOn() {
        if (values.size() < MOST_VALUES && faults.size() < MOST_FAULTS) {
            return true;
        }
        if (values.size() >= MOST_VALUES) {
            faults.clear();
            fault(CellCode.TOO_MANY.id(), Messages.of("reporting.cells.too_many", MOST_VALUES));
        }
        return false;
    }

    private void add(Fields fields) {
        Optional<Period> period = periods.computeIfAbsent(fields.period, Period::parse);
        if (fields.badValue) {
            fault(CellCode.VALUE_UNREADABLE.id(), Messages.of("reporting.cells.value_no_number"));
        } else if (period.isEmpty()) {
            fault(CellCode.NO_PERIOD.id(), Messages.of("reporting.cells.no_period", fields.period));
        }
        values.add(new CellValue(
                new CellKey(
                        once(fields.element), once(fields.unit), period.orElse(Period.year(1)), once(fields.options)),
                fields.value));
    }

    /** Names come again and again; each is kept once. */
    private String once(String name) {
        return names.computeIfAbsent(name, n -> n);
    }

    private void fault(String code, Text what) {
        faults.add(new CellsApi.Fault(values.size(), code, what));
    }
}
