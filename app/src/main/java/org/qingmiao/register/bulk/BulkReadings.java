package org.qingmiao.register.bulk;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.qingmiao.child.ChildChoice;
import org.qingmiao.exchange.sheet.SentSheet;
import org.qingmiao.exchange.sheet.UnreadableSheet;
import org.qingmiao.field.Field;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.record.RecordListing;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.record.secret.SecretWriting;
import org.springframework.stereotype.Component;

/** Gathers what has to be known before the rows of a file can be read: whom its numbers mean, what was taken back. */
@Component
class BulkReadings {
    private final ChildChoice children;
    private final SecretWriting secrets;
    private final BulkImportRepository imports;
    private final RecordListing listing;

    BulkReadings(ChildChoice children, SecretWriting secrets, BulkImportRepository imports, RecordListing listing) {
        this.children = children;
        this.secrets = secrets;
        this.imports = imports;
        this.listing = listing;
    }

    BulkRows of(WorkingRegister register, BulkColumns columns, SentSheet sheet) throws IOException, UnreadableSheet {
        Map<UUID, Integer> takenBack =
                imports.takenBack(listing.district(register), register.person().login(), register.id());
        return new BulkRows(
                register,
                columns,
                new BulkRows.Known(secrets::unguessed, takenBack, children(register, columns, sheet)));
    }

    private Map<String, Map<String, UUID>> children(WorkingRegister register, BulkColumns columns, SentSheet sheet)
            throws IOException, UnreadableSheet {
        List<Field<?>> pointing = columns.fields().stream()
                .filter(field -> pointsToChild(register, field.id()))
                .toList();
        if (pointing.isEmpty()) {
            return Map.of();
        }
        Map<String, Set<String>> numbers = new TreeMap<>();
        pointing.forEach(field -> numbers.put(field.id(), new LinkedHashSet<>()));
        sheet.rows(row -> pointing.forEach(field -> row.form()
                .value(field)
                .ifPresent(number -> numbers.getOrDefault(field.id(), Set.of()).add(number.toString()))));
        Map<String, Map<String, UUID>> found = new LinkedHashMap<>();
        numbers.forEach((path, all) -> found.put(path, children.byNumbers(all, register.person())));
        return found;
    }

    static boolean pointsToChild(WorkingRegister register, String path) {
        return register.kept()
                .fields()
                .at(path)
                .filter(f -> f.field().kind() instanceof FieldKind.Child)
                .isPresent();
    }
}
