package org.qingmiao.register.storage;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.qingmiao.expression.Rational;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.storage.layout.StoredField;
import org.qingmiao.register.storage.value.FromTo;
import org.qingmiao.register.storage.value.ItemAnswers;
import org.qingmiao.register.storage.value.PartialDay;
import org.qingmiao.register.storage.value.PlacePoint;

/** Values of every kind, by chance, with what is hard to keep: quotes, backslashes, emptiness, signs, commas. */
final class RandomValues {
    private static final List<String> WORDS = List.of(
            "",
            "NULL",
            "null",
            "a,b",
            "{x}",
            "\"",
            "\\",
            "'",
            ":p1",
            "?",
            "\n",
            "\u9752\u82d7",
            "\ud83c\udf31",
            " ",
            "yes");
    private final Random random;

    RandomValues(long seed) {
        random = new Random(seed);
    }

    Object of(StoredField field) {
        if (field.mayBeAbsent() && random.nextInt(4) == 0) {
            return pick(List.copyOf(field.field().absent()));
        }
        if (field.several()) {
            return some(() -> one(field), field.field().limits().list());
        }
        return one(field);
    }

    private Object one(StoredField field) {
        FieldKind kind = field.kind();
        return switch (kind) {
            case FieldKind.Codes k -> some(this::words, 3);
            case FieldKind.Units k -> some(this::words, 3);
            case FieldKind.Persons k -> some(this::id, 3);
            case FieldKind.YesNo k -> random.nextBoolean();
            case FieldKind.Whole k -> (long) random.nextInt(41);
            case FieldKind.Money k -> random.nextLong();
            case FieldKind.Scaled k -> BigDecimal.valueOf(random.nextInt(400), k.scale());
            case FieldKind.Ratio k -> Rational.of(random.nextInt()).dividedBy(Rational.of(1 + random.nextInt(999)));
            case FieldKind.Day k ->
                k.precise() ? day() : new PartialDay(day(), pick(List.of(PartialDay.Precision.values())));
            case FieldKind.Month k -> day().withDayOfMonth(1);
            case FieldKind.Moment k -> moment();
            case FieldKind.Interval k -> k.moments() ? span(moment(), moment()) : span(day(), day());
            case FieldKind.Period k -> span(day(), day());
            case FieldKind.Place k -> new PlacePoint(words(), random.nextBoolean() ? null : words(), 299_000_000L, -1L);
            case FieldKind.Score k -> answers();
            case FieldKind.Grid k -> answers();
            case FieldKind.File k -> id();
            case FieldKind.Signature k -> id();
            case FieldKind.Child k -> id();
            case FieldKind.Person k -> id();
            case FieldKind.Household k -> id();
            case FieldKind.Reference k -> id();
            default -> words();
        };
    }

    private <T extends Comparable<T>> FromTo span(T a, T b) {
        boolean rising = a.compareTo(b) <= 0;
        return new FromTo(rising ? a : b, random.nextInt(3) == 0 ? null : rising ? b : a);
    }

    private ItemAnswers answers() {
        return new ItemAnswers(
                some(() -> new ItemAnswers.Answer(words(), words(), random.nextBoolean() ? null : words()), 5));
    }

    private LocalDate day() {
        return LocalDate.of(1990 + random.nextInt(60), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private Instant moment() {
        return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000) * 1000L);
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private String words() {
        return pick(WORDS) + random.nextInt(9) + pick(WORDS).toUpperCase(Locale.ROOT);
    }

    private <T> List<T> some(Supplier<T> one, int most) {
        return IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(i -> one.get())
                .toList();
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
