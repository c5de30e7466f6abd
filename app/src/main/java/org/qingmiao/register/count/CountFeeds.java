package org.qingmiao.register.count;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
    private final CountBindings bindings;
    private final CountedValues counted;
    private final ElementRegistry elements;
    private final OrgUnits units;
    private final Clock clock;

    CountFeeds(CountBindings bindings, CountedValues counted, ElementRegistry elements, OrgUnits units, Clock clock) {
        this.bindings = bindings;
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
        return plan.elements().values().stream()
                .filter(e ->
                        e.counted().filter(c -> c.register().equals(register)).isPresent())
                .map(e -> feed(plan, e))
                .toList();
    }

    private Feed feed(Plan plan, DataElement element) {
        CountedFrom from = element.counted().orElseThrow();
        List<Indicator> resting = plan.indicators().values().stream()
                .filter(i -> plan.reportedBelow(i).contains(element.id()))
                .toList();
        return new Feed(element, from.count(), from.from(), resting, now(plan, element));
    }

    private Optional<Feed.Present> now(Plan plan, DataElement element) {
        Period period = running(element.period(), LocalDate.now(clock));
        if (bindings.of(element).isEmpty() || !counted.counts(element, period)) {
            return Optional.empty();
        }
        OrgTree tree = units.tree();
        CountedAmounts amounts = counted.amounts(
                        List.of(new CountedValues.Asked(element, period)), tree, Optional.empty())
                .getFirst();
        double value = amounts.rolledUp(tree, elements.options(element.id()))[
                tree.position(plan.head().district())];
        return Double.isNaN(value)
                ? Optional.empty()
                : Optional.of(new Feed.Present(period, BigDecimal.valueOf(value).stripTrailingZeros()));
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
