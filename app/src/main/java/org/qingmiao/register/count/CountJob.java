package org.qingmiao.register.count;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.platform.Job;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.record.kept.KeptRegisters;
import org.qingmiao.register.storage.StoredRecord;
import org.springframework.stereotype.Component;

/**
 * Keeps counts true: what was never counted, or is counted by another rule now, is counted; and some records of every
 * register after others are counted again, to see whether what is kept is what they say.
 */
@Component
class CountJob implements Job {
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final int SAMPLE = 50;

    private final Plans plans;
    private final KeptRegisters registers;
    private final Recount recount;
    private final CountedRecords records;
    private final CountRules rules;
    private final OrgUnits units;
    private final CountAlarm alarm;
    private final Map<String, UUID> lookedAt = new ConcurrentHashMap<>();

    CountJob(
            Plans plans,
            KeptRegisters registers,
            Recount recount,
            CountedRecords records,
            CountRules rules,
            OrgUnits units,
            CountAlarm alarm) {
        this.plans = plans;
        this.registers = registers;
        this.recount = recount;
        this.records = records;
        this.rules = rules;
        this.units = units;
        this.alarm = alarm;
    }

    @Override
    public String name() {
        return "register-counts";
    }

    @Override
    public Schedule schedule() {
        return FixedDelay.of(PAUSE);
    }

    @Override
    public void run() {
        for (Plan plan : plans.all()) {
            int district = units.key(plan.head().district());
            registers.all(plan).stream().filter(records::areIn).forEach(r -> look(r, district));
        }
    }

    private void look(KeptRegister register, int district) {
        if (rules.areNew(register, district)) {
            recount.run(register.id()::equals, true);
            rules.hold(register, district);
            return;
        }
        String where = district + "/" + register.id();
        List<StoredRecord> next = records.page(register, district, Optional.ofNullable(lookedAt.remove(where)), SAMPLE);
        if (next.size() == SAMPLE) {
            lookedAt.put(where, next.getLast().head().key().id());
        }
        int wrong = (int) next.stream()
                .filter(r -> !records.record(register, r.head().key(), true).isEmpty())
                .count();
        if (wrong > 0) {
            alarm.tell(register, wrong, next.size());
        }
    }
}
