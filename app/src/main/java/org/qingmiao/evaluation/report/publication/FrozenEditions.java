package org.qingmiao.evaluation.report.publication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.qingmiao.evaluation.PlanEdition;
import org.qingmiao.evaluation.live.PlanEditions;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.loaded.Plans;
import org.springframework.stereotype.Component;

/** The editions with which frozen years are read: plan and units as they were at the freezing. */
@Component
public class FrozenEditions {
    private static final int KEPT = 16;

    private final SnapshotRepository table;
    private final PlanEditions editions;
    private final Plans plans;
    /** Several years are often read with one and the same. */
    private final Cache<SnapshotRepository.Snapshot, PlanEdition> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    FrozenEditions(SnapshotRepository table, PlanEditions editions, Plans plans) {
        this.table = table;
        this.editions = editions;
        this.plans = plans;
    }

    /** Keeps what is loaded now for a freezing, and gives the edition that will be read from then on. */
    PlanEdition freeze(long publication, Plan plan) {
        table.keep(publication, plans.files(plan), editions.today(plan).tree());
        return of(publication).orElseThrow();
    }

    /** Whether a freezing has what it is read with; those from before snapshots were kept get it at the next start. */
    boolean isKept(Publication publication) {
        return table.of(publication.id()).isPresent();
    }

    public PlanEdition of(Publication publication) {
        return of(publication.id())
                .orElseGet(() -> editions.today(plans.find(publication.plan()).orElseThrow()));
    }

    private Optional<PlanEdition> of(long publication) {
        return table.of(publication).map(s -> kept.get(s, this::read));
    }

    private PlanEdition read(SnapshotRepository.Snapshot snapshot) {
        return editions.of(table.pack(snapshot).compile(), table.units(snapshot));
    }
}
