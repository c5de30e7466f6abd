package org.qingmiao.workplan.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.qingmiao.field.CodeType;
import org.qingmiao.field.DayType;
import org.qingmiao.field.Field;
import org.qingmiao.field.FieldSet;
import org.qingmiao.field.FilledForm;
import org.qingmiao.field.Option;
import org.qingmiao.field.TextType;
import org.qingmiao.page.FieldView;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.workplan.Deadline;
import org.qingmiao.workplan.DecisionOrIssue;

/**
 * The form for a decision or problem, as somebody filled it in.
 *
 * @param offer what could be chosen
 */
public record DecisionOrIssueForm(DecisionOrIssue.Kind kind, Offer offer, FilledForm filled) {
    private static final int TEXT_MAX = 1000;
    private static final int MEETING_MAX = 200;

    private static final Field<String> MEETING = Field.required(
                    "meeting", label("workplan.field.meeting"), TextType.line(MEETING_MAX))
            .saying("workplan.wrong.meeting", MEETING_MAX);
    private static final Field<String> REMEDY = Field.required(
                    "remedy", label("workplan.field.remedy"), TextType.paragraphs(TEXT_MAX))
            .saying("workplan.wrong.remedy", TEXT_MAX);
    private static final Field<LocalDate> RAISED = Field.required(
                    "raised", label("workplan.field.raised"), DayType.any())
            .saying("workplan.wrong.due");
    private static final Field<LocalDate> DUE =
            Field.required("due", label("workplan.field.due"), DayType.any()).saying("workplan.wrong.due");

    /**
     * What can be chosen.
     *
     * @param units that may be in charge
     * @param clauses of the plan
     */
    record Offer(List<Option> units, List<Option> clauses) {
        private Field<String> unit() {
            return Field.required("unit", label("workplan.col.unit"), new CodeType(units))
                    .saying("workplan.wrong.unit");
        }

        private Field<String> clause() {
            return Field.optional("clause", label("workplan.field.clause"), new CodeType(clauses))
                    .saying("workplan.wrong.clause");
        }
    }

    private static Text label(String key) {
        return Messages.of(key);
    }

    private static Field<String> text(DecisionOrIssue.Kind kind) {
        return Field.required("text", label("workplan.field.text." + kind.id()), TextType.paragraphs(TEXT_MAX))
                .saying("workplan.wrong.text", TEXT_MAX);
    }

    private static FieldSet fields(DecisionOrIssue.Kind kind, Offer offer) {
        List<Field<?>> fields = new ArrayList<>();
        fields.add(offer.unit());
        if (kind == DecisionOrIssue.Kind.DECISION) {
            fields.add(MEETING);
        }
        fields.add(text(kind));
        if (kind == DecisionOrIssue.Kind.PROBLEM) {
            fields.add(REMEDY);
        }
        fields.addAll(List.of(offer.clause(), RAISED, DUE));
        return new FieldSet(fields);
    }

    static DecisionOrIssueForm empty(DecisionOrIssue.Kind kind, Offer offer, LocalDate today) {
        FilledForm filled =
                FilledForm.empty(fields(kind, offer)).with(RAISED, today).with(DUE, today.plusMonths(1));
        return new DecisionOrIssueForm(kind, offer, filled);
    }

    /** @param sent the texts under a name */
    static DecisionOrIssueForm read(
            DecisionOrIssue.Kind kind, Offer offer, Function<String, List<String>> sent, LocalDate today) {
        return new DecisionOrIssueForm(kind, offer, judged(FilledForm.read(fields(kind, offer), sent), today));
    }

    /** Nothing is raised tomorrow, nor due before it was raised. */
    private static FilledForm judged(FilledForm filled, LocalDate today) {
        LocalDate raised = filled.value(RAISED).orElse(LocalDate.MIN);
        LocalDate due = filled.value(DUE).orElse(LocalDate.MAX);
        FilledForm judged = raised.isAfter(today) ? filled.wrong(RAISED.id(), "workplan.wrong.raised") : filled;
        return due.isBefore(raised) ? judged.wrong(DUE.id(), "workplan.wrong.order") : judged;
    }

    /** As the page shows them. */
    public List<FieldView> fields() {
        return FieldView.all(filled);
    }

    /** Only where nothing is wrong. */
    String unit() {
        return filled.known(offer.unit());
    }

    /** Only where nothing is wrong. */
    DecisionOrIssue on(String plan, String by, boolean byOffice) {
        return new DecisionOrIssue(
                0,
                plan,
                kind,
                unit(),
                filled.value(offer.clause()).orElse(""),
                filled.value(MEETING).orElse(""),
                filled.known(text(kind)),
                filled.value(REMEDY).orElse(""),
                filled.known(RAISED),
                Deadline.of(filled.known(DUE), by, byOffice),
                by,
                false,
                List.of());
    }
}
