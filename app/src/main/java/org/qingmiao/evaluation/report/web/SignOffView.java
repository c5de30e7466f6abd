package org.qingmiao.evaluation.report.web;

import java.util.Optional;
import org.qingmiao.evaluation.report.publication.Publication;
import org.qingmiao.evaluation.report.publication.SignOffChecklist;
import org.qingmiao.plan.Plan;

/**
 * What is read before a frozen year is signed off.
 *
 * @param own whether the visitor froze it, so that another person has to sign
 * @param refusal key of the text that says why it was not published; absent before it was tried
 */
public record SignOffView(
        Plan plan, Publication publication, SignOffChecklist checklist, boolean own, Optional<String> refusal) {}
