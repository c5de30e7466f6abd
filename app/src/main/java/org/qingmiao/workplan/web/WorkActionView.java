package org.qingmiao.workplan.web;

import java.util.List;
import java.util.Optional;
import org.qingmiao.evaluation.view.ViewScope;
import org.qingmiao.file.FileFieldView;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.workplan.DeadlineForm;
import org.qingmiao.workplan.WorkAction;
import org.qingmiao.workplan.WorkEvidence;

/**
 * An action with its form and its evidence.
 *
 * @param action the stored one; empty while a new one is written
 * @param theirs what somebody else saved meanwhile
 * @param deadline a new deadline that was typed and is wrong
 * @param evidenceProblem what is wrong with evidence that was sent
 * @param mayPutOff whether the visitor may change the deadline
 */
public record WorkActionView(
        ViewScope scope,
        OrgUnit unit,
        Optional<WorkAction> action,
        WorkActionForm form,
        Optional<WorkAction> theirs,
        List<WorkEvidence> evidence,
        boolean mayWrite,
        DeadlineForm deadline,
        Optional<Text> evidenceProblem,
        boolean mayPutOff) {
    public FileFieldView fileField() {
        return FileFieldView.of(Messages.of("workplan.evidence.file"), Optional.empty());
    }
}
