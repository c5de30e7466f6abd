package org.qingmiao.plan;

import java.util.Locale;
import org.qingmiao.pack.DiagnosticCode;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** What may be wrong in the plan of a pack. {@code docs/packs.md} explains each. */
public enum PlanProblem implements DiagnosticCode {
    NOT_COMPUTABLE("QM-P010"),
    FACTOR_DOES_NOT_FIT("QM-P011"),
    CIRCULAR_FORMULA("QM-P012"),
    TARGET_WITHOUT_INDICATOR("QM-P013"),
    CLAUSE_NOT_CARRIED_OUT("QM-P014"),
    WEIGHTS_DO_NOT_SUM("QM-P016"),
    MARK_NOT_IN_TEXT("QM-P017"),
    UNIT_WITHOUT_ROOT("QM-P018"),
    AGGREGATION_SENSELESS("QM-P019"),
    DATE_OUTSIDE_PLAN("QM-P021"),
    VALUE_DOES_NOT_FIT_KIND("QM-P022"),
    NOT_RESPONSIBLE("QM-P023"),
    ROUND_DOES_NOT_FIT("QM-P026"),
    CHECK_NEVER_JUDGED("QM-P027"),
    YEAR_DOES_NOT_FIT("QM-P029"),
    NO_BASELINE("QM-P030"),
    WRONG_WAY("QM-P031"),
    NOBODY_REPORTS_IT("QM-P034"),
    NO_TARGET("QM-P035"),
    NO_UNIT_OF_KIND("QM-P036"),
    CHECK_SAYS_NOTHING("QM-P037"),
    PERIOD_TOO_SHORT("QM-P038"),
    NAMED_TWICE("QM-P039"),
    NOT_KEPT_BY_UNIT("QM-P040"),
    INTERVAL_DOES_NOT_FIT("QM-P041"),
    TABLE_DISAGREES("QM-P043"),
    COMPUTED_AND_REPORTED("QM-P044"),
    RESTATES_NOTHING("QM-P045"),
    UNIT_DOES_NOT_FIT("QM-P047"),
    PROTECTION_CONTRADICTS("QM-P048"),
    PROMISE_WITHOUT_MEASURE("QM-P049"),
    SENTENCE_NOT_NAMED("QM-P050"),
    TILE_DOES_NOT_FIT("QM-P051");

    private final String id;

    PlanProblem(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Text text() {
        return Messages.of("plan.problem." + name().toLowerCase(Locale.ROOT));
    }
}
