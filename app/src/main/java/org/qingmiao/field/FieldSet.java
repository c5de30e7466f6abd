package org.qingmiao.field;

import java.util.List;
import java.util.Optional;

/**
 * Fields that are filled in together, in the order in which they stand.
 *
 * @param fields none of them twice
 */
public record FieldSet(List<Field<?>> fields) {
    public FieldSet {
        fields = List.copyOf(fields);
        if (fields.stream().map(Field::id).distinct().count() < fields.size()) {
            throw new IllegalArgumentException("a field stands there twice");
        }
    }

    public static FieldSet of(Field<?>... fields) {
        return new FieldSet(List.of(fields));
    }

    public Optional<Field<?>> find(String id) {
        return fields.stream().filter(f -> f.id().equals(id)).findFirst();
    }
}
