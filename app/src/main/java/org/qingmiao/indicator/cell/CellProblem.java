package org.qingmiao.indicator.cell;

import java.util.Optional;
import org.qingmiao.platform.Text;

/**
 * Why a value cannot be written.
 *
 * @param index position in the list of values that was given, from 0
 * @param code stable, for example {@code QM-C001}
 * @param see path of the page where it can be changed instead, if it cannot be here
 */
public record CellProblem(int index, String code, Text message, Optional<String> see) {
    /** The value belongs to a round, or was accepted in one. */
    public static final String LOCKED = CellCode.LOCKED.id();

    CellProblem(int index, String code, Text message) {
        this(index, code, message, Optional.empty());
    }
}
