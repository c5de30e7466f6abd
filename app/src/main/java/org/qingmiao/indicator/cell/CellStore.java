package org.qingmiao.indicator.cell;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.org.Period;

/** The values themselves. Nothing is overwritten: a new value is a new version. */
public interface CellStore {
    /** All or nothing. Seen by the next read. Values that {@link CellLocks} holds are refused, whoever writes. */
    CellResult write(CellChange change);

    /**
     * The same, unless somebody changed one of the values meanwhile; then nothing is written and nothing comes back.
     *
     * @param seen versions that the writer looked at, 0 for unknown; cells that are not named are written in any case
     */
    Optional<CellResult> write(CellChange change, Map<CellKey, Integer> seen);

    /** What is wrong with values by themselves. */
    List<CellProblem> problems(List<CellValue> values);

    /** What {@link #write} would refuse, without writing. */
    List<CellProblem> refusals(CellChange change);

    /** Present values of some elements, units and periods, without roll-up. Missing ones are absent. */
    Map<CellKey, CellVersion> read(Collection<String> elements, Collection<String> units, Collection<Period> periods);

    /** The present values of some cells; those of their elements, units and periods combined are read in one go with them. */
    default Map<CellKey, CellVersion> around(Collection<CellKey> keys) {
        return keys.isEmpty()
                ? Map.of()
                : read(
                        keys.stream().map(CellKey::element).distinct().toList(),
                        keys.stream().map(CellKey::unit).distinct().toList(),
                        keys.stream().map(CellKey::period).distinct().toList());
    }

    /** As {@link #read}, as it was at a moment. */
    Map<CellKey, CellVersion> readAsOf(
            Collection<String> elements, Collection<String> units, Collection<Period> periods, Instant asOf);

    /** All versions of a cell, the newest first. */
    List<CellVersion> history(CellKey key);

    /** The cells that a change wrote and that still hold what it wrote. */
    List<CellKey> keysOf(long change);

    /**
     * Writes the values back that a change replaced, as new versions; nothing if the change is unknown or somebody
     * changed one of them meanwhile.
     */
    Optional<CellResult> undo(long change, String author, String reason);

    /** The latest changes that touched some elements, newest first. */
    List<ChangeSummary> recentChanges(Collection<String> elements, int limit);

    /** One change in a list. */
    record ChangeSummary(
            long change, Instant at, String author, String means, String source, String reason, int cells) {}
}
