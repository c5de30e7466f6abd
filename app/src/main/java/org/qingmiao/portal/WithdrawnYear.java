package org.qingmiao.portal;

import java.io.Serial;
import java.util.List;
import org.qingmiao.evaluation.report.publication.Publication;
import org.qingmiao.plan.Plan;

/** Somebody asks for a year that was published and taken back. */
final class WithdrawnYear extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Plan plan;
    private final transient Publication publication;
    private final transient List<Integer> published;

    /** @param published years that can be read instead */
    WithdrawnYear(Plan plan, Publication publication, List<Integer> published) {
        super(publication.year() + " was withdrawn");
        this.plan = plan;
        this.publication = publication;
        this.published = List.copyOf(published);
    }

    Plan plan() {
        return plan;
    }

    Publication publication() {
        return publication;
    }

    List<Integer> published() {
        return published;
    }
}
