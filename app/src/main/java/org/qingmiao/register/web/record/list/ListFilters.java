package org.qingmiao.register.web.record.list;

import java.util.ArrayList;
import java.util.List;
import org.qingmiao.platform.Messages;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.web.record.part.Choice;
import org.springframework.stereotype.Component;

/** What somebody may narrow the records of a register down by. */
@Component
class ListFilters {
    private final ReachedUnits reached;

    ListFilters(ReachedUnits reached) {
        this.reached = reached;
    }

    FilterBar bar(WorkingRegister register, ListRequest asked, String path) {
        boolean numbered = register.definition().identity().number().isPresent();
        return new FilterBar(
                path, asked.value("sort"), numbered, asked.value("q"), filters(register, asked), asked.isSet("mine"));
    }

    private List<FilterBar.Filter> filters(WorkingRegister register, ListRequest asked) {
        List<FilterBar.Filter> filters = new ArrayList<>();
        List<Choice> units = reached.choices(register);
        if (units.size() > 1) {
            filters.add(filter("unit", units, asked));
        }
        List<Choice> flags = register.definition().flags().values().stream()
                .map(f -> new Choice(f.id(), f.label()))
                .toList();
        if (!flags.isEmpty()) {
            filters.add(filter("flag", flags, asked));
        }
        if (!register.definition().deadlines().isEmpty()) {
            List<Choice> due = List.of(
                    new Choice("overdue", Messages.of("registers.list.overdue")),
                    new Choice("soon", Messages.of("registers.list.soon")));
            filters.add(filter("due", due, asked));
        }
        return filters;
    }

    private static FilterBar.Filter filter(String name, List<Choice> choices, ListRequest asked) {
        List<Choice> all = new ArrayList<>(List.of(new Choice("", Messages.of("registers.list.any"))));
        all.addAll(choices);
        return new FilterBar.Filter(name, Messages.of("registers.list." + name), all, asked.value(name));
    }
}
