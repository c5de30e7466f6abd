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
        PROTECTION_CONTRADICTS("QM-P040", "whether small counts are protected contradicts its parts");

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
