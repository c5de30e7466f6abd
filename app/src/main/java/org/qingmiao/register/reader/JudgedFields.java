package org.qingmiao.register.reader;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.qingmiao.register.definition.CalculatorBinding;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.definition.Source;

/** Marks the fields that hold results of a calculator: nobody types them. */
final class JudgedFields {
    private JudgedFields() {}

    static Map<String, Section> in(Map<String, Section> sections, Collection<CalculatorBinding> bindings) {
        Map<String, Section> marked = new LinkedHashMap<>(sections);
        for (CalculatorBinding binding : bindings) {
            binding.gives().values().forEach(path -> marked.replaceAll((id, section) -> mark(section, path, binding)));
        }
        return marked;
    }

    private static Section mark(Section section, String path, CalculatorBinding binding) {
        int dot = path.indexOf('.');
        String first = dot < 0 ? "" : path.substring(0, dot);
        boolean here = dot < 0
                ? !section.recurs()
                : section.id().equals(first) || section.members().contains(first);
        RegisterField field = section.fields().get(path.substring(dot + 1));
        if (!here || field == null) {
            return section;
        }
        Map<String, RegisterField> fields = new LinkedHashMap<>(section.fields());
        fields.put(field.id(), field.with(new Source.Judged(binding.id())));
        return section.with(fields);
    }
}
