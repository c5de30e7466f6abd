package org.qingmiao.reporting;

import java.util.Optional;
import org.qingmiao.org.OrgUnit;

/** @param marked token of the copy in which the mistakes are marked */
public record ImportView(OrgUnit unit, int year, ImportOutcome outcome, Optional<String> marked) {}
