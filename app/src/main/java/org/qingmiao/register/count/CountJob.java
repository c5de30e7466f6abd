package org.qingmiao.register.count;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.qingmiao.platform.Job;
import org.qingmiao.register.record.kept.DistrictRegisters;
import org.qingmiao.register.record.kept.DistrictRegisters.DistrictRegister;
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

    private final DistrictRegisters registers;
    private final Recount recount;
    private final CountedRecords records;
    private final CountRules rules;
    private final CountAlarm alarm;
    private final Map<DistrictRegister, UUID> lookedAt = new ConcurrentHashMap<>();

    CountJob(DistrictRegisters registers, Recount recount, CountedRecords records, CountRules rules, CountAlarm alarm) {
        this.registers = registers;
        this.recount = recount;
        this.records = records;
        this.rules = rules;
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
        registers.all().stream().filter(r -> records.areIn(r.register())).forEach(this::look);
    }

    private void look(DistrictRegister register) {
        if (rules.areNew(register.register(), register.district())) {
            recount.one(register, true);
            rules.hold(register.register(), register.district());
        } else {
            sample(register);
        }
    }

    private void sample(DistrictRegister register) {
        List<StoredRecord> next = records.page(register, Optional.ofNullable(lookedAt.remove(register)), SAMPLE);
        if (next.size() == SAMPLE) {
            lookedAt.put(register, next.getLast().head().key().id());
        }
        int wrong = (int) next.stream()
                .filter(r -> !records.record(register.register(), r.head().key(), true)
                        .isEmpty())
                .count();
        if (wrong > 0) {
            alarm.tell(register.register(), wrong, next.size());
        }
    }
}
