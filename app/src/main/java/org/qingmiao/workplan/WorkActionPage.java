package org.qingmiao.workplan;

import java.util.List;
import java.util.Optional;
import org.qingmiao.evaluation.Scope;
import org.qingmiao.org.OrgUnit;

/**
 * An action to be read or changed; absent where it is a new one.
 *
 * @param theirs what another editor saved in between
 */
public record WorkActionPage(
        Scope scope,
        OrgUnit unit,
        Optional<WorkAction> action,
        WorkActionForm form,
        Optional<WorkAction> theirs,
        List<UnitMeasure> measures,
        List<Evidence> evidence,
        boolean mayWrite) {}
