package org.qingmiao.register.definition;

import java.util.List;
import java.util.Optional;

/** The type of a field; it fixes storage, input, checks, mask and export. */
public sealed interface FieldKind {
    /** One line of words. */
    record Line() implements FieldKind {}

    /** Words of several lines. */
    record LongText() implements FieldKind {}

    /** One code of a list. */
    record Code(String list) implements FieldKind {}

    /** Several codes of a list. */
    record Codes(String list) implements FieldKind {}

    record YesNo() implements FieldKind {}

    /** A whole number of at most 18 digits. */
    record Whole() implements FieldKind {}

    /**
     * @param scale decimals, 1 to 9; stored as a whole number of units of the last one
     */
    record Scaled(int scale) implements FieldKind {}

    /**
     * @param shown decimals on paper; kept as two whole numbers and compared across, never rounded
     */
    record Ratio(int shown) implements FieldKind {}

    /** An amount in fen. */
    record Money() implements FieldKind {}

    /**
     * @param precise whether a day is always known; otherwise it may be known by month or year only
     */
    record Day(boolean precise) implements FieldKind {}

    /** A calendar month, kept as its first day. */
    record Month() implements FieldKind {}

    record Moment() implements FieldKind {}

    /** From and to, each may be absent. */
    record Interval(boolean moments) implements FieldKind {}

    /** For how long something holds, in days, from the first to the last, which may be open. */
    record Period() implements FieldKind {}

    /** A term of the school year. */
    record Term() implements FieldKind {}

    /** Opening hours of a week with closures. */
    record Hours() implements FieldKind {}

    /** A unit of the organisation. */
    record Unit(Optional<String> unitKind) implements FieldKind {}

    record Units(Optional<String> unitKind) implements FieldKind {}

    /** An administrative division of the country. */
    record Division() implements FieldKind {}

    /** An address or a point. */
    record Place() implements FieldKind {}

    record PersonName() implements FieldKind {}

    /** A number of an identity card. */
    record ResidentId() implements FieldKind {}

    record Phone() implements FieldKind {}

    record File() implements FieldKind {}

    record Signature() implements FieldKind {}

    /** Somebody who works here and, where named, holds a duty. */
    record Worker(Optional<String> duty) implements FieldKind {}

    /** A child of the child index. */
    record Child() implements FieldKind {}

    /** An adult: guardian, carer. */
    record Person() implements FieldKind {}

    record Persons() implements FieldKind {}

    record PersonOrUnit() implements FieldKind {}

    record Household() implements FieldKind {}

    /** A record of a register, or one row of a repeating section of it. */
    record Reference(String register, Optional<String> section) implements FieldKind {}

    /** The answers to the items of an instrument, with their points. */
    record Score(String instrument) implements FieldKind {}

    /** The id of a row of a table of rates; never an amount. */
    record Rate(String table) implements FieldKind {}

    /**
     * One answer to each of several items.
     *
     * @param items code list of the items
     * @param answers what may be answered
     */
    record Grid(String items, List<String> answers) implements FieldKind {
        public Grid {
            answers = List.copyOf(answers);
        }
    }

    /** The list whose codes stand in it, if it has one. */
    default Optional<String> codeList() {
        return switch (this) {
            case Code k -> Optional.of(k.list());
            case Codes k -> Optional.of(k.list());
            case Grid k -> Optional.of(k.items());
            default -> Optional.empty();
        };
    }

    /** The word by which packs call it, without its parameter. */
    default String word() {
        return switch (this) {
            case Line k -> "text";
            case LongText k -> "long_text";
            case Code k -> "code";
            case Codes k -> "codes";
            case YesNo k -> "yes_no";
            case Whole k -> "whole";
            case Scaled k -> "scaled";
            case Ratio k -> "ratio";
            case Money k -> "money";
            case Day k -> "date";
            case Month k -> "month";
            case Moment k -> "moment";
            case Interval k -> "interval";
            case Period k -> "period";
            case Term k -> "term";
            case Hours k -> "hours";
            case Unit k -> "unit";
            case Units k -> "units";
            case Division k -> "division";
            case Place k -> "place";
            case PersonName k -> "person_name";
            case ResidentId k -> "resident_id";
            case Phone k -> "phone";
            case File k -> "file";
            case Signature k -> "signature";
            case Worker k -> "worker";
            case Child k -> "child";
            case Person k -> "person";
            case Persons k -> "persons";
            case PersonOrUnit k -> "person_or_unit";
            case Household k -> "household";
            case Reference k -> "record";
            case Score k -> "score";
            case Rate k -> "rate";
            case Grid k -> "grid";
        };
    }

    /** As it is written in a definition: {@code code(water-kind)}. */
    default String written() {
        String parameter = switch (this) {
            case Code k -> k.list();
            case Codes k -> k.list();
            case Scaled k -> String.valueOf(k.scale());
            case Ratio k -> String.valueOf(k.shown());
            case Day k -> k.precise() ? "" : "precision";
            case Interval k -> k.moments() ? "moment" : "date";
            case Unit k -> k.unitKind().orElse("");
            case Units k -> k.unitKind().orElse("");
            case Worker k -> k.duty().orElse("");
            case Reference k -> k.register() + k.section().map(s -> "." + s).orElse("");
            case Score k -> k.instrument();
            case Rate k -> k.table();
            case Grid k -> k.items() + "; " + String.join(" ", k.answers());
            default -> "";
        };
        return parameter.isEmpty() ? word() : word() + "(" + parameter + ")";
    }
}
