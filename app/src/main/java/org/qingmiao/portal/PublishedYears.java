package org.qingmiao.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import org.qingmiao.evaluation.PlanEdition;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.live.PlanEditions;
import org.qingmiao.evaluation.report.publication.FrozenEditions;
import org.qingmiao.evaluation.report.publication.Publication;
import org.qingmiao.evaluation.report.publication.Publications;
import org.qingmiao.evaluation.view.ViewScope;
import org.qingmiao.evaluation.view.ViewScopeReader;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.PlanHead;
import org.springframework.stereotype.Component;

/**
 * What the public may know: the years that were published, with the numbers, definitions, texts and units as they were
 * when they were frozen.
 */
@Component
class PublishedYears {
    private static final int KEPT = 64;

    private final ViewScopeReader viewScopeReader;
    private final Publications publications;
    private final PlanEditions editions;
    private final FrozenEditions frozen;
    private final Clock clock;
    /** What is published does not change; one that was withdrawn has another number when it comes back. */
    private final Cache<Long, PlanEvaluation> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    PublishedYears(
            ViewScopeReader viewScopeReader,
            Publications publications,
            PlanEditions editions,
            FrozenEditions frozen,
            Clock clock) {
        this.viewScopeReader = viewScopeReader;
        this.publications = publications;
        this.editions = editions;
        this.frozen = frozen;
        this.clock = clock;
    }

    /**
     * A published year of the district.
     *
     * @param publication absent where no year has been published yet: then nothing is known
     * @param withdrawn what readers are told was taken back
     * @param help whom a child in danger can call: as it is now, since an old number would be no help
     */
    record Year(
            ViewScope scope,
            PlanEdition edition,
            PlanEvaluation evaluation,
            Optional<Publication> publication,
            List<Publication> withdrawn,
            List<PlanHead.HelpContact> help) {}

    /**
     * The year that is asked for, if it is published; else the newest that is.
     *
     * @throws WithdrawnYear if the year that is asked for was published and taken back
     */
    Year of(HttpServletRequest request) {
        Plan plan = viewScopeReader.of(request).plan();
        Optional<Integer> asked = ViewScopeReader.year(request);
        NavigableMap<Integer, Publication> published = publications.published(plan);
        NavigableMap<Integer, Publication> withdrawn = publications.withdrawn(plan);
        if (asked.isPresent() && withdrawn.containsKey(asked.get())) {
            throw new WithdrawnYear(
                    plan, Objects.requireNonNull(withdrawn.get(asked.get())), List.copyOf(published.keySet()));
        }
        // A link to a year says what it says; what became of others is told where no year is asked for.
        List<Publication> told = asked.isPresent() ? List.of() : List.copyOf(withdrawn.values());
        return published.isEmpty() ? nothing(plan, told) : year(plan, published, asked, told);
    }

    private Year year(
            Plan plan, NavigableMap<Integer, Publication> published, Optional<Integer> asked, List<Publication> told) {
        int year = asked.filter(published::containsKey).orElseGet(published::lastKey);
        Publication publication = Objects.requireNonNull(published.get(year));
        PlanEdition edition = frozen.of(publication);
        Optional<Instant> asOf = Optional.of(publication.asOf());
        PlanEvaluation evaluation = kept.get(publication.id(), id -> edition.forPublic(year, asOf));
        ViewScope viewScope = scope(edition, year, List.copyOf(published.keySet()), asOf);
        return new Year(
                viewScope,
                edition,
                evaluation,
                Optional.of(publication),
                told,
                plan.head().help());
    }

    private Year nothing(Plan plan, List<Publication> told) {
        PlanEdition edition = editions.today(plan);
        PlanEvaluation nothing = edition.forPublic(plan.head().from(), Optional.of(Instant.EPOCH));
        ViewScope viewScope = scope(edition, nothing.year(), List.of(), Optional.empty());
        return new Year(
                viewScope, edition, nothing, Optional.empty(), told, plan.head().help());
    }

    private ViewScope scope(PlanEdition edition, int year, List<Integer> years, Optional<Instant> asOf) {
        LocalDate day = LocalDate.ofInstant(asOf.orElseGet(clock::instant), clock.getZone());
        return new ViewScope(
                edition.plan(), edition.tree(), edition.tree().get(edition.district()), year, asOf, years, day);
    }
}
