package org.qingmiao.evaluation.report;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.qingmiao.evaluation.report.Publication.State;
import org.qingmiao.evaluation.report.Report.Kind;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Lang;
import org.qingmiao.safeguard.Audit;
import org.qingmiao.safeguard.AuditEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Freezes numbers, signs them off, takes them back. */
@Component
public class Publications {
    private final PublicationTable table;
    private final Audit audit;
    private final Clock clock;

    Publications(PublicationTable table, Audit audit, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    /** The newest freezing of a paper, whatever became of it. */
    Optional<Publication> newest(Plan plan, Kind kind, int year) {
        return table.newest(plan.id(), kind, year);
    }

    /** All freezings of a paper, the newest first. */
    List<Publication> history(Plan plan, Kind kind, int year) {
        return table.of(plan.id()).stream()
                .filter(p -> p.kind() == kind && p.year() == year)
                .toList();
    }

    /** What stands published for each year; of several papers on one year the one published last. */
    public SortedMap<Integer, Publication> published(Plan plan) {
        SortedMap<Integer, Publication> published = new TreeMap<>();
        table.of(plan.id()).stream()
                .filter(Publication::isPublished)
                .sorted(Comparator.comparing(p -> p.last().at()))
                .forEach(p -> published.put(p.year(), p));
        return published;
    }

    Report content(Publication publication, Lang lang) {
        return table.content(publication, lang);
    }

    /**
     * Fixes what is known now. Nothing happens where numbers are frozen or published already.
     *
     * @param compose makes the report of a language with what was known at a moment
     */
    @Transactional
    void freeze(Plan plan, Kind kind, int year, String by, BiFunction<Lang, Instant, Report> compose) {
        table.hold(plan.id(), kind, year);
        if (newest(plan, kind, year).filter(Publication::stands).isPresent()) {
            return;
        }
        // As the database keeps it; a finer moment would be another one when read back.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long id = table.freeze(plan.id(), kind, year, now);
        table.step(id, new Publication.Step(State.FROZEN, by, now, ""));
        table.keep(id, List.of(compose.apply(Lang.ZH, now), compose.apply(Lang.EN, now)));
        audit.record(AuditEntry.act(
                "publication.frozen",
                object(plan, kind, year),
                plan.head().district(),
                Map.of("as-of", now.toString())));
    }

    /**
     * Takes the next step with what is frozen or published. Nothing happens where it cannot follow, because somebody
     * else was faster.
     *
     * @throws IllegalArgumentException if a withdrawal has no reason
     */
    @Transactional
    void step(Plan plan, Kind kind, int year, State state, String by, String reason) {
        if (state == State.WITHDRAWN && reason.isBlank()) {
            throw new IllegalArgumentException("a withdrawal needs a reason");
        }
        table.hold(plan.id(), kind, year);
        newest(plan, kind, year).filter(p -> state.mayFollow(p.state())).ifPresent(p -> {
            table.step(p.id(), new Publication.Step(state, by, clock.instant(), reason.strip()));
            audit.record(AuditEntry.change(
                    "publication." + state.id(),
                    object(plan, kind, year),
                    plan.head().district(),
                    Map.of("state", p.state().id()),
                    Map.of("state", state.id(), "reason", reason.strip())));
        });
    }

    private static String object(Plan plan, Kind kind, int year) {
        return "report:" + plan.id() + "/" + kind.id() + "/" + year;
    }
}
