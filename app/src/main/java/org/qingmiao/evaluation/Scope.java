package org.qingmiao.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.plan.Plan;

/**
 * What somebody looks at; it is in the URL, so that a view can be sent to a colleague.
 *
 * @param years which can be asked for instead
 */
public record Scope(Plan plan, OrgUnit unit, int year, Optional<Instant> asOf, List<Integer> years) {}
