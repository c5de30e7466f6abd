package org.qingmiao.workplan.web;

import java.util.List;
import org.qingmiao.evaluation.view.ViewScope;
import org.qingmiao.workplan.scorecard.Scorecard;

/** Cards of the units that the visitor may see; {@code one}: a single card with its items. */
public record ScorecardsView(ViewScope scope, List<Scorecard> cards, boolean one) {}
