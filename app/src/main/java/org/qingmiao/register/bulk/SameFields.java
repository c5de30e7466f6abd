package org.qingmiao.register.bulk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.qingmiao.field.Field;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.Source;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.StoredCells;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.record.kept.RecordFields;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.storage.layout.StoredField;
import org.qingmiao.register.storage.value.PlacePoint;
import org.qingmiao.register.trial.given.TrialField;

/**
 * The fields by which a row finds the record of which it speaks ({@code same} of a definition).
 *
 * @param unit whether the unit that keeps it is one of them
 * @param paths the others
 */
record SameFields(KeptRegister register, boolean unit, List<String> paths) {
    private static final String UNIT = "unit";

    /** What a row says in them. */
    record SameValues(Optional<String> unit, Map<String, Optional<Object>> values) {}

    /**
     * Nothing if the definition names none, one of them cannot be looked for, or none has a column. What has no column is
     * blank in the records that a file makes, and in those that it finds.
     */
    static Optional<SameFields> of(WorkingRegister working, BulkColumns columns) {
        KeptRegister register = working.kept();
        List<String> same = register.definition().identity().same();
        List<String> paths = same.stream()
                .map(register.fields()::path)
                .filter(path -> register.fields().at(path).isPresent())
                .toList();
        boolean unit = same.contains(UNIT) && register.fields().at(UNIT).isEmpty();
        boolean all = paths.size() + (unit ? 1 : 0) == same.size();
        boolean given = columns.fields().stream().map(Field::id).anyMatch(paths::contains);
        return !paths.isEmpty() && all && given && paths.stream().allMatch(path -> isLookedFor(register, path))
                ? Optional.of(new SameFields(register, unit, paths))
                : Optional.empty();
    }

    private static boolean isLookedFor(KeptRegister register, String path) {
        return register.fields()
                        .at(path)
                        .filter(f -> RecordFields.isTyped(f.field()))
                        .isPresent()
                && register.layout()
                        .tableOf(path)
                        .filter(t -> t.band().isWithRecord() && !t.isOfRows())
                        .isPresent()
                && register.layout().field(path).filter(f -> !f.isEncrypted()).isPresent();
    }

    /** Nothing if the row says too little of them. */
    Optional<SameValues> values(String keeper, Map<String, Object> cells) {
        Map<String, Optional<Object>> values = new LinkedHashMap<>();
        for (String path : paths) {
            RegisterField field = field(path);
            Optional<Object> value = Optional.ofNullable(cells.get(path)).map(cell -> stored(field, cell));
            if (value.isEmpty() && hasDefault(field)) {
                return Optional.empty();
            }
            values.put(path, value);
        }
        return values.values().stream().allMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(new SameValues(unit ? Optional.of(keeper) : Optional.empty(), values));
    }

    private RegisterField field(String path) {
        return register.fields().at(path).map(TrialField::field).orElseThrow();
    }

    private static boolean hasDefault(RegisterField field) {
        return field.source() instanceof Source.Typed typed && typed.byDefault().isPresent();
    }

    private static Object stored(RegisterField field, Object cell) {
        return field.absent().stream()
                .filter(reason -> reason.name().toLowerCase(Locale.ROOT).equals(cell))
                .<Object>map(reason -> reason)
                .findFirst()
                .orElseGet(() -> StoredCells.stored(field.kind(), field.limits().list() > 1, cell));
    }

    /** What a row says otherwise than the record, as far as its reader sees it; a blank cell says nothing. */
    static Map<String, Object> differing(OpenedRecord record, Map<String, Object> cells) {
        Map<String, Object> differing = new LinkedHashMap<>();
        cells.forEach((path, cell) -> {
            Optional<Object> was = record.sight().sees(path)
                    ? Optional.ofNullable(record.stored().values().get(path))
                    : Optional.empty();
            Optional<StoredField> field = record.register().kept().layout().field(path);
            boolean same = field.flatMap(f -> was.filter(w -> isSame(w, stored(f.field(), cell))))
                    .isPresent();
            if (!same) {
                differing.put(path, cell);
            }
        });
        return differing;
    }

    /** A file knows a place by its words alone. */
    private static boolean isSame(Object was, Object now) {
        return was instanceof PlacePoint before && now instanceof PlacePoint after
                ? Objects.equals(before.words(), after.words())
                : was.equals(now);
    }
}
