package org.qingmiao.workplan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qingmiao.evaluation.view.ViewScope;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.page.StateSignal;
import org.qingmiao.plan.Clause;
import org.qingmiao.platform.Text;
import org.qingmiao.workplan.DeadlineForm;
import org.qingmiao.workplan.DecisionOrIssue;

/**
 * Decisions and problems, with the form for a new one.
 *
 * @param year of which they are shown as of its last day; absent for what stands now
 * @param show which are listed: {@code open}, {@code late}, {@code done} or {@code all}
 * @param wrong what was typed for one of them and is wrong
 */
public record DecisionsAndIssuesView(
        ViewScope scope,
        Optional<Integer> year,
        List<Line> lines,
        String show,
        Optional<DecisionOrIssueForm> form,
        boolean mayDecide,
        boolean mayRaise,
        Wrong wrong) {

    /**
     * How one stood.
     *
     * @param state key of its word: {@code done}, {@code late} or {@code open}
     * @param due the day that stood
     * @param steps what had become of it, the newest first
     * @param missed the day that was missed and counts, if one was
     */
    public record Line(
            DecisionOrIssue matter,
            OrgUnit unit,
            Optional<Clause> clause,
            String state,
            StateSignal signal,
            LocalDate due,
            List<DecisionOrIssue.Step> steps,
            Optional<LocalDate> missed,
            boolean mayStep,
            boolean mayPutOff) {}

    /** {@code matter}: the one that it is about, or 0. {@code step}: what is wrong with a step. */
    public record Wrong(long matter, Optional<Text> step, DeadlineForm deadline) {
        static Wrong nothing() {
            return new Wrong(0, Optional.empty(), DeadlineForm.NONE);
        }
    }
}
