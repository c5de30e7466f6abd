package org.qingmiao.register.count;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.indicator.cell.CountedAmounts;
import org.qingmiao.indicator.cell.CountedValues;
import org.qingmiao.indicator.cell.ElementRegistry;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.org.Period;
import org.qingmiao.plan.CountedFrom;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.Plan;
import org.springframework.stereotype.Component;

/** What counts of a register are good for in a plan, and what they come to at this moment. */
@Component
public class CountFeeds {
    private final CountedValues counted;
    private final ElementRegistry elements;
    private final OrgUnits units;
    private final Clock clock;

    CountFeeds(CountedValues counted, ElementRegistry elements, OrgUnits units, Clock clock) {
        this.counted = counted;
        this.elements = elements;
        this.units = units;
        this.clock = clock;
    }

    /**
     * A data element that is fed.
     *
     * @param count by which
     * @param from the first year that is counted
     * @param indicators that rest on it
     * @param now its number for the district in the period that runs; nothing where it is not counted yet
     */
    public record Feed(DataElement element, String count, int from, List<Indicator> indicators, Optional<Present> now) {
        public Feed {
            indicators = List.copyOf(indicators);
        }

        public record Present(Period period, BigDecimal value) {}

        /** Of the page with the values of its units. */
        public String path(Period period) {
            return "/cells?element=" + element.id() + "&period=" + period.iso();
        }
    }

    /** The elements of a plan that a register feeds, in the order of the plan. */
    public List<Feed> of(Plan plan, String register) {
        List<DataElement> fed = plan.elements().values().stream()
                .filter(e ->
                        e.counted().filter(c -> c.register().equals(register)).isPresent())
                .toList();
        Map<String, Feed.Present> now = now(plan, fed);
        return fed.stream()
                .map(e -> feed(plan, e, Optional.ofNullable(now.get(e.id()))))
                .toList();
    }

    private static Feed feed(Plan plan, DataElement element, Optional<Feed.Present> now) {
        CountedFrom from = element.counted().orElseThrow();
        List<Indicator> resting = plan.indicators().values().stream()
                .filter(i -> plan.reportedBelow(i).contains(element.id()))
                .toList();
        return new Feed(element, from.count(), from.from(), resting, now);
    }

    /** What those that are counted come to, by element; all are asked at once. */
    private Map<String, Feed.Present> now(Plan plan, List<DataElement> fed) {
        LocalDate today = LocalDate.now(clock);
        List<CountedValues.Asked> asked = fed.stream()
                .map(e -> new CountedValues.Asked(e, running(e.period(), today)))
                .filter(a -> counted.counts(a.element(), a.period()))
                .toList();
        OrgTree tree = units.tree();
        int district = tree.position(plan.head().district());
        List<CountedAmounts> amounts = counted.amounts(asked, tree, Optional.empty());
        Map<String, Feed.Present> now = new HashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            DataElement element = asked.get(i).element();
            double value = amounts.get(i).rolledUp(tree, elements.options(element.id()))[district];
            if (!Double.isNaN(value)) {
                BigDecimal number = BigDecimal.valueOf(value).stripTrailingZeros();
                now.put(element.id(), new Feed.Present(asked.get(i).period(), number));
            }
        }
        return now;
    }

    /** The period of a kind in which a day lies. */
    static Period running(Period.Kind kind, LocalDate day) {
        int year = day.getYear();
        int month = day.getMonthValue();
        return switch (kind) {
            case YEAR -> Period.year(year);
            case SCHOOL_YEAR -> Period.schoolYear(month >= 9 ? year : year - 1);
            case HALF_YEAR -> Period.half(year, month > 6 ? 2 : 1);
            case QUARTER -> Period.quarter(year, (month + 2) / 3);
            case MONTH -> Period.month(year, month);
        };
    }
}
