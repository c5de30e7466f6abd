package org.qingmiao.register.reader;

import java.util.Locale;
import org.qingmiao.pack.DiagnosticCode;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** What may be wrong in a register. {@code docs/registers.md} explains each. */
public enum RegisterProblem implements DiagnosticCode {
    BARE_WORD_AS_KEY("QM-G001"),
    BAD_FIELD_TYPE("QM-G002"),
    BAD_SPAN("QM-G003"),
    NO_GROUND("QM-G004"),
    NO_WHY("QM-G005"),
    FOLDER_IS_NOT_ID("QM-G006"),
    SAID_TWICE("QM-G007"),
    CONFLICTING_KEYS("QM-G008"),
    BAD_RANGE("QM-G009"),
    USED_PACK_HAS_FAULTS("QM-G010"),
    NOT_ONE_ORIGIN("QM-G011"),
    NOTHING_SAYS_WHEN("QM-G012"),
    UNKNOWN_CODE_LIST("QM-G020"),
    UNKNOWN_STATE("QM-G021"),
    UNKNOWN_FLAG("QM-G022"),
    UNKNOWN_STEP("QM-G023"),
    UNKNOWN_DUTY("QM-G024"),
    UNKNOWN_SECTION("QM-G025"),
    UNKNOWN_FIELD("QM-G026"),
    UNKNOWN_HAND_OVER("QM-G027"),
    UNKNOWN_DEADLINE("QM-G028"),
    UNKNOWN_REGISTER("QM-G029"),
    UNKNOWN_RATE_TABLE("QM-G030"),
    UNKNOWN_INSTRUMENT("QM-G031"),
    UNKNOWN_LOCK("QM-G032"),
    UNKNOWN_PRINT("QM-G033"),
    UNKNOWN_SNAPSHOT("QM-G035"),
    STATE_NOT_REACHED("QM-G040"),
    STEP_NOBODY_TAKES("QM-G041"),
    DEADLINE_NOBODY_FULFILS("QM-G042"),
    COUNT_WITHOUT_DATE("QM-G043"),
    FIELD_NOBODY_READS("QM-G044"),
    END_WITH_A_WAY_OUT("QM-G045"),
    DANGER_ENDS_BY_ITSELF("QM-G046"),
    CLOCK_MAY_NOT("QM-G047"),
    FLAG_NOBODY_SETS("QM-G048"),
    STATE_WITHOUT_END("QM-G049"),
    EXPRESSION_REFUSED("QM-G050"),
    CALC_OF_ANOTHER_TYPE("QM-G051"),
    CALC_IN_A_CIRCLE("QM-G052"),
    TODAY_IN_WHAT_IS_STORED("QM-G053"),
    DAILY_IN_A_MASS_REGISTER("QM-G054"),
    WEIGHS_A_PERSON("QM-G055"),
    SECRET_TOLD("QM-G056"),
    APART_IS_READ("QM-G057"),
    NOT_A_ROW_SECTION("QM-G058"),
    FIELD_OF_ANOTHER_TYPE("QM-G059"),
    NOT_SHARED("QM-G060"),
    NEVER_FILLED("QM-G061"),
    UNKNOWN_COUNT("QM-G062"),
    COUNT_DOES_NOT_FIT("QM-G063"),
    NOT_ASKED_OF_RECORDS("QM-G064"),
    SEALED_IN_OPEN_ROWS("QM-G069"),
    BAD_PRINT("QM-G080"),
    PRINT_TELLS_SECRET("QM-G081"),
    PRINT_OF_ANOTHER("QM-G082");

    private final String id;

    RegisterProblem(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Text text() {
        return Messages.of("register.problem." + name().toLowerCase(Locale.ROOT));
    }
}
