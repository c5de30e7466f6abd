package org.qingmiao.register.web.handover;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qingmiao.notice.Task;
import org.qingmiao.notice.TaskSource;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.platform.Messages;
import org.qingmiao.register.handover.KeptHandOver;
import org.qingmiao.register.web.record.part.DayWords;
import org.qingmiao.register.web.record.part.OwedNames;
import org.qingmiao.register.web.record.part.RecordRequests;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** What is owed of hand-overs: to accept them and to answer, by those to whom they went. */
@Component
class HandedTasks implements TaskSource {
    private static final Duration AHEAD = Duration.ofDays(21);

    private final Plans plans;
    private final HandedListing listing;
    private final Clock clock;

    HandedTasks(Plans plans, HandedListing listing, Clock clock) {
        this.plans = plans;
        this.listing = listing;
        this.clock = clock;
    }

    @Override
    public List<Task> tasks(Person person) {
        return owed(person, true, clock.instant().plus(AHEAD)).toList();
    }

    /** What is late, also of those to whom others handed something. */
    @Override
    public List<Task> everyones(Person person) {
        return Stream.concat(owed(person, true, clock.instant()), owed(person, false, clock.instant()))
                .distinct()
                .toList();
    }

    private Stream<Task> owed(Person person, boolean toUs, Instant until) {
        return plans.all().stream()
                .flatMap(plan -> listing.of(plan, person, toUs, true).stream())
                .filter(handed -> handed.kept().to().isPresent())
                .flatMap(handed -> handed
                        .kept()
                        .owed()
                        .filter(part -> part.due().orElseThrow().isBefore(until))
                        .map(part -> task(handed, part))
                        .stream());
    }

    private static Task task(HandedListing.Handed handed, KeptHandOver.Part part) {
        KeptHandOver kept = handed.kept();
        boolean accept = part.id().equals(KeptHandOver.ACCEPT);
        Instant due = part.due().orElseThrow();
        return new Task(
                "hand-over:" + kept.id() + ":" + part.id(),
                kept.to().orElseThrow().unit(),
                Messages.of(
                        accept ? "handover.task.accept" : "handover.task.answer",
                        handed.register().definition().name(),
                        kept.number(),
                        OwedNames.part(handed.definition(), part.id())),
                RecordRequests.path(handed.register(), kept.record()),
                Optional.of(LocalDate.ofInstant(due.minusMillis(1), DayWords.ZONE)));
    }
}
