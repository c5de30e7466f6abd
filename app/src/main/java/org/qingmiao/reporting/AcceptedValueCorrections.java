package org.qingmiao.reporting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingmiao.indicator.cell.CellKey;

/** Which values were corrected after they had been accepted: for every paper and page on which they stood before. */
public interface AcceptedValueCorrections {
    /**
     * A corrected value.
     *
     * @param before what the accepted edition held; absent for unknown or not applicable
     * @param after what the edition holds that replaced it
     * @param reason as the unit gave it
     * @param at when the new edition was accepted, from which moment the cell holds it
     * @param edition number of the new edition
     * @param synthetic whether the values are invented
     */
    record Correction(
            CellKey key,
            @Nullable Double before,
            @Nullable Double after,
            String reason,
            Instant at,
            String round,
            int edition,
            boolean synthetic) {}

    /** Corrections accepted after a moment, the newest first; a value that was corrected twice is there twice. */
    List<Correction> since(String plan, Instant moment);
}
