package org.qingmiao.portal;

import java.util.List;
import org.qingmiao.evaluation.TargetRow;

/** All targets for everyone. */
public record PublicIndicators(PublicYear published, List<TargetRow> rows) {}
