package org.qingmiao.register.storage;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingmiao.expression.Rational;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.definition.RegisterField.AbsenceReason;
import org.qingmiao.register.storage.layout.ColumnType;
import org.qingmiao.register.storage.layout.FieldColumns;
import org.qingmiao.register.storage.layout.LayoutColumn;
import org.qingmiao.register.storage.layout.StoredField;
import org.qingmiao.register.storage.value.FieldCipher;
import org.qingmiao.register.storage.value.FromTo;
import org.qingmiao.register.storage.value.ItemAnswers;
import org.qingmiao.register.storage.value.PartialDay;
import org.qingmiao.register.storage.value.PlacePoint;

/**
 * Values and the columns that hold them. A value is, by its kind: text, codes and names {@link String}; several of them
 * {@link List}; yes_no {@link Boolean}; whole and money (fen) {@link Long}; scaled {@link BigDecimal}; ratio
 * {@link Rational}; date and month {@link LocalDate}; date(precision) {@link PartialDay}; moment {@link Instant}, to the
 * microsecond; interval and period {@link FromTo}; place {@link PlacePoint}; score and grid {@link ItemAnswers};
 * references and files {@link UUID}. Instead of each stands an {@link AbsenceReason}, where the field declares it.
 */
record FieldCodec(FieldCipher cipher) {
    /**
     * As constants that PostgreSQL reads as the type of each column.
     *
     * @throws IllegalArgumentException if the value is not of the field's kind
     */
    List<@Nullable String> columns(StoredField field, @Nullable Object value) {
        int count = field.columns().size();
        List<@Nullable String> columns = new ArrayList<>();
        field.columns().forEach(c -> columns.add(null));
        if (value instanceof AbsenceReason reason) {
            if (!field.mayBeAbsent()) {
                throw wrong(field, reason);
            }
            columns.set(count - 1, reason.name().toLowerCase(Locale.ROOT));
        } else if (value != null) {
            List<@Nullable Object> parts = field.several() ? several(field, value) : parts(field, value);
            for (int i = 0; i < parts.size(); i++) {
                columns.set(i, constant(field.columns().get(i), parts.get(i)));
            }
        }
        return columns;
    }

    private static List<@Nullable Object> several(StoredField field, Object value) {
        if (!(value instanceof List<?> list)) {
            throw wrong(field, value);
        }
        List<@Nullable Object> all = new ArrayList<>();
        list.forEach(v -> all.add(parts(field, v).getFirst()));
        List<@Nullable Object> one = new ArrayList<>();
        one.add(all);
        return one;
    }

    private static List<@Nullable Object> parts(StoredField field, Object value) {
        return switch (value) {
            case BigDecimal v when field.kind() instanceof FieldKind.Scaled k -> list(scaled(v, k.scale()));
            case Rational v
            when field.kind() instanceof FieldKind.Ratio ->
                list(v.numerator().longValueExact(), v.denominator().longValueExact());
            case PartialDay v
            when field.kind() instanceof FieldKind.Day ->
                list(v.first(), v.precision().name().toLowerCase(Locale.ROOT));
            case FromTo v when isSpan(field.kind()) -> list(v.from(), v.to());
            case PlacePoint v
            when field.kind() instanceof FieldKind.Place -> list(v.words(), v.division(), v.latitude(), v.longitude());
            case ItemAnswers v when field.columns().size() > 2 -> answers(v);
            case Object v
            when FieldColumns.parts(field.kind()).size() == 1 && !(field.kind() instanceof FieldKind.Scaled) -> list(v);
            default -> throw wrong(field, value);
        };
    }

    private static List<@Nullable Object> answers(ItemAnswers value) {
        List<@Nullable Object> evidence = new ArrayList<>();
        value.answers().forEach(a -> evidence.add(a.evidence()));
        return list(
                value.answers().stream().map(ItemAnswers.Answer::item).toList(),
                value.answers().stream().map(ItemAnswers.Answer::answer).toList(),
                evidence);
    }

