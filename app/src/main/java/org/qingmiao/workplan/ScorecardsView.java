package org.qingmiao.workplan;

import java.util.List;
import org.qingmiao.evaluation.ViewScope;

/** Cards of the units that the visitor may see; {@code one}: a single card with its items. */
public record ScorecardsView(ViewScope scope, List<Scorecard> cards, boolean one) {}
