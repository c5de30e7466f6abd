package org.qingmiao.plan;

/**
 * Something wrong in a pack.
 *
 * @param code stable; never used again for another fault
 * @param message what is wrong, in one line
 * @param found what stands there
 * @param expected what should stand there, or what to do
 */
record Issue(Place place, Code code, String message, String found, String expected) implements Comparable<Issue> {

    /** The catalogue. {@code docs/packs.md} explains each. */
    public enum Code {
        UNREADABLE("QM-P001", "the file cannot be read"),
        MISSING_KEY("QM-P002", "a key is missing"),
        UNKNOWN_KEY("QM-P003", "there is no such key here"),
        WRONG_TYPE("QM-P004", "the value has another type"),
        UNKNOWN_CHOICE("QM-P005", "not one of the words that may stand here"),
        MISSING_TRANSLATION("QM-P006", "a language is missing"),
        DUPLICATE_ID("QM-P007", "the id is taken"),
        UNKNOWN_REFERENCE("QM-P008", "nothing has this id"),
        BAD_EXPRESSION("QM-P009", "the expression is not right"),
        NOT_COMPUTABLE("QM-P010", "the expression cannot be computed on columns"),
        FACTOR_DOES_NOT_FIT("QM-P011", "the factor does not fit the unit"),
        CIRCULAR_FORMULA("QM-P012", "the formula needs itself"),
        TARGET_WITHOUT_INDICATOR("QM-P013", "the target has no indicator"),
        CLAUSE_NOT_CARRIED_OUT("QM-P014", "nothing carries the clause out"),
        CASE_FAILS("QM-P015", "a case of the pack does not hold"),
        WEIGHTS_DO_NOT_SUM("QM-P016", "weights do not sum up"),
        MARK_NOT_IN_TEXT("QM-P017", "the words do not stand in the clause"),
        UNIT_WITHOUT_ROOT("QM-P018", "the unit has no way to the root"),
        AGGREGATION_SENSELESS("QM-P019", "such values cannot be put together so"),
        ID_IS_NOT_FILE_NAME("QM-P020", "the id is not the file's name"),
        DATE_OUTSIDE_PLAN("QM-P021", "the date is outside the plan"),
        VALUE_DOES_NOT_FIT_KIND("QM-P022", "the value does not fit the kind of target"),
        NOT_RESPONSIBLE("QM-P023", "the owner neither leads nor assists"),
        NO_SUCH_FOLDER("QM-P024", "the pack is not there"),
        DUPLICATE_KEY("QM-P025", "the key stands twice"),
        ROUND_DOES_NOT_FIT("QM-P026", "the round does not fit into its period"),
        CHECK_NEVER_JUDGED("QM-P027", "the check could never be judged"),
        UNKNOWN_FILE("QM-P028", "nothing is read from here"),
        YEAR_DOES_NOT_FIT("QM-P029", "the year does not fit the plan"),
        NO_BASELINE("QM-P030", "there is nothing to compare with"),
        WRONG_WAY("QM-P031", "the target asks for the opposite of what is good"),
        OUT_OF_RANGE("QM-P032", "no such value can be"),
        NOBODY_USES_IT("QM-P033", "nothing uses it"),
        NOBODY_REPORTS_IT("QM-P034", "nobody reports it"),
        NO_TARGET("QM-P035", "no target asks for it"),
        NO_UNIT_OF_KIND("QM-P036", "no unit is of this kind"),
        CHECK_SAYS_NOTHING("QM-P037", "the check decides nothing"),
        PERIOD_TOO_SHORT("QM-P038", "the period is shorter than that of its values"),
        NAMED_TWICE("QM-P039", "it is named twice"),
        NOT_KEPT_BY_UNIT("QM-P040", "the target asks of each unit what is not known of it"),
        INTERVAL_DOES_NOT_FIT("QM-P041", "the interval is not for such values"),
        BAD_ID("QM-P042", "the id cannot stand in an address"),
        TABLE_DISAGREES("QM-P043", "target and table of the plan disagree"),
        COMPUTED_AND_REPORTED("QM-P044", "what is computed is not reported as well"),
        RESTATES_NOTHING("QM-P045", "the target does not promise the same"),
        TAKEN_BESIDE("QM-P046", "a pack beside this one has the id"),
        UNIT_DOES_NOT_FIT("QM-P047", "the unit of measure does not fit"),
        PROTECTION_CONTRADICTS("QM-P048", "whether small counts are protected contradicts its parts");

        private final String id;
        private final String meaning;

        Code(String id, String meaning) {
            this.id = id;
            this.meaning = meaning;
        }

        public String id() {
            return id;
        }

        public String meaning() {
            return meaning;
        }
    }

    static Issue at(Place place, Code code, String found, String expected) {
        return new Issue(place, code, code.meaning(), found, expected);
    }

    @Override
    public int compareTo(Issue other) {
        int byPlace = place.compareTo(other.place);
        return byPlace != 0 ? byPlace : code.compareTo(other.code);
    }
}
