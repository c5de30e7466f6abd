package org.qingmiao.evaluation.report.publication;

import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.platform.ActorContext;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Years that were frozen before snapshots were kept are read with the plan and the units of the first start after; from
 * then on nothing that is edited changes them.
 */
@Component
class OlderFreezings {
    private final PublicationRepository table;
    private final FrozenEditions editions;
    private final Plans plans;

    OlderFreezings(PublicationRepository table, FrozenEditions editions, Plans plans) {
        this.table = table;
        this.editions = editions;
        this.plans = plans;
    }

    @EventListener(ApplicationReadyEvent.class)
    void keep() {
        ActorContext.runAsSystem(
                "snapshots",
                () -> plans.all()
                        .forEach(plan -> table.of(plan.id()).stream()
                                .filter(Publication::stands)
                                .filter(p -> !editions.isKept(p))
                                .forEach(p -> editions.freeze(p.id(), plan))));
    }
}
