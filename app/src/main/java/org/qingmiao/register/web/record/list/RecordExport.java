package org.qingmiao.register.web.record.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.qingmiao.exchange.Table;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.register.record.RecordListing;
import org.qingmiao.register.record.RecordOpening;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.storage.RecordQuery;
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

/** The records of a list as a table to take along: every field that the reader sees and that may leave. */
@Component
class RecordExport {
    private static final int AT_ONCE = 500;
    private static final List<String> FIXED = List.of("by_number", "by_state", "flag", "unit", "by_due", "by_changed");

    private final RecordListing listing;
    private final RecordOpening opening;
    private final FieldOptions options;
    private final Audit audit;
    private final TransactionOperations transaction;

    RecordExport(
            RecordListing listing,
            RecordOpening opening,
            FieldOptions options,
            Audit audit,
            TransactionOperations transaction) {
        this.listing = listing;
        this.opening = opening;
        this.options = options;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** All that a query finds. That they were taken out is written down. */
    Table of(WorkingRegister register, RecordQuery query, Lang lang) {
        Map<String, TrialField> columns = columns(register);
        ValueWords words = options.words(register);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        each(register, query, line -> rows.add(row(register, line, columns, words, lang)));
        transaction.executeWithoutResult(status -> audit.record(AuditEntry.act(
                "register.export",
                "register:" + register.id(),
                "",
                Map.of("records", String.valueOf(rows.size()), "fields", String.join(", ", columns.keySet())))));
        return withoutEmpty(new Table(register.id(), heads(columns, lang), rows), FIXED.size());
    }

    /** Without fields that stand in none of the records: most of these are not the reader's to see. */
    private static Table withoutEmpty(Table table, int first) {
        List<Integer> kept = IntStream.range(0, table.columns().size())
                .filter(i -> i < first || table.rows().stream().anyMatch(row -> row.get(i) != null))
                .boxed()
                .toList();
        return new Table(
                table.name(),
                kept.stream().map(table.columns()::get).toList(),
                table.rows().stream().map(row -> only(row, kept)).toList());
    }

    private static List<@Nullable Object> only(List<@Nullable Object> row, List<Integer> kept) {
        List<@Nullable Object> only = new ArrayList<>();
        kept.forEach(i -> only.add(row.get(i)));
        return only;
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

    private static List<String> heads(Map<String, TrialField> columns, Lang lang) {
        List<String> heads = new ArrayList<>();
        for (String fixed : FIXED) {
            heads.add(Messages.in(lang, "registers.list." + fixed));
        }
        columns.values().forEach(f -> heads.add(RecordTitles.label(f).in(lang)));
        return heads;
    }

    private List<@Nullable Object> row(
            WorkingRegister register,
            RecordListing.Line line,
            Map<String, TrialField> columns,
            ValueWords words,
            Lang lang) {
        RegisterNames names = new RegisterNames(register.definition());
        List<@Nullable Object> row = new ArrayList<>();
        row.add(RecordTitles.number(register, line.number(), line.id(), line.shown())
                .in(lang));
        row.add(line.state().isEmpty() ? null : names.state(line.state()).in(lang));
        row.add(Messages.list(line.flags().stream().sorted().map(names::flag).toList())
                .in(lang));
        row.add(options.unit(line.unit()).in(lang));
        row.add(line.owed().map(o -> DayWords.moment(o.due()).in(lang)).orElse(null));
        row.add(DayWords.moment(line.changedAt()).in(lang));
        Map<String, Object> shown = shown(register, line, columns);
        columns.forEach((path, field) -> {
            Object cell = shown.get(path);
            row.add(cell == null ? null : words.of(field.field(), cell).in(lang));
        });
        return row;
    }

    /** What the list did not read, because it lies beside the heads, is read with the record. */
    private Map<String, Object> shown(
            WorkingRegister register, RecordListing.Line line, Map<String, TrialField> columns) {
        boolean beside = columns.keySet().stream()
                .anyMatch(path -> register.kept()
                        .layout()
                        .tableOf(path)
                        .filter(t -> t.equals(register.kept().layout().main()))
                        .isEmpty());
        return beside
                ? opening.open(register, line.id())
                        .map(record -> record.shown())
                        .orElse(line.shown())
                : line.shown();
    }
}
