package org.qingmiao.exchange.sheet;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qingmiao.exchange.SheetCell;
import org.qingmiao.exchange.WorkbookReader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One JSON object a line; ids of fields are its names, and the first row says them.
 *
 * @param ids of the fields, in their order
 */
record LinesSource(Path file, List<String> ids) implements SheetSource {
    private static final int LONGEST_LINE = 1 << 20;

    @Override
    public SheetFormat format() {
        return SheetFormat.NDJSON;
    }

    @Override
    public List<String> sheets() {
        return List.of("");
    }

    /** What is done with each object. */
    private interface Objects {
        boolean object(int number, ObjectNode object) throws IOException;
    }

    @Override
    public void read(String sheet, WorkbookReader.Rows rows) throws IOException, UnreadableSheet {
        List<SheetCell> head = ids.stream().map(LinesSource::cell).toList();
        if (rows.row(-1, head)) {
            objects((number, object) -> rows.row(number, cells(object)));
        }
    }

    private void objects(Objects each) throws IOException, UnreadableSheet {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 0;
            for (Optional<String> line = line(lines); line.isPresent(); line = line(lines), number++) {
                if (!line.get().isBlank() && !each.object(number, object(line.get()))) {
                    return;
                }
            }
        } catch (MalformedInputException e) {
            throw UnreadableSheet.damaged();
        }
    }

    /** The next line, if there is one and it is no longer than a record has reason for. */
    private static Optional<String> line(BufferedReader lines) throws IOException, UnreadableSheet {
        StringBuilder line = new StringBuilder();
        int next = lines.read();
        boolean there = next >= 0;
        while (next >= 0 && next != '\n') {
            if (line.length() == LONGEST_LINE) {
                throw UnreadableSheet.damaged();
            }
            line.append((char) next);
            next = lines.read();
        }
        return there ? Optional.of(line.toString()) : Optional.empty();
    }

    private static ObjectNode object(String line) throws UnreadableSheet {
        try {
            return (ObjectNode) JsonMapper.shared().readTree(line);
        } catch (JacksonException | ClassCastException e) {
            throw UnreadableSheet.damaged();
        }
    }

    private List<SheetCell> cells(ObjectNode object) {
        List<SheetCell> cells = new ArrayList<>();
        ids.forEach(id -> cells.add(cell(text(object.path(id)))));
        return cells;
    }

    private static SheetCell cell(String text) {
        return new SheetCell(text, null, "");
    }

    private static String text(JsonNode value) {
        return switch (value.getNodeType()) {
            case MISSING, NULL -> "";
            case ARRAY ->
                value.isEmpty()
                        ? ";"
                        : value.valueStream().map(LinesSource::text).collect(Collectors.joining(";"));
            case STRING -> value.stringValue();
            // Numbers as they are written: 1e999999999 written out would fill the memory.
            case NUMBER, BOOLEAN, OBJECT, BINARY, POJO -> value.toString();
        };
    }

    @Override
    public void mark(SheetHeader header, Map<Integer, List<SheetFault>> faults, OutputStream out)
            throws IOException, UnreadableSheet {
        try (Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            objects((number, object) -> {
                List<SheetFault> wrong = faults.getOrDefault(number, List.of());
                if (!wrong.isEmpty()) {
                    object.put(CsvSource.PROBLEM, CsvSource.said(wrong));
                }
                writer.write(object.toString());
                writer.write('\n');
                return true;
            });
        }
    }
}
