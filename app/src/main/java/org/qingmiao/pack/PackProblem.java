package org.qingmiao.pack;

import java.util.Locale;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** What may be wrong in a file of a pack whatever it describes. {@code docs/packs.md} explains each. */
public enum PackProblem implements DiagnosticCode {
    UNREADABLE("QM-P001"),
    MISSING_KEY("QM-P002"),
    UNKNOWN_KEY("QM-P003"),
    WRONG_TYPE("QM-P004"),
    UNKNOWN_CHOICE("QM-P005"),
    MISSING_TRANSLATION("QM-P006"),
    DUPLICATE_ID("QM-P007"),
    UNKNOWN_REFERENCE("QM-P008"),
    BAD_EXPRESSION("QM-P009"),
    CASE_FAILS("QM-P015"),
    ID_IS_NOT_FILE_NAME("QM-P020"),
    NO_SUCH_FOLDER("QM-P024"),
    DUPLICATE_KEY("QM-P025"),
    UNKNOWN_FILE("QM-P028"),
    OUT_OF_RANGE("QM-P032"),
    NOBODY_USES_IT("QM-P033"),
    BAD_ID("QM-P042"),
    TAKEN_BESIDE("QM-P046");

    private final String id;

    PackProblem(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Text text() {
        return Messages.of("packs.problem." + name().toLowerCase(Locale.ROOT));
    }
}
