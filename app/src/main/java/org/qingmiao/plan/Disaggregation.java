package org.qingmiao.plan;

import java.util.List;
import org.qingmiao.platform.Text;

/** A way to split a data element, for example by sex. */
public record Disaggregation(String id, Text name, List<Option> options) {
    public record Option(String id, Text name) {}
}