    private static boolean isSpan(FieldKind kind) {
        return kind instanceof FieldKind.Interval || kind instanceof FieldKind.Period;
    }

    private static Long scaled(BigDecimal value, int scale) {
        return value.movePointRight(scale).longValueExact();
    }

    private static List<@Nullable Object> list(@Nullable Object... values) {
        return java.util.Arrays.asList(values);
    }

    private @Nullable String constant(LayoutColumn column, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (column.type().isList()) {
            if (!(value instanceof List<?> list)) {
                throw new IllegalArgumentException(column.name() + " holds a list");
            }
            List<@Nullable String> elements = new ArrayList<>();
            list.forEach(v -> elements.add(
                    v == null ? null : ConstantText.single(column.type().element(), v)));
            return ConstantText.of(elements);
        }
        if (column.type() == ColumnType.BYTES) {
            return "\\x" + HexFormat.of().formatHex(cipher.seal(column.name(), value.toString()));
        }
        return ConstantText.single(column.type(), value);
    }

    private static IllegalArgumentException wrong(StoredField field, Object value) {
        return new IllegalArgumentException(
                value.getClass().getSimpleName() + " is no " + field.kind().written() + ": " + field.path());
    }

    /** The value that columns hold; null if there is none. */
    @Nullable
    Object value(StoredField field, List<@Nullable Object> columns) {
        if (field.mayBeAbsent() && columns.getLast() instanceof String reason) {
            return AbsenceReason.valueOf(reason.toUpperCase(Locale.ROOT));
        }
        List<@Nullable Object> open = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Object value = columns.get(i);
            open.add(value instanceof byte[] b ? opened(field.columns().get(i), b) : value);
        }
        if (open.stream().allMatch(java.util.Objects::isNull)) {
            return null;
        }
        if (field.several() && open.getFirst() instanceof List<?> list) {
            return list.stream().map(v -> one(field.kind(), list(v))).toList();
        }
        return one(field.kind(), open);
    }

    /** What was written while its field had another name is bound to that. */
    private String opened(LayoutColumn column, byte[] sealed) {
        List<String> names = new ArrayList<>(List.of(column.name()));
        names.addAll(column.formerly());
        IllegalStateException last = null;
        for (String name : names) {
            try {
                return cipher.open(name, sealed);
            } catch (IllegalStateException e) {
                last = e;
            }
        }
        throw java.util.Objects.requireNonNull(last);
    }

    private static @Nullable Object one(FieldKind kind, List<@Nullable Object> parts) {
        Object first = parts.getFirst();
        return switch (kind) {
            case FieldKind.Scaled k when first instanceof Long v -> BigDecimal.valueOf(v, k.scale());
            case FieldKind.Ratio k
            when first instanceof Long v && parts.get(1) instanceof Long over ->
                new Rational(BigInteger.valueOf(v), BigInteger.valueOf(over));
            case FieldKind.Day k
            when !k.precise() && first instanceof LocalDate v && parts.get(1) instanceof String p ->
                new PartialDay(v, PartialDay.Precision.valueOf(p.toUpperCase(Locale.ROOT)));
            case FieldKind.Interval k -> new FromTo(first, parts.get(1));
            case FieldKind.Period k -> new FromTo(first, parts.get(1));
            case FieldKind.Place k ->
                new PlacePoint((String) first, (String) parts.get(1), (Long) parts.get(2), (Long) parts.get(3));
            case FieldKind.Score k -> answered(parts);
            case FieldKind.Grid k -> answered(parts);
            default -> first;
        };
    }

    private static ItemAnswers answered(List<@Nullable Object> parts) {
        List<ItemAnswers.Answer> answers = new ArrayList<>();
        if (parts.get(0) instanceof List<?> items
                && parts.get(1) instanceof List<?> given
                && parts.get(2) instanceof List<?> evidence) {
            for (int i = 0; i < items.size(); i++) {
                answers.add(
                        new ItemAnswers.Answer((String) items.get(i), (String) given.get(i), (String) evidence.get(i)));
            }
        }
        return new ItemAnswers(answers);
    }
}
