package org.qingmiao.tools.web;

import java.util.List;
import org.qingmiao.platform.Text;

/** The calculators to choose from. */
public record ToolList(List<Entry> aboutAChild, List<Entry> others) {
    /** One of them; {@code does} says what one gets. */
    public record Entry(String path, Text title, Text does, Text standard) {}
}
