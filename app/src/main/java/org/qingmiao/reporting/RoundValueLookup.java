package org.qingmiao.reporting;

import java.util.Collection;
import java.util.Map;
import org.qingmiao.indicator.cell.CellKey;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** Which values rounds hold: asked for by one that is open, on their way through one, or accepted in one. */
public interface RoundValueLookup {
    /** By what means an answer's values are written on acceptance. */
    String MEANS = "round";

    /** Those of the values that are held, each with the round that holds it. */
    Map<CellKey, RoundValue> of(Collection<CellKey> keys);

    /** The same, and it stays so until the transaction ends. */
    Map<CellKey, RoundValue> hold(Collection<CellKey> keys);

    /**
     * A round that holds a value.
     *
     * @param path of the answer that the value belongs to
     * @param accepted whether it was accepted there and is changed by a correction
     */
    record RoundValue(Text round, String path, boolean accepted) {
        /** In the words of whoever wants to change the value elsewhere. */
        public Text message() {
            return Messages.of(accepted ? "reporting.held.accepted" : "reporting.held", round);
        }
    }
}
