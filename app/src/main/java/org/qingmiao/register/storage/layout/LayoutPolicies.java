package org.qingmiao.register.storage.layout;

import java.util.ArrayList;
import java.util.List;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.Section;

/**
 * The condition under which a row is there for a connection: its unit lies in the interval of settings. Plain, without
 * a function per row, {@code EXISTS} or sub-select, so that the planner reads the interval from the list index.
 */
record LayoutPolicies(Register register) {
    String condition(LayoutTable table) {
        String id = register.id();
        List<String> ways = new ArrayList<>(List.of(interval(id, table.band())));
        if (table.hasColumn("handed")) {
            ways.add("handed && " + ReachSettings.value(ReachSettings.handed(id, table.band()), "integer[]"));
        }
        ReachColumn.of(register).stream()
                .filter(c -> table.hasColumn(c.name()))
                .forEach(c -> ways.add(by(c, ReachSettings.by(id, table.band(), c))));
        String reach = String.join(" OR ", ways);
        List<String> all = new ArrayList<>(List.of(ways.size() == 1 ? reach : "(" + reach + ")"));
        register.access().locks().keySet().forEach(lock -> {
            String column = LayoutNames.fitting("lock." + lock);
            if (table.hasColumn(column)) {
                String open = "COALESCE(current_setting('" + ReachSettings.opens(id, lock) + "', true), '') = 'on'";
                all.add("(NOT " + LayoutNames.quoted(column) + " OR " + open + ")");
            }
        });
        split(table).forEach(all::add);
        if (table.band() == SecrecyBand.APART) {
            all.add("about = " + shown());
        }
        return String.join(" AND ", all);
    }

    /** Who or what is named there, or a condition that holds where it is asked: an odd count of bounds is inside. */
    private static String by(ReachColumn column, String setting) {
        return column.kind() == ReachColumn.Kind.CONDITION
                ? column.sql() + " AND width_bucket(unit_ord, " + ReachSettings.value(setting, "integer[]")
                        + ") % 2 = 1"
                : column.sql() + " && " + ReachSettings.value(setting, "text[]");
    }

    /** Entries that lie apart are there for who shows their token, one at a time: in a list they could be counted off. */
    private String shown() {
        return "decode(NULLIF(current_setting('" + ReachSettings.about(register.id()) + "', true), ''), 'hex')";
    }

    /** Millions of records bear the bare interval alone; elsewhere it may have gaps. */
    private String interval(String id, SecrecyBand band) {
        String bare = "unit_ord BETWEEN " + ReachSettings.value(ReachSettings.low(id, band), "integer") + " AND "
                + ReachSettings.value(ReachSettings.high(id, band), "integer");
        if (register.mass()) {
            return bare;
        }
        String parts = ReachSettings.parts(id, band);
        // Said as a negation, because the planner takes an equality that it cannot look into for one row in 200.
        String gaps = "(NULLIF(current_setting('" + parts + "', true), '') IS NOT NULL AND width_bucket(unit_ord, "
                + ReachSettings.value(parts, "integer[]") + ") % 2 = 0) IS NOT TRUE";
        return bare + " AND " + gaps;
    }

    /** Rows whose code decides who sees them: only those of the codes that are named, or of all by a star. */
    private List<String> split(LayoutTable table) {
        return table.section().map(s -> register.sections().get(s)).flatMap(Section::split).stream()
                .flatMap(field -> table.fields().stream()
                        .filter(f -> f.path().equals(table.section().orElse("") + "." + field)))
                .map(f -> {
                    String codes = ReachSettings.value(
                            ReachSettings.split(register.id(), table.section().orElse("")), "text[]");
                    return "(" + f.first().sql() + " = ANY (" + codes + ") OR '*' = ANY (" + codes + "))";
                })
                .toList();
    }
}
