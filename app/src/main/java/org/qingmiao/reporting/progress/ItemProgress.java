package org.qingmiao.reporting.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qingmiao.platform.Text;

/**
 * How far a measure or milestone is on a day.
 *
 * @param entry the entry that counts; absent if nobody reported anything
 * @param doneOn since when it is said to be done
 * @param evidence what shows it
 * @param share how much of it counts, 0 to 100 per cent; until there is evidence, what was reported before it was said
 *     to be done
 */
public record ItemProgress(
        WorkState state,
        LocalDate due,
        Optional<ProgressReport> entry,
        Optional<LocalDate> doneOn,
        List<ProgressEvidence> evidence,
        int share) {

    public ItemProgress {
        evidence = List.copyOf(evidence);
    }

    public boolean isLate() {
        return state.isLate();
    }

    /** Whether its day has passed without it being done by then; doing it later does not mend that. */
    public boolean isMissed() {
        return doneOn.map(d -> d.isAfter(due)).orElse(isLate());
    }

    public Text note() {
        return entry.map(ProgressReport::note).orElse(Text.same(""));
    }

    /** Day on which it was done, or empty. */
    public String doneDay() {
        return doneOn.map(LocalDate::toString).orElse("");
    }
}
