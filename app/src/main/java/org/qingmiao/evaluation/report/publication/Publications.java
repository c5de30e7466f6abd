package org.qingmiao.evaluation.report.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.qingmiao.evaluation.PlanEdition;
import org.qingmiao.evaluation.report.Report;
import org.qingmiao.evaluation.report.Report.Kind;
import org.qingmiao.evaluation.report.publication.Publication.State;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.PlanYears;
import org.qingmiao.platform.Lang;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Freezes numbers, signs them off, takes them back. */
@Component
public class Publications {
    private final PublicationRepository table;
    private final FrozenEditions editions;
    private final PublicationNotices notices;
    private final Audit audit;
    private final Clock clock;

    Publications(
            PublicationRepository table,
            FrozenEditions editions,
            PublicationNotices notices,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.editions = editions;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** The newest freezing of a paper, whatever became of it. */
    public Optional<Publication> newest(Plan plan, Kind kind, int year) {
        return table.newest(plan.id(), kind, year);
    }

    /** Of two people who take a step at once, the second waits and sees what the first did. */
    void hold(Plan plan, Kind kind, int year) {
        table.hold(plan.id(), kind, year);
    }

    /** All freezings of a paper, the newest first. */
    public List<Publication> history(Plan plan, Kind kind, int year) {
        return table.of(plan.id()).stream()
                .filter(p -> p.kind() == kind && p.year() == year)
                .toList();
    }

    /** What stands published for each year; of several papers on one year the one published last. */
    public NavigableMap<Integer, Publication> published(Plan plan) {
        NavigableMap<Integer, Publication> published = new TreeMap<>();
        table.of(plan.id()).stream()
                .filter(Publication::isPublished)
                .sorted(Comparator.comparing(p -> p.last().at()))
                .forEach(p -> published.put(p.year(), p));
        return published;
    }

    /** Years of which nothing stands published any more, each with what was withdrawn last. */
    public NavigableMap<Integer, Publication> withdrawn(Plan plan) {
        NavigableMap<Integer, Publication> withdrawn = new TreeMap<>();
        table.of(plan.id()).stream()
                .filter(p -> p.state() == State.WITHDRAWN)
                .sorted(Comparator.comparing(p -> p.last().at()))
                .forEach(p -> withdrawn.put(p.year(), p));
        withdrawn.keySet().removeAll(published(plan).keySet());
        return withdrawn;
    }

    /** What was published of the same paper before and withdrawn, the earliest first: the next is the edition after. */
    public List<Publication> earlierEditions(Publication publication) {
        return table.of(publication.plan()).stream()
                .filter(p -> p.kind() == publication.kind() && p.year() == publication.year())
                .filter(p -> p.id() < publication.id() && p.published().isPresent())
                .toList()
                .reversed();
    }

    Report content(Publication publication, Lang lang) {
        return table.content(publication, lang);
    }

    /** What was shown to whoever signed it off; nothing for what was published before such lists were kept. */
    public Optional<SignOffChecklist> checklist(Publication publication) {
        return table.checklist(publication);
    }

    /** Makes the report of a language with what was known at a moment. */
    interface Composer {
        Report compose(PlanEdition edition, Lang lang, Instant asOf);
    }

    /**
     * Fixes what is known now. Nothing happens where numbers are frozen or published already.
     *
     * @throws IllegalArgumentException if the year has not ended
     */
    @Transactional
    void freeze(Plan plan, Kind kind, int year, String by, Composer composer) {
        if (!PlanYears.of(plan, clock).ended().contains(year)) {
            throw new IllegalArgumentException(year + " has not ended");
        }
        table.hold(plan.id(), kind, year);
        if (newest(plan, kind, year).filter(Publication::stands).isPresent()) {
            return;
        }
        // As the database keeps it; a finer moment would be another one when read back.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long id = table.freeze(plan.id(), kind, year, now, by);
        table.step(id, new Publication.Step(State.FROZEN, by, now, ""));
        PlanEdition edition = editions.freeze(id, plan);
        table.keep(id, List.of(composer.compose(edition, Lang.ZH, now), composer.compose(edition, Lang.EN, now)));
        audit.record(AuditEntry.act(
                "publication.frozen",
                object(plan, kind, year),
                plan.head().district(),
                Map.of("as-of", now.toString())));
    }

    /** Signs off what is frozen, and keeps what was still open. */
    void publish(Plan plan, Publication frozen, String by, SignOffChecklist signOffChecklist) {
        Instant now = clock.instant();
        table.keep(frozen.id(), by, now, signOffChecklist);
        step(plan, frozen, new Publication.Step(State.PUBLISHED, by, now, ""));
    }

    /** Gives up what is frozen, if it still is. */
    @Transactional
    public void discard(Plan plan, Kind kind, int year, String by) {
        table.hold(plan.id(), kind, year);
        newest(plan, kind, year)
                .filter(p -> State.DISCARDED.mayFollow(p.state()))
                .ifPresent(p -> step(plan, p, new Publication.Step(State.DISCARDED, by, clock.instant(), "")));
    }

    /**
     * Takes back what is published, if it still is, and tells so.
     *
     * @param reason in words for the public
     * @throws IllegalArgumentException without a reason
     */
    @Transactional
    public void withdraw(Plan plan, Kind kind, int year, String by, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a withdrawal needs a reason");
        }
        table.hold(plan.id(), kind, year);
        newest(plan, kind, year)
                .filter(p -> State.WITHDRAWN.mayFollow(p.state()))
                .ifPresent(p -> {
                    step(plan, p, new Publication.Step(State.WITHDRAWN, by, clock.instant(), reason.strip()));
                    notices.withdrawn(plan, p, by, reason.strip());
                });
    }

    private void step(Plan plan, Publication publication, Publication.Step step) {
        table.step(publication.id(), step);
        audit.record(AuditEntry.change(
                "publication." + step.state().id(),
                object(plan, publication.kind(), publication.year()),
                plan.head().district(),
                Map.of("state", publication.state().id()),
                Map.of("state", step.state().id(), "reason", step.reason())));
    }

    private static String object(Plan plan, Kind kind, int year) {
        return "report:" + plan.id() + "/" + kind.id() + "/" + year;
    }
}
