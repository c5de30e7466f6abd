package org.qingmiao.reporting.web;

import java.util.Optional;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.reporting.intake.ImportOutcome;

/** @param marked token of the copy in which the mistakes are marked */
public record ImportView(OrgUnit unit, int year, ImportOutcome outcome, Optional<String> marked) {}
