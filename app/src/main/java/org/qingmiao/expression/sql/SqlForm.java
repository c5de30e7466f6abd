package org.qingmiao.expression.sql;

import java.util.Map;
import java.util.Optional;

/** What an expression becomes in SQL. */
public sealed interface SqlForm {
    /**
     * An expression of SQL.
     *
     * @param text with named parameters {@code :e1}, {@code :e2} …
     * @param denominator for a quotient: what the text is divided by; never zero, but null where the quotient is absent
     */
    record Written(String text, Optional<String> denominator, Map<String, Object> parameters) implements SqlForm {}

    /**
     * It has no form in SQL; records are judged on the JVM.
     *
     * @param what what cannot be written
     */
    record Refused(String what) implements SqlForm {}
}
