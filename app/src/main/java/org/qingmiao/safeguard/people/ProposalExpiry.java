package org.qingmiao.safeguard.people;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import org.qingmiao.platform.Job;
import org.springframework.stereotype.Component;

/** Ends proposals that nobody has decided in time. */
@Component
class ProposalExpiry implements Job {
    private static final Duration PAUSE = Duration.ofHours(1);

    private final Proposals proposals;

    ProposalExpiry(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public String name() {
        return "proposal-expiry";
    }

    @Override
    public Schedule schedule() {
        return FixedDelay.of(PAUSE);
    }

    @Override
    public void run() {
        proposals.expire();
    }
}
