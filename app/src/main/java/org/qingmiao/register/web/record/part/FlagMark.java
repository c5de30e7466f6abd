package org.qingmiao.register.web.record.part;

import java.util.List;
import java.util.Set;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.Register;

/**
 * A flag that is set.
 *
 * @param danger whether a child is in danger
 */
public record FlagMark(Text label, boolean danger) {
    /** Those of a record, dangers first. */
    public static List<FlagMark> of(Register register, Set<String> set) {
        return register.flags().values().stream()
                .filter(f -> set.contains(f.id()))
                .sorted((one, other) -> Boolean.compare(other.danger(), one.danger()))
                .map(f -> new FlagMark(f.label(), f.danger()))
                .toList();
    }
}
