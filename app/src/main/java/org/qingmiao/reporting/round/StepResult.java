package org.qingmiao.reporting.round;

import java.util.List;
import java.util.Map;
import org.qingmiao.platform.Text;

/** What became of a step. */
public sealed interface StepResult {
    /** @param replayed whether it was taken before, by an act with the same key */
    record Taken(Submission answer, boolean replayed) implements StepResult {}

    /** Nothing happened, for this reason. */
    record Refused(Text why) implements StepResult {}

    /** The person has no right to it. */
    record Forbidden() implements StepResult {}

    /** It can be handed in once these are mended or explained. What was typed is kept. */
    record Faulty(Submission answer, List<FieldFault> faults) implements StepResult {}

    /**
     * Somebody else changed these fields meanwhile; the other fields were kept.
     *
     * @param theirs what stands there now, by field
     */
    record Overtaken(Submission answer, Map<String, Theirs> theirs) implements StepResult {}

    /** What somebody else typed. */
    record Theirs(SubmissionField field, String by) {}
}
