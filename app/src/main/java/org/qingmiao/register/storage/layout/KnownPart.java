package org.qingmiao.register.storage.layout;

import java.util.List;
import org.qingmiao.register.storage.layout.LayoutPart.Kind;

/** A part of a layout that the database has. */
record KnownPart(Kind kind, String place, String name, String detail, String field, boolean retired) {
    String key() {
        return kind + " " + place + " " + name;
    }

    LayoutPart part() {
        return new LayoutPart(kind, place, name, detail, field, List.of(), "", "");
    }

    /** Whether it is the same column in another table of the same sort. */
    boolean isElsewhere(LayoutPart column) {
        return kind == Kind.COLUMN
                && !retired
                && name.equals(column.name())
                && detail.equals(column.detail())
                && !place.equals(column.place())
                && place.endsWith("~history") == column.place().endsWith("~history");
    }
}
