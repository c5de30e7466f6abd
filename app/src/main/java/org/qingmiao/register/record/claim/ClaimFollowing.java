package org.qingmiao.register.record.claim;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.qingmiao.child.ChildChoice;
import org.qingmiao.child.ChildHappened;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.record.kept.KeptRegisters;
import org.qingmiao.register.storage.RecordWatcher;
import org.qingmiao.register.storage.StoredRecord;
import org.qingmiao.register.storage.layout.ReachField;
import org.qingmiao.register.storage.layout.TableLayout;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Where a right asks what a child or another record says to which a field points, those that point there follow it in the
 * transaction in which it changes.
 */
@Component
class ClaimFollowing implements RecordWatcher {
    private final Plans plans;
    private final KeptRegisters registers;
    private final ClaimStore claims;
    private final ClaimRefresh refresh;
    private final ChildChoice children;
    private final OrgUnits units;

    ClaimFollowing(
            Plans plans,
            KeptRegisters registers,
            ClaimStore claims,
            ClaimRefresh refresh,
            ChildChoice children,
            OrgUnits units) {
        this.plans = plans;
        this.registers = registers;
        this.claims = claims;
        this.refresh = refresh;
        this.children = children;
        this.units = units;
    }

    @Override
    public void written(TableLayout layout, StoredRecord.Key record) {
        String register = layout.register().id();
        follow(
                Set.of(record.id()),
                field -> field.leadsTo().filter(register::equals).isPresent());
    }

    @EventListener
    void happened(ChildHappened event) {
        Set<UUID> all = new LinkedHashSet<>(children.allOf(event.child()));
        all.addAll(children.allOf(event.other()));
        all.add(event.child());
        all.add(event.other());
        follow(all, ReachField::asksChild);
    }

    private void follow(Set<UUID> changed, Predicate<ReachField> asked) {
        for (Plan plan : plans.all()) {
            for (KeptRegister register : registers.all(plan)) {
                register.layout().reached().stream()
                        .flatMap(column -> column.field().stream())
                        .filter(asked)
                        .map(ReachField::pointer)
                        .distinct()
                        .forEach(pointer -> follow(plan, register, pointer, changed));
            }
        }
    }

    private void follow(Plan plan, KeptRegister register, String pointer, Set<UUID> changed) {
        int district = units.key(plan.head().district());
        changed.forEach(id ->
                claims.pointing(register.layout(), district, pointer, id).forEach(key -> refresh.of(register, key)));
    }
}
