package org.qingmiao.register.print;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Text;

/**
 * A form that a record can be printed on.
 *
 * @param settled states from which on it is no draft any more, and fields that are known by then; empty if it never is one
 * @param templates what stands on it, by language; in any other it is laid out from the definition
 */
public record RegisterPrint(
        String id, Text label, List<String> settled, Map<Lang, PrintTemplate> templates, SourceLocation place) {
    public RegisterPrint {
        settled = List.copyOf(settled);
        templates = Map.copyOf(templates);
    }

    public Optional<PrintTemplate> template(Lang lang) {
        return Optional.ofNullable(templates.get(lang));
    }
}
