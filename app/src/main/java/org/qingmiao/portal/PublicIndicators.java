package org.qingmiao.portal;

import java.util.List;
import org.qingmiao.evaluation.view.TargetRow;

/** All targets for everyone. */
public record PublicIndicators(PublicYear published, List<TargetRow> rows) {}
