package org.qingmiao.register.code;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.expression.ExpressionType;
import org.qingmiao.platform.Text;

/**
 * The codes that a field may hold, in their order.
 *
 * @param source the law or standard they come from; empty if none is named
 * @param worstFirst whether the first is the worst, by which "the worst of several" is found
 */
public record CodeList(String id, Text label, String source, boolean worstFirst, List<CodeEntry> entries) {
    public CodeList {
        entries = List.copyOf(entries);
    }

    public Set<String> codes() {
        Set<String> codes = new LinkedHashSet<>();
        entries.forEach(e -> codes.add(e.code()));
        return codes;
    }

    public Optional<CodeEntry> find(String code) {
        return entries.stream().filter(e -> e.code().equals(code)).findFirst();
    }

    /** Those in force on a day, in their order. */
    public List<CodeEntry> on(LocalDate day) {
        return entries.stream().filter(entry -> entry.valid().holds(day)).toList();
    }

    /** As expressions see it. */
    public ExpressionType.Code type() {
        return new ExpressionType.Code(id, codes());
    }

    /** This list with entries of another added or, where a code is the same, put in its place. */
    public CodeList with(CodeList more) {
        List<CodeEntry> all = new ArrayList<>(entries);
        for (CodeEntry entry : more.entries) {
            int at = all.stream().map(CodeEntry::code).toList().indexOf(entry.code());
            if (at < 0) {
                all.add(entry);
            } else {
                all.set(at, entry);
            }
        }
        return new CodeList(id, more.label, more.source.isEmpty() ? source : more.source, worstFirst, all);
    }
}
