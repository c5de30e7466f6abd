package org.qingmiao.register.storage.layout;

import java.util.ArrayList;
import java.util.List;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.Source;

/** The columns of a field, by its kind. */
public final class FieldColumns {
    private static final FieldKind LINE = new FieldKind.Line();

    private FieldColumns() {}

    /**
     * A part of a kind's value.
     *
     * @param suffix empty for the value itself
     */
    public record Part(String suffix, ColumnType type) {}

    /** What a value of a kind consists of. */
    public static List<Part> parts(FieldKind kind) {
        return switch (kind) {
            case FieldKind.YesNo k -> one(ColumnType.BOOLEAN);
            case FieldKind.Whole k -> one(ColumnType.BIGINT);
            case FieldKind.Scaled k -> one(ColumnType.BIGINT);
            case FieldKind.Money k -> one(ColumnType.BIGINT);
            case FieldKind.Ratio k -> List.of(new Part("", ColumnType.BIGINT), new Part(".over", ColumnType.BIGINT));
            case FieldKind.Day k ->
                k.precise()
                        ? one(ColumnType.DATE)
                        : List.of(new Part("", ColumnType.DATE), new Part(".precision", ColumnType.TEXT));
            case FieldKind.Month k -> one(ColumnType.DATE);
            case FieldKind.Moment k -> one(ColumnType.MOMENT);
            case FieldKind.Interval k -> fromTo(k.moments() ? ColumnType.MOMENT : ColumnType.DATE);
            case FieldKind.Period k -> fromTo(ColumnType.DATE);
            case FieldKind.Place k ->
                List.of(
                        new Part("", ColumnType.TEXT),
                        new Part(".division", ColumnType.TEXT),
                        new Part(".lat", ColumnType.BIGINT),
                        new Part(".lon", ColumnType.BIGINT));
            case FieldKind.Score k -> answers();
            case FieldKind.Grid k -> answers();
            case FieldKind.Codes k -> one(ColumnType.TEXTS);
            case FieldKind.Units k -> one(ColumnType.TEXTS);
            case FieldKind.Persons k -> one(ColumnType.UUIDS);
            case FieldKind.File k -> one(ColumnType.UUID);
            case FieldKind.Signature k -> one(ColumnType.UUID);
            case FieldKind.Child k -> one(ColumnType.UUID);
            case FieldKind.Person k -> one(ColumnType.UUID);
            case FieldKind.Household k -> one(ColumnType.UUID);
            case FieldKind.Reference k -> one(ColumnType.UUID);
            default -> one(ColumnType.TEXT);
        };
    }

    private static List<Part> one(ColumnType type) {
        return List.of(new Part("", type));
    }

    private static List<Part> fromTo(ColumnType type) {
        return List.of(new Part(".from", type), new Part(".to", type));
    }

    /** Item, answer and evidence lie beside each other at the same place of three lists. */
    private static List<Part> answers() {
        return List.of(
                new Part(".items", ColumnType.TEXTS),
                new Part(".answers", ColumnType.TEXTS),
                new Part(".evidence", ColumnType.TEXTS));
    }

    /**
     * What is stored of a field.
     *
     * @param prefix {@code section.} or {@code section.member.}
     * @throws IllegalArgumentException if a list is declared of a kind that has no single column
     */
    static List<StoredField> of(String prefix, RegisterField field) {
        boolean several = field.limits().list() > 1;
        List<StoredField> stored = new ArrayList<>();
        stored.add(
                stored(prefix, "", field, field.kind(), several, !field.absent().isEmpty()));
        if (field.source() instanceof Source.Proposed) {
            stored.add(stored(prefix, ".proposed", field, field.kind(), several, false));
            stored.add(stored(prefix, ".reason", field, LINE, false, false));
        }
        return stored;
    }

    private static StoredField stored(
            String prefix, String suffix, RegisterField field, FieldKind kind, boolean several, boolean absent) {
        List<LayoutColumn> columns = new ArrayList<>();
        for (Part part : parts(kind)) {
            ColumnType type = several ? part.type().list() : part.type();
            boolean encrypted = field.traits().encrypted() && type == ColumnType.TEXT;
            columns.add(column(prefix, suffix + part.suffix(), field, encrypted ? ColumnType.BYTES : type));
        }
        if (absent) {
            columns.add(column(prefix, suffix + ".absent", field, ColumnType.TEXT));
        }
        return new StoredField(prefix + field.id() + suffix, field, kind, several, absent, columns);
    }

    private static LayoutColumn column(String prefix, String suffix, RegisterField field, ColumnType type) {
        List<String> formerly = field.was().stream()
                .map(was -> LayoutNames.fitting(prefix + was + suffix))
                .toList();
        String path = prefix + field.id();
        String comment = suffix.isEmpty()
                ? field.label().zh() + " | " + field.label().en() + "; "
                        + field.kind().written() + "; "
                        + SecrecyBand.of(field.secrecy()).word()
                : "";
        String meaning = type.element() == ColumnType.BIGINT && suffix.isEmpty()
                ? field.kind().written()
                : "";
        return new LayoutColumn(LayoutNames.fitting(path + suffix), type, false, "", path, formerly, meaning, comment);
    }
}
