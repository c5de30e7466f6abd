package org.qingmiao.register.record.claim;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.platform.Job;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.record.kept.KeptRegisters;
import org.qingmiao.register.storage.StoredRecord;
import org.springframework.stereotype.Component;

/**
 * Works out by what records are reached that were written before their register asked for it. Until then a right that
 * asks for it gives nothing of them.
 */
@Component
class ClaimFilling implements Job {
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final int PAGE = 100;

    private final Plans plans;
    private final KeptRegisters registers;
    private final ClaimStore claims;
    private final ClaimRefresh refresh;
    private final OrgUnits units;

    ClaimFilling(Plans plans, KeptRegisters registers, ClaimStore claims, ClaimRefresh refresh, OrgUnits units) {
        this.plans = plans;
        this.registers = registers;
        this.claims = claims;
        this.refresh = refresh;
        this.units = units;
    }

    @Override
    public String name() {
        return "register-claims";
    }

    @Override
    public Schedule schedule() {
        return FixedDelay.of(PAUSE);
    }

    @Override
    public void run() {
        for (Plan plan : plans.all()) {
            int district = units.key(plan.head().district());
            registers.all(plan).stream()
                    .filter(r -> !r.layout().reached().isEmpty())
                    .forEach(r -> fill(r, district));
        }
    }

    private void fill(KeptRegister register, int district) {
        Optional<UUID> last = Optional.empty();
        List<StoredRecord.Key> page;
        do {
            page = claims.lacking(register.layout(), district, last, PAGE);
            page.forEach(key -> refresh.of(register, key));
            last = page.stream().map(StoredRecord.Key::id).reduce((first, next) -> next);
        } while (page.size() == PAGE);
    }
}
