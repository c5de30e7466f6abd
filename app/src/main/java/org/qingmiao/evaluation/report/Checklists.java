package org.qingmiao.evaluation.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qingmiao.evaluation.HistoryPoint;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.PlanEdition;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.State;
import org.qingmiao.evaluation.report.Checklist.Item;
import org.qingmiao.evaluation.report.Checklist.Kind;
import org.qingmiao.page.Texts;
import org.qingmiao.plan.Plan;
import org.qingmiao.reporting.ItemProgress;
import org.qingmiao.reporting.PlanProgress;
import org.qingmiao.reporting.Progresses;
import org.qingmiao.reporting.StoredFaults;
import org.qingmiao.reporting.round.YearAnswers;
import org.springframework.stereotype.Component;

/** Counts what is still open before a frozen year is signed off. */
@Component
class Checklists {

    private final FrozenEditions editions;
    private final Corrections corrections;
    private final YearAnswers answers;
    private final StoredFaults faults;
    private final Progresses progresses;

    Checklists(
            FrozenEditions editions,
            Corrections corrections,
            YearAnswers answers,
            StoredFaults faults,
            Progresses progresses) {
        this.editions = editions;
        this.corrections = corrections;
        this.answers = answers;
        this.faults = faults;
        this.progresses = progresses;
    }

    Checklist of(Publication publication) {
        PlanEdition edition = editions.of(publication);
        Plan plan = edition.plan();
        int year = publication.year();
        PlanEvaluation frozen = edition.evaluate(year, Optional.of(publication.asOf()));
        PlanEvaluation shown = edition.forPublic(year, Optional.of(publication.asOf()));
        YearAnswers.Standing standing = answers.of(plan.id(), year);
        int found = faults.of(plan, year).size();
        int corrected = corrections.since(edition, shown, publication.asOf()).size();
        String of = "?year=" + year;
        return new Checklist(List.of(
                item(Kind.ANSWERS, standing.open(), standing.asked(), standing.path()),
                item(Kind.MARKS, standing.marked(), standing.marked(), standing.path()),
                item(Kind.FAULTS, found, found, "/desk" + of),
                gaps(frozen, of),
                item(
                        Kind.CORRECTIONS,
                        corrected,
                        corrected,
                        "/reports/" + publication.kind().id() + "/" + year),
                small(shown, of),
                progress(plan, publication, of)));
    }

    private static Item item(Kind kind, int count, int of, String path) {
        String key = "report.check." + kind.id();
        return new Item(
                kind,
                count,
                of,
                Texts.all().both(count == 0 ? key + ".none" : key, count, of),
                Texts.all().both(key + ".means"),
                path);
    }

    private static Item gaps(PlanEvaluation frozen, String of) {
        List<Judgement> counted =
                frozen.judgements().stream().filter(Judgement::counted).toList();
        long gaps = counted.stream().filter(j -> j.state() == State.NO_DATA).count();
        return item(Kind.GAPS, (int) gaps, counted.size(), "/indicators" + of + "&state=" + State.NO_DATA.id());
    }

    private static Item small(PlanEvaluation shown, String of) {
        List<HistoryPoint> points = shown.judgements().stream()
                .flatMap(j -> j.history().stream())
                .filter(p -> p.withheld() || p.value() != null)
                .toList();
        long small = points.stream().filter(HistoryPoint::withheld).count();
        return item(Kind.SMALL, (int) small, points.size(), "/indicators" + of);
    }

    private Item progress(Plan plan, Publication publication, String of) {
        LocalDate end = LocalDate.of(publication.year(), 12, 31);
        PlanProgress known = progresses.of(plan, publication.year(), Optional.of(publication.asOf()));
        List<ItemProgress> due =
                due(plan, known).filter(p -> !p.due().isAfter(end)).toList();
        long unreported = due.stream().filter(p -> p.entry().isEmpty()).count();
        return item(Kind.PROGRESS, (int) unreported, due.size(), "/plan" + of);
    }

    private static Stream<ItemProgress> due(Plan plan, PlanProgress known) {
        Stream<ItemProgress> measures =
                plan.clauses().stream().flatMap(c -> c.measures().stream()).map(known::of);
        Stream<ItemProgress> milestones =
                plan.projects().stream().flatMap(p -> p.milestones().stream()).map(known::of);
        return Stream.concat(measures, milestones);
    }
}
