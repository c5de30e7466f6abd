package org.qingmiao.reporting.progress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qingmiao.file.CheckedFile;
import org.qingmiao.plan.Plan;

/** Progress of measures and milestones; every entry stays. */
public interface ProgressReports {
    /**
     * How far a plan is on a year's standing day.
     *
     * @param asOf entries recorded later are not seen; absent for what is known now
     */
    PlanProgress of(Plan plan, int year, Optional<Instant> asOf);

    /** How far a plan is today. */
    PlanProgress now(Plan plan);

    /** All entries of an item, the newest first. */
    List<ProgressReport> history(String plan, String item);

    /** The new entry's number. Evidence is brought by {@link #prove}. */
    long record(String plan, ProgressReport progressReport);

    /** Adds the words of a reference to an entry that says "done". */
    void prove(long entry, String reference, String by);

    /** Adds a file to an entry that says "done"; it is read by whoever reads the unit's work plan. */
    void prove(long entry, CheckedFile file, String unit, String by);

    /** Takes evidence back: it is hidden, never deleted. */
    void withdrawEvidence(long evidence, String by);

    /** A file that was brought for an item; nothing if it is not there, was taken back, or may not be seen. */
    Optional<EvidenceContent> file(String plan, String item, long evidence);

    /** A kept file. */
    record EvidenceContent(String name, String type, byte[] content) {}
}
