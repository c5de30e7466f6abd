package org.qingmiao.evaluation.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.evaluation.ClauseStates;
import org.qingmiao.evaluation.Evaluations;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.report.Publication.State;
import org.qingmiao.evaluation.report.Report.Kind;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Lang;
import org.qingmiao.reporting.Progresses;
import org.springframework.stereotype.Component;

/** Makes reports, and gives those that were frozen as they were. */
@Component
public class Reports {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Evaluations evaluations;
    private final Progresses progresses;
    private final OrgUnits units;
    private final Publications publications;
    private final Corrections corrections;
    private final Clock clock;

    Reports(
            Evaluations evaluations,
            Progresses progresses,
            OrgUnits units,
            Publications publications,
            Corrections corrections,
            Clock clock) {
        this.evaluations = evaluations;
        this.progresses = progresses;
        this.units = units;
        this.publications = publications;
        this.corrections = corrections;
        this.clock = clock;
    }

    /** The published report with a note of what was corrected since; the frozen one; else a draft of what is known now. */
    public Report of(Plan plan, Kind kind, int year, Lang lang) {
        Optional<Publication> standing = publications.newest(plan, kind, year).filter(Publication::stands);
        if (standing.isEmpty()) {
            return draft(plan, kind, year, lang);
        }
        Report frozen = publications.content(standing.get(), lang);
        return standing.get().isPublished() ? CorrectionNote.on(frozen, correctedSince(plan, standing.get())) : frozen;
    }

    /** What the report would say now. */
    public Report draft(Plan plan, Kind kind, int year, Lang lang) {
        return compose(plan, kind, year, lang, Optional.empty());
    }

    private Report compose(Plan plan, Kind kind, int year, Lang lang, Optional<Instant> asOf) {
        OrgTree tree = units.tree();
        PlanEvaluation evaluation = evaluations.forPublic(plan, year, asOf);
        List<String> parts = parts(plan, tree).stream().map(OrgUnit::id).toList();
        List<PlanEvaluation> streets = parts.stream()
                .map(part -> evaluations.evaluate(plan, part, year, asOf))
                .toList();
        Set<String> named = evaluations.namedByPart(plan, parts, year, asOf);
        ClauseStates states = new ClauseStates(evaluation, progresses.of(plan.id()));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        return new Composition(new Material(evaluation, streets, named, states, tree, lang, today)).compose(kind);
    }

    /** The units below the district at which the plan's elements are kept. */
    private static List<OrgUnit> parts(Plan plan, OrgTree tree) {
        return tree.children(plan.head().district()).stream()
                .filter(u -> plan.elements().values().stream()
                        .anyMatch(e -> e.level().equals(u.kind())))
                .toList();
    }

    /** Fixes the numbers and words of a report in both languages, as they are known now. */
    public void freeze(Plan plan, Kind kind, int year, String by) {
        publications.freeze(plan, kind, year, by, (lang, asOf) -> compose(plan, kind, year, lang, Optional.of(asOf)));
    }

    /** Publishes what was frozen; the public pages switch to it. */
    public void publish(Plan plan, Kind kind, int year, String by) {
        publications.step(plan, kind, year, State.PUBLISHED, by, "");
    }

    /** What became of the paper; empty if it was never frozen. */
    public Optional<Publication> publication(Plan plan, Kind kind, int year) {
        return publications.newest(plan, kind, year);
    }

    /** Whether a number that a paper printed is another one now. */
    public boolean isCorrectedSince(Plan plan, Publication publication) {
        return !correctedSince(plan, publication).isEmpty();
    }

    /** What a published paper printed and is another number now. */
    List<Correction> correctedSince(Plan plan, Publication publication) {
        Optional<Instant> asOf = Optional.of(publication.asOf());
        PlanEvaluation then = evaluations.forPublic(plan, publication.year(), asOf);
        return corrections.since(then, publication.asOf());
    }
}
