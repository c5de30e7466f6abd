package org.qingmiao.safeguard.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingmiao.exchange.Table;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.safeguard.audit.AuditRow;

/** The record as a table that is taken along, in words of one language. */
final class AuditTable {
    private AuditTable() {}

    static Table of(List<AuditRow> rows, Lang lang) {
        List<String> columns = List.of(
                "seq", "at", "who", "name", "address", "session", "action", "act", "object", "unit", "before", "after",
                "purpose");
        List<List<@Nullable Object>> lines = rows.stream()
                .map(r -> List.<@Nullable Object>of(
                        r.number(),
                        r.at().toString(),
                        r.who(),
                        r.name().map(n -> n.in(lang)).orElse(""),
                        r.address(),
                        r.session(),
                        r.action(),
                        AuditView.action(lang, r.action()),
                        r.object(),
                        r.unit(),
                        joined(r, AuditRow.Field::before),
                        joined(r, AuditRow.Field::after),
                        r.purpose()))
                .toList();
        return new Table(Messages.in(lang, "safeguard.audit.title"), columns, lines);
    }

    private static String joined(AuditRow row, Function<AuditRow.Field, String> side) {
        return row.fields().stream()
                .filter(f -> !side.apply(f).isEmpty())
                .map(f -> f.name() + ": " + side.apply(f))
                .collect(Collectors.joining("; "));
    }
}
