package org.qingmiao.register.trial.given;

import org.qingmiao.expression.ExpressionType;
import org.qingmiao.register.definition.Section;

/** What a column, or a key of JSON, is for. */
public sealed interface TrialColumn {
    /** Where the record stands. */
    record State() implements TrialColumn {}

    /** When it is looked at. */
    record Now() implements TrialColumn {}

    /** Flags that are set, beside those that the record sets itself. */
    record Flags() implements TrialColumn {}

    /** When a step was taken ({@code order_at}), a state was entered ({@code sent_at}), or what happened to a hand-over ({@code police.accepted_at}). */
    record At(String what) implements TrialColumn {
        /** Before the id of a state that was entered. */
        public static final String STATE = "state:";
    }

    /** A field of the record. */
    record OfField(TrialField field, ExpressionType type) implements TrialColumn {}

    /** A name that lies elsewhere, or a part of a value: {@code child.birth}, {@code held.from}. */
    record Named(String name, ExpressionType type) implements TrialColumn {}

    /** Rows, as a JSON array. */
    record Rows(Section section) implements TrialColumn {}

    /** Nothing of the register; it is carried through. */
    record Carried() implements TrialColumn {}
}
