package org.qingmiao.portal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qingmiao.evaluation.Scope;
import org.qingmiao.evaluation.report.Correction;

/**
 * Which year a public page shows, and what was corrected since it was published.
 *
 * @param at when it was published; absent where no year has been yet
 */
public record PublicYear(Scope scope, Optional<Instant> at, List<Correction> corrections) {}
