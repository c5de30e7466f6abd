package org.qingmiao.register.trial.given;

import org.qingmiao.expression.ExpressionType;
import org.qingmiao.register.definition.Section;

/** What a column, or a key of JSON, is for. */
public sealed interface Column {
    /** Where the record stands. */
    record State() implements Column {}

    /** When it is looked at. */
    record Now() implements Column {}

    /** Flags that are set, beside those that the record sets itself. */
    record Flags() implements Column {}

    /** When a step was taken ({@code order_at}), a state was entered ({@code sent_at}), or what happened to a hand-over ({@code police.accepted_at}). */
    record At(String what) implements Column {
        /** Before the id of a state that was entered. */
        public static final String STATE = "state:";
    }

    /** A field of the record. */
    record OfField(TrialField field, ExpressionType type) implements Column {}

    /** A name that lies elsewhere, or a part of a value: {@code child.birth}, {@code held.from}. */
    record Named(String name, ExpressionType type) implements Column {}

    /** Rows, as a JSON array. */
    record Rows(Section section) implements Column {}

    /** Nothing of the register; it is carried through. */
    record Carried() implements Column {}
}
