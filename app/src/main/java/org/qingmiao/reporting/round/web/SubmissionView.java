package org.qingmiao.reporting.round.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.file.FileFieldView;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.plan.DataElement;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.form.FormField;
import org.qingmiao.reporting.round.FieldFault;
import org.qingmiao.reporting.round.Round;
import org.qingmiao.reporting.round.StepResult;
import org.qingmiao.reporting.round.Submission;
import org.qingmiao.reporting.round.SubmissionField;

/**
 * A unit's answer to a round: to fill in, to confirm or to check, as the visitor may.
 *
 * @param seen marks of the fields, so that a change by somebody else meanwhile is told from the visitor's own
 * @param faults what stands in the way of handing in, each with a field to jump to
 * @param returned why it was returned, where it was and a reason was given; else empty
 * @param comments what the reviewer said at fields of the present edition
 * @param left days until the due day; negative when it is past
 */
public record SubmissionView(
        Round round,
        OrgUnit unit,
        Submission answer,
        String state,
        List<Section> sections,
        int filled,
        int all,
        String seen,
        May may,
        List<FieldMessage> faults,
        List<FieldMessage> marks,
        String returned,
        List<FieldMessage> comments,
        List<Attached> files,
        List<RoundProgressView.Happening> events,
        List<Integer> editions,
        long left,
        Optional<Text> notice,
        boolean bad) {

    public FileFieldView fileField() {
        return FileFieldView.of(Messages.of("rounds.evidence.file"), Optional.empty());
    }

    /** What the visitor may do now. */
    public record May(
            boolean write,
            boolean withdraw,
            boolean approve,
            boolean giveBack,
            boolean accept,
            boolean correct,
            boolean mark) {
        public boolean judge() {
            return approve || giveBack || accept;
        }
    }

    /** Something to know about a field. */
    public record FieldMessage(String field, Text name, Text message, boolean hard) {}

    /** Rows of one part of the plan that are asked of the same units. */
    public record Section(Text title, List<Text> columns, boolean totals, List<Row> rows) {}

    /**
     * @param first whether it is the first row of its data element
     * @param parts how many options the element has; a row with their sums follows the last of them if more than one
     * @param sums where the row is such a sum: one value for each column
     * @param total of the row over all columns, where that makes sense
     */
    public record Row(
            DataElement element,
            Text options,
            String period,
            boolean first,
            int parts,
            List<Field> fields,
            List<@Nullable Double> sums,
            @Nullable Double total) {}

    /**
     * @param last value a year earlier
     * @param faults what is wrong with it or must be explained
     * @param mark what a reviewer should look at
     * @param comment what was said at it when it was returned
     * @param theirs what somebody else typed meanwhile
     */
    public record Field(
            FormField entry,
            SubmissionField held,
            @Nullable Double last,
            List<FieldFault> faults,
            Optional<Text> mark,
            Optional<Text> comment,
            Optional<StepResult.Theirs> theirs) {
        public boolean isBad() {
            return faults.stream().anyMatch(FieldFault::hard);
        }

        public boolean isOpen() {
            return !held.note().isEmpty() || held.notApplicable() || !faults.isEmpty();
        }
    }

    /** A file that proves the answer; {@code proves}: the one data element that it is about, if it is about one. */
    public record Attached(String id, Optional<DataElement> proves, String name, String size, String by, String at) {}

    /** What proves one data element. */
    public List<Attached> filesOf(DataElement element) {
        return files.stream()
                .filter(f -> f.proves().filter(element::equals).isPresent())
                .toList();
    }
}
