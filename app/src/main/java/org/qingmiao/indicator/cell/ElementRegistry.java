package org.qingmiao.indicator.cell;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.Disaggregation;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.loaded.Plans;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The data elements of all plans, with the combinations of options in which each is kept. */
@Component
public class ElementRegistry {
    private final Map<String, DataElement> elements = new HashMap<>();
    private final Map<String, Set<String>> options = new HashMap<>();

    @Autowired
    ElementRegistry(Plans plans) {
        this(plans.all());
    }

    /** Of plans that need not be loaded. */
    public ElementRegistry(List<Plan> plans) {
        for (Plan plan : plans) {
            plan.elements().forEach((id, element) -> {
                elements.putIfAbsent(id, element);
                options.putIfAbsent(id, combinations(plan, element));
            });
        }
    }

    /** Whether all that a plan counts is defined here just as it is there. */
    public boolean agreesWith(ElementRegistry other) {
        return elements.entrySet().containsAll(other.elements.entrySet())
                && options.entrySet().containsAll(other.options.entrySet());
    }

    Optional<DataElement> find(String id) {
        return Optional.ofNullable(elements.get(id));
    }

    public DataElement get(String id) {
        DataElement element = elements.get(id);
        if (element == null) {
            throw new IllegalArgumentException("no data element " + id);
        }
        return element;
    }

    /** The option combinations of an element; one empty one if it is not disaggregated. */
    public Set<String> options(String id) {
        return options.getOrDefault(id, Set.of(""));
    }

    private static Set<String> combinations(Plan plan, DataElement element) {
        Set<String> combinations = Set.of("");
        for (String id : element.disaggregations()) {
            Disaggregation split = plan.disaggregations().get(id);
            Set<String> longer = new HashSet<>();
            for (String head : combinations) {
                if (split != null) {
                    split.options().forEach(o -> longer.add(head.isEmpty() ? o.id() : head + "|" + o.id()));
                }
            }
            combinations = longer;
        }
        return Set.copyOf(combinations);
    }
}
