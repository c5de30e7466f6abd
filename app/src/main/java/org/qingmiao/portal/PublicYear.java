package org.qingmiao.portal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qingmiao.evaluation.report.publication.Publication;
import org.qingmiao.evaluation.report.publication.PublishedNumberCorrection;
import org.qingmiao.evaluation.view.ViewScope;

/**
 * Which year a public page shows, and what was corrected since it was published.
 *
 * @param at when it was published; absent where no year has been yet
 * @param earlier editions of it that were withdrawn, the earliest first
 * @param withdrawn other years that were published and taken back
 */
public record PublicYear(
        ViewScope scope,
        Optional<Instant> at,
        List<PublishedNumberCorrection> corrections,
        List<Publication> earlier,
        List<Publication> withdrawn) {
    /** Counts from 1; a year that is published anew after a withdrawal is the next edition. */
    public int edition() {
        return earlier.size() + 1;
    }
}
