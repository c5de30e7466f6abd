package org.qingmiao.register.count;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.indicator.cell.CountedAmounts;
import org.qingmiao.indicator.cell.CountedValues;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.org.Period;
import org.qingmiao.plan.DataElement;
import org.qingmiao.register.loaded.LoadedRegisters;
import org.qingmiao.safeguard.Accounts;
import org.springframework.stereotype.Component;

/** Data elements that are fed by registers, for those who ask for values. */
@Component
class CountedElements implements CountedValues {
    private final CountBindings bindings;
    private final CountLog log;
    private final OrgUnits units;
    private final Accounts accounts;
    private final Clock clock;

    CountedElements(CountBindings bindings, CountLog log, OrgUnits units, Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.bindings = bindings;
        this.log = log;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public boolean counts(DataElement element, Period period) {
        return bindings.of(element).filter(b -> b.from().covers(period)).isPresent();
    }

    @Override
    public Optional<Source> source(DataElement element) {
        return bindings.of(element)
                .map(CountBinding::register)
                .map(r -> new Source(r.definition().name(), LoadedRegisters.path(r.id())));
    }

    @Override
    public boolean areInvented() {
        return accounts.areInvented();
    }

    @Override
    public List<CountedAmounts> amounts(List<Asked> asked, OrgTree tree, Optional<Instant> asOf) {
        LocalDate today = LocalDate.ofInstant(asOf.orElseGet(clock::instant), clock.getZone());
        List<CountLog.Sought> sought = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            sought(asked.get(i), i, today, sought);
        }
        if (sought.isEmpty()) {
            return asked.stream().map(a -> CountedAmounts.none()).toList();
        }
        Map<Integer, List<CountLog.Sum>> sums = new HashMap<>();
        log.sums(sought, asOf)
                .forEach(s ->
                        sums.computeIfAbsent(s.asked(), n -> new ArrayList<>()).add(s));
        Map<Integer, String> ids = ids(tree);
        List<CountedAmounts> amounts = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            CountBinding binding = bindings.of(asked.get(i).element()).orElseThrow();
            boolean begun = binding.days(asked.get(i).period(), today).isPresent();
            amounts.add(
                    begun
                            ? new CountedTree(binding, tree).of(sums.getOrDefault(i, List.of()), ids)
                            : CountedAmounts.none());
        }
        return amounts;
    }

    private void sought(Asked asked, int number, LocalDate today, List<CountLog.Sought> sought) {
        CountBinding binding = bindings.of(asked.element()).orElseThrow();
        binding.days(asked.period(), today)
                .ifPresent(days -> binding.plans()
                        .forEach(plan -> sought.add(new CountLog.Sought(
                                number,
                                units.key(plan.head().district()),
                                binding.register().id(),
                                binding.count().id(),
                                days))));
    }

    private Map<Integer, String> ids(OrgTree tree) {
        Map<Integer, String> ids = new HashMap<>();
        tree.units().forEach(u -> ids.put(units.key(u.id()), u.id()));
        return ids;
    }

    /** With the day, numbers change as well: what stands is seen up to today. */
    @Override
    public Look since(String before) {
        if (bindings.all().isEmpty()) {
            return new Look("", Set.of());
        }
        String day = LocalDate.now(clock) + " ";
        if (!before.startsWith(day)) {
            return new Look(
                    day + log.moment(),
                    before.isEmpty() ? Set.of() : bindings.all().keySet());
        }
        CountLog.Changed changed = log.since(before.substring(day.length()));
        Set<String> elements = new HashSet<>();
        bindings.all().forEach((id, binding) -> {
            if (changed.counts()
                    .contains(binding.register().id() + "/" + binding.count().id())) {
                elements.add(id);
            }
        });
        return new Look(day + changed.moment(), elements);
    }
}
