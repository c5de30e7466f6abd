package org.qingmiao.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.qingmiao.evaluation.Evaluations;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.Scope;
import org.qingmiao.evaluation.Scopes;
import org.qingmiao.evaluation.report.Publication;
import org.qingmiao.evaluation.report.Publications;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.plan.Plan;
import org.springframework.stereotype.Component;

/** What the public may know: the years that were published, as they were known when their numbers were frozen. */
@Component
class Published {
    private static final int KEPT = 64;

    private final Scopes scopes;
    private final Publications publications;
    private final Evaluations evaluations;
    private final OrgUnits units;
    /** What is published does not change; one that was withdrawn has another number when it comes back. */
    private final Cache<Long, PlanEvaluation> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    Published(Scopes scopes, Publications publications, Evaluations evaluations, OrgUnits units) {
        this.scopes = scopes;
        this.publications = publications;
        this.evaluations = evaluations;
        this.units = units;
    }

    /**
     * A published year of the district.
     *
     * @param publication absent where no year has been published yet: then nothing is known
     */
    record Year(Scope scope, PlanEvaluation evaluation, Optional<Publication> publication) {}

    /** The year that is asked for, if it is published; else the newest that is. */
    Year of(HttpServletRequest request) {
        Scope asked = scopes.of(request);
        SortedMap<Integer, Publication> published = publications.published(asked.plan());
        if (published.isEmpty()) {
            PlanEvaluation nothing = evaluate(asked.plan(), asked.plan().head().from(), Instant.EPOCH);
            return new Year(
                    scope(asked.plan(), nothing.year(), List.of(), Optional.empty()), nothing, Optional.empty());
        }
        int year = published.containsKey(asked.year()) ? asked.year() : published.lastKey();
        Publication publication = Objects.requireNonNull(published.get(year));
        Scope scope = scope(asked.plan(), year, List.copyOf(published.keySet()), Optional.of(publication.asOf()));
        PlanEvaluation evaluation = kept.get(publication.id(), id -> evaluate(asked.plan(), year, publication.asOf()));
        return new Year(scope, evaluation, Optional.of(publication));
    }

    private Scope scope(Plan plan, int year, List<Integer> years, Optional<Instant> asOf) {
        return new Scope(plan, units.tree().get(plan.head().district()), year, asOf, years);
    }

    private PlanEvaluation evaluate(Plan plan, int year, Instant asOf) {
        return evaluations.forPublic(plan, year, Optional.of(asOf));
    }
}
