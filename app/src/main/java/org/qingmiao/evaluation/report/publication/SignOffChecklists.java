package org.qingmiao.evaluation.report.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qingmiao.evaluation.HistoryPoint;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.PlanEdition;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.report.publication.SignOffChecklist.Item;
import org.qingmiao.evaluation.report.publication.SignOffChecklist.Kind;
import org.qingmiao.evaluation.rule.TargetState;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Messages;
import org.qingmiao.reporting.check.StoredValueFaults;
import org.qingmiao.reporting.progress.ItemProgress;
import org.qingmiao.reporting.progress.PlanProgress;
import org.qingmiao.reporting.progress.ProgressReports;
import org.qingmiao.reporting.review.YearSubmissions;
import org.springframework.stereotype.Component;

/** Counts what is still open before a frozen year is signed off. */
@Component
public class SignOffChecklists {

    private final FrozenEditions editions;
    private final PublishedNumberCorrections publishedNumberCorrections;
    private final YearSubmissions answers;
    private final StoredValueFaults faults;
    private final ProgressReports progressReports;

    SignOffChecklists(
            FrozenEditions editions,
            PublishedNumberCorrections publishedNumberCorrections,
            YearSubmissions answers,
            StoredValueFaults faults,
            ProgressReports progressReports) {
        this.editions = editions;
        this.publishedNumberCorrections = publishedNumberCorrections;
        this.answers = answers;
        this.faults = faults;
        this.progressReports = progressReports;
    }

    public SignOffChecklist of(Publication publication) {
        PlanEdition edition = editions.of(publication);
        Plan plan = edition.plan();
        int year = publication.year();
        PlanEvaluation frozen = edition.evaluate(year, Optional.of(publication.asOf()));
        PlanEvaluation shown = edition.forPublic(year, Optional.of(publication.asOf()));
        YearSubmissions.Standing standing = answers.of(plan.id(), year);
        int found = faults.of(plan, year).size();
        int corrected = publishedNumberCorrections
                .since(edition, shown, publication.asOf())
                .size();
        String of = "?year=" + year;
        return new SignOffChecklist(List.of(
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
                Messages.of(count == 0 ? key + ".none" : key, count, of),
                Messages.of(key + ".means"),
                path);
    }

    private static Item gaps(PlanEvaluation frozen, String of) {
        List<Judgement> counted =
                frozen.judgements().stream().filter(Judgement::counted).toList();
        long gaps =
                counted.stream().filter(j -> j.state() == TargetState.NO_DATA).count();
        return item(Kind.GAPS, (int) gaps, counted.size(), "/indicators" + of + "&state=" + TargetState.NO_DATA.id());
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
        PlanProgress known = progressReports.of(plan, publication.year(), Optional.of(publication.asOf()));
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
