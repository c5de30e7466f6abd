package org.qingmiao.plan.yaml;

import java.util.Locale;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.ProblemCode;
import org.qingmiao.platform.Text;

/**
 * Something wrong in a pack.
 *
 * @param code stable; never used again for another fault
 * @param message what is wrong, in one line
 * @param found what stands there
 * @param expected what should stand there, or what to do
 */
public record Diagnostic(SourceLocation place, Code code, String message, String found, String expected)
        implements Comparable<Diagnostic> {

    /** The catalogue. {@code docs/packs.md} explains each. */
    public enum Code implements ProblemCode {
        UNREADABLE("QM-P001"),
        MISSING_KEY("QM-P002"),
        UNKNOWN_KEY("QM-P003"),
        WRONG_TYPE("QM-P004"),
        UNKNOWN_CHOICE("QM-P005"),
        MISSING_TRANSLATION("QM-P006"),
        DUPLICATE_ID("QM-P007"),
        UNKNOWN_REFERENCE("QM-P008"),
        BAD_EXPRESSION("QM-P009"),
        NOT_COMPUTABLE("QM-P010"),
        FACTOR_DOES_NOT_FIT("QM-P011"),
        CIRCULAR_FORMULA("QM-P012"),
        TARGET_WITHOUT_INDICATOR("QM-P013"),
        CLAUSE_NOT_CARRIED_OUT("QM-P014"),
        CASE_FAILS("QM-P015"),
        WEIGHTS_DO_NOT_SUM("QM-P016"),
        MARK_NOT_IN_TEXT("QM-P017"),
        UNIT_WITHOUT_ROOT("QM-P018"),
        AGGREGATION_SENSELESS("QM-P019"),
        ID_IS_NOT_FILE_NAME("QM-P020"),
        DATE_OUTSIDE_PLAN("QM-P021"),
        VALUE_DOES_NOT_FIT_KIND("QM-P022"),
        NOT_RESPONSIBLE("QM-P023"),
        NO_SUCH_FOLDER("QM-P024"),
        DUPLICATE_KEY("QM-P025"),
        ROUND_DOES_NOT_FIT("QM-P026"),
        CHECK_NEVER_JUDGED("QM-P027"),
        UNKNOWN_FILE("QM-P028"),
        YEAR_DOES_NOT_FIT("QM-P029"),
        NO_BASELINE("QM-P030"),
        WRONG_WAY("QM-P031"),
        OUT_OF_RANGE("QM-P032"),
        NOBODY_USES_IT("QM-P033"),
        NOBODY_REPORTS_IT("QM-P034"),
        NO_TARGET("QM-P035"),
        NO_UNIT_OF_KIND("QM-P036"),
        CHECK_SAYS_NOTHING("QM-P037"),
        PERIOD_TOO_SHORT("QM-P038"),
        NAMED_TWICE("QM-P039"),
        NOT_KEPT_BY_UNIT("QM-P040"),
        INTERVAL_DOES_NOT_FIT("QM-P041"),
        BAD_ID("QM-P042"),
        TABLE_DISAGREES("QM-P043"),
        COMPUTED_AND_REPORTED("QM-P044"),
        RESTATES_NOTHING("QM-P045"),
        TAKEN_BESIDE("QM-P046"),
        UNIT_DOES_NOT_FIT("QM-P047"),
        PROTECTION_CONTRADICTS("QM-P048");

        private final String id;

        Code(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public int status() {
            return 0;
        }

        @Override
        public ProblemCode.Place place() {
            return ProblemCode.Place.FILE;
        }

        @Override
        public Text text() {
            return Messages.of("plan.problem." + name().toLowerCase(Locale.ROOT));
        }

        /** In English, as {@code qm check} says it. */
        public String meaning() {
            return text().en();
        }
    }

    static Diagnostic at(SourceLocation sourceLocation, Code code, String found, String expected) {
        return new Diagnostic(sourceLocation, code, code.meaning(), found, expected);
    }

    @Override
    public int compareTo(Diagnostic other) {
        int byPlace = place.compareTo(other.place);
        return byPlace != 0 ? byPlace : code.compareTo(other.code);
    }
}
