package org.qingmiao.register.web.print;

import java.util.List;

/** A piece of a printed record. */
public sealed interface PrintBlock {
    /** {@code level} 2 or 3. */
    record Subtitle(int level, String text) implements PrintBlock {}

    /** @param right whether it stands at the right edge */
    record Words(String text, boolean right) implements PrintBlock {}

    record Pairs(String caption, List<Pair> pairs) implements PrintBlock {}

    record Pair(String label, String value) {}

    record Grid(String caption, List<String> columns, List<List<String>> rows) implements PrintBlock {}

    /** Lines for seal, unit and day. */
    record Sign(List<String> lines) implements PrintBlock {}
}
