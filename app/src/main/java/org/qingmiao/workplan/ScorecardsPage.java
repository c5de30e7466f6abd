package org.qingmiao.workplan;

import java.util.List;
import org.qingmiao.evaluation.Scope;

/** Cards of the units that the visitor may see; {@code one}: a single card with its items. */
public record ScorecardsPage(Scope scope, List<Scorecard> cards, boolean one) {}
