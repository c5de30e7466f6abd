package org.qingmiao.register.web.record.list;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.qingmiao.exchange.sheet.SheetColumn;
import org.qingmiao.exchange.sheet.SheetFormat;
import org.qingmiao.exchange.sheet.SheetLayout;
import org.qingmiao.exchange.sheet.SheetWriter;
import org.qingmiao.field.Field;
import org.qingmiao.field.MinuteType;
import org.qingmiao.field.TextType;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.register.bulk.CellFields;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordListing;
import org.qingmiao.register.record.RecordOpening;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.storage.RecordQuery;
import org.qingmiao.register.storage.layout.TableLayout;
import org.qingmiao.register.trial.given.TrialField;
import org.qingmiao.register.web.RegisterNames;
import org.qingmiao.register.web.record.part.DayWords;
import org.qingmiao.register.web.record.part.FieldOptions;
import org.qingmiao.register.web.record.part.RecordTitles;
import org.qingmiao.register.web.record.part.ValueWords;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The records of a list as a sheet to take along: every field that the reader sees and that may leave, in the columns in
 * which files bring them.
 */
@Component
class RecordExport {
    private static final int AT_ONCE = 500;
    private static final int LINE = 500;
    private static final List<Field<?>> FIXED = List.of(
            text("number", "registers.list.by_number"),
            text("state", "registers.list.by_state"),
            text("flags", "registers.list.flag"),
            text("unit", "registers.list.unit"),
            Field.optional("due", Messages.of("registers.list.by_due"), new MinuteType(DayWords.ZONE)),
            Field.optional("changed", Messages.of("registers.list.by_changed"), new MinuteType(DayWords.ZONE)));

    private final RecordListing listing;
    private final RecordOpening opening;
    private final FieldOptions options;
    private final CellFields cells;
    private final Audit audit;
    private final TransactionOperations transaction;

    RecordExport(
            RecordListing listing,
            RecordOpening opening,
            FieldOptions options,
            CellFields cells,
            Audit audit,
            TransactionOperations transaction) {
        this.listing = listing;
        this.opening = opening;
        this.options = options;
        this.cells = cells;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** All that a query finds. That they were taken out is written down. */
    byte[] of(WorkingRegister register, RecordQuery query, SheetFormat format, Lang lang) {
        Map<String, TrialField> fields = columns(register);
        List<RecordListing.Line> lines = new ArrayList<>();
        List<Map<String, Object>> shown = new ArrayList<>();
        boolean beside = liesBeside(register, fields.keySet());
        each(register, query, line -> {
            lines.add(line);
            shown.add(beside ? withRecord(register, line) : line.shown());
        });
        transaction.executeWithoutResult(status -> audit.record(AuditEntry.act(
                "register.export",
                "register:" + register.id(),
                "",
                Map.of("records", String.valueOf(lines.size()), "fields", String.join(", ", fields.keySet())))));
        Map<ExportColumn, Field<?>> columns = new LinkedHashMap<>();
        fields.forEach((path, field) -> {
            // Fields that stand in none of the records: most of these are not the reader's to see.
            if (shown.stream().anyMatch(row -> row.containsKey(path))) {
                ExportColumn column =
                        new ExportColumn(path, field, field.label(), cells.of(register.kept(), path, field));
                columns.put(column, column.of(shown));
            }
        });
        return written(register, lines, shown, columns, format, lang);
    }

    private byte[] written(
            WorkingRegister register,
            List<RecordListing.Line> lines,
            List<Map<String, Object>> shown,
            Map<ExportColumn, Field<?>> columns,
            SheetFormat format,
            Lang lang) {
        ValueWords words = options.words(register);
        List<Field<?>> all = new ArrayList<>(FIXED);
        all.addAll(columns.values());
        SheetLayout layout = new SheetLayout(
                register.definition().name(), all.stream().map(SheetColumn::of).toList(), false);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter sheet = format.writer(layout, lang, out)) {
            for (int i = 0; i < lines.size(); i++) {
                Map<String, Object> row = row(register, lines.get(i), lang);
                Map<String, Object> cells = shown.get(i);
                columns.forEach((column, field) -> Optional.ofNullable(cells.get(column.path()))
                        .ifPresent(cell -> row.put(column.path(), column.value(field.type(), cell, words, lang))));
                sheet.row(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Field<String> text(String id, String label) {
        return Field.optional(id, Messages.of(label), TextType.paragraphs(LINE));
    }

    private void each(WorkingRegister register, RecordQuery query, Consumer<RecordListing.Line> act) {
        Optional<UUID> last = Optional.empty();
        do {
            RecordListing.Listing page = listing.list(register, ListQueries.behind(query, last, AT_ONCE));
            page.lines().forEach(act);
            last = page.next();
        } while (last.isPresent());
    }

    /** Fields of which nothing says that they never leave. */
    private static Map<String, TrialField> columns(WorkingRegister register) {
        List<String> never = register.definition().access().neverExport();
        Map<String, TrialField> columns = new LinkedHashMap<>();
        register.kept().fields().byPath().forEach((path, field) -> {
            String ofSection = field.section().id() + "." + field.field().id();
            boolean leaves = never.stream()
                    .noneMatch(n -> n.equals(field.section().id())
                            || n.equals(path)
                            || n.equals(ofSection)
                            || register.kept().fields().path(n).equals(path));
            if (leaves && !field.field().traits().retired()) {
                columns.put(path, field);
            }
        });
        return columns;
    }

    /** What the engine knows of a record. */
    private Map<String, Object> row(WorkingRegister register, RecordListing.Line line, Lang lang) {
        RegisterNames names = new RegisterNames(register.definition());
        Map<String, Object> row = new HashMap<>();
        row.put(
                "number",
                RecordTitles.number(register, line.number(), line.id(), line.shown())
                        .in(lang));
        if (!line.state().isEmpty()) {
            row.put("state", names.state(line.state()).in(lang));
        }
        row.put(
                "flags",
                Messages.list(line.flags().stream().sorted().map(names::flag).toList())
                        .in(lang));
        row.put("unit", options.unit(line.unit()).in(lang));
        line.owed().ifPresent(owed -> row.put("due", owed.due()));
        row.put("changed", line.changedAt());
        return row;
    }

    /** Whether a column is of a field that the list does not read, because it lies beside the heads. */
    private static boolean liesBeside(WorkingRegister register, Set<String> paths) {
        TableLayout layout = register.kept().layout();
        return paths.stream()
                .anyMatch(path -> layout.tableOf(path)
                        .filter(table -> table.equals(layout.main()))
                        .isEmpty());
    }

    private Map<String, Object> withRecord(WorkingRegister register, RecordListing.Line line) {
        return opening.open(register, line.id()).map(OpenedRecord::shown).orElse(line.shown());
    }
}
