package org.qingmiao.reporting.round.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.form.FormField;
import org.qingmiao.reporting.round.Round;
import org.qingmiao.reporting.round.Submission;
import org.qingmiao.reporting.round.SubmissionField;

/** Rounds and answers as programs read and write them. */
final class RoundJson {
    private RoundJson() {}

    record RoundOut(String id, Text name, int year, List<String> periods, String opens, String due, boolean open) {
        static RoundOut of(Round r) {
            return new RoundOut(
                    r.id(),
                    r.name(),
                    r.year(),
                    r.periods(),
                    r.opens().toString(),
                    r.due().toString(),
                    r.open());
        }
    }

    record RoundsOut(List<RoundOut> rounds) {}

    record ProgressOut(String unit, String state, int edition, int version, int filled, int all, boolean late) {}

    record BoardOut(RoundOut round, List<ProgressOut> units) {}

    /** A value as it goes out; {@code value} is absent where nothing is known or nothing applies. */
    record FieldOut(
            String element,
            String unit,
            String period,
            String options,
            @Nullable Double value,
            boolean notApplicable,
            String note) {}

    record AnswerOut(String round, String unit, String state, int version, int edition, List<FieldOut> values) {}

    /**
     * A value as it comes in.
     *
     * @param value absent for unknown; then a note says why, unless it does not apply
     */
    record FieldIn(
            @Nullable String element,
            @Nullable String unit,
            @Nullable String period,
            @Nullable String options,
            @Nullable Double value,
            @Nullable Boolean notApplicable,
            @Nullable String note) {
        /** What {@code null} in the list stands for: no value that is asked for. */
        static final FieldIn NOTHING = new FieldIn(null, null, null, null, null, null, null);
    }

    /**
     * @param version of the answer that the values were made from; absent takes the present one
     * @param submit whether it is handed in or kept as a draft
     */
    record AnswerIn(
            @Nullable List<FieldIn> values,
            @Nullable Integer version,
            @Nullable Boolean submit) {}

    /** {@code index}: position of the value in the request, from 0; -1 for a field that was not sent. */
    record Fault(int index, String code, boolean hard, Text message) {}

    record Refused(List<Fault> problems) {}

    static ProgressOut progress(RoundProgress.Row row) {
        return new ProgressOut(
                row.unit().id(),
                row.answer().state().id(),
                row.answer().edition(),
                row.answer().version(),
                row.filled(),
                row.all(),
                row.late());
    }

    static AnswerOut answer(String round, Submission submission, List<FieldOut> values) {
        return new AnswerOut(
                round, submission.unit(), submission.state().id(), submission.version(), submission.edition(), values);
    }

    static FieldOut field(FormField formField, SubmissionField stored) {
        return new FieldOut(
                formField.element().id(),
                formField.unit().id(),
                formField.period().iso(),
                formField.options(),
                stored.number().orElse(null),
                stored.notApplicable(),
                stored.note());
    }
}
