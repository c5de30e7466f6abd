package org.qingmiao.workplan.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.qingmiao.field.Field;
import org.qingmiao.field.FilledForm;
import org.qingmiao.page.FieldView;
import org.qingmiao.workplan.Deadline;
import org.qingmiao.workplan.WorkAction;
import org.qingmiao.workplan.WorkAction.Money;
import org.qingmiao.workplan.WorkAction.Source;

/**
 * The form for an action, as somebody filled it in.
 *
 * @param offer what could be chosen
 * @param filled its fields; amounts of money in yuan
 * @param version on which it is based; 0 for a new action
 */
public record WorkActionForm(WorkActionOffer offer, FilledForm filled, int version) {
    /** @param measure that is chosen; empty if none is yet */
    static WorkActionForm empty(WorkActionOffer offer, int year, String measure) {
        FilledForm filled = FilledForm.empty(offer.fields())
                .with(offer.measure(), measure)
                .with(WorkActionFields.DUE, LocalDate.of(year, 12, 31))
                .with(WorkActionFields.STATE, WorkAction.State.NOT_BEGUN.id())
                .with(WorkActionFields.SHARE, 0L);
        return new WorkActionForm(offer, filled, 0);
    }

    static WorkActionForm of(WorkActionOffer offer, WorkAction action) {
        FilledForm filled = FilledForm.empty(offer.fields())
                .with(offer.measure(), action.measure())
                .with(WorkActionFields.TITLE, action.title())
                .with(WorkActionFields.OWNER, action.owner())
                .with(WorkActionFields.DUE, action.due())
                .with(WorkActionFields.STATE, action.state().id())
                .with(WorkActionFields.SHARE, (long) action.share())
                .with(WorkActionFields.NOTE, action.note());
        for (Money money : action.money()) {
            filled = filled.with(WorkActionFields.budget(money.source()), money.budget())
                    .with(WorkActionFields.spent(money.source()), money.spent());
        }
        return new WorkActionForm(offer, filled, action.version());
    }

    /**
     * Reads what was sent.
     *
     * @param sent the texts under a name
     * @param base what is changed; empty for a new one, whose deadline is set here
     */
    static WorkActionForm read(WorkActionOffer offer, Function<String, List<String>> sent, Optional<WorkAction> base) {
        FilledForm filled = FilledForm.read(offer.fields(), withDeadline(sent, base));
        return new WorkActionForm(offer, judged(filled, base), version(sent));
    }

    /** A form that cannot change the deadline need not send it. */
    private static Function<String, List<String>> withDeadline(
            Function<String, List<String>> sent, Optional<WorkAction> base) {
        boolean silent = sent.apply(WorkActionFields.DUE.id()).stream().allMatch(String::isBlank);
        return name -> name.equals(WorkActionFields.DUE.id()) && silent && base.isPresent()
                ? List.of(base.get().due().toString())
                : sent.apply(name);
    }

    private static FilledForm judged(FilledForm filled, Optional<WorkAction> base) {
        Optional<Boolean> done = filled.value(WorkActionFields.STATE).map(WorkAction.State.DONE.id()::equals);
        Optional<Boolean> complete =
                filled.value(WorkActionFields.SHARE).map(share -> share == WorkActionFields.COMPLETE);
        boolean contradicts = done.isPresent() && complete.isPresent() && !done.equals(complete);
        FilledForm judged = contradicts ? filled.wrong(WorkActionFields.SHARE.id(), "workplan.wrong.done") : filled;
        boolean moved = base.isPresent()
                && filled.value(WorkActionFields.DUE)
                        .filter(base.get().due()::equals)
                        .isEmpty();
        return moved ? judged.wrong(WorkActionFields.DUE.id(), "workplan.wrong.deadline.here") : judged;
    }

    private static int version(Function<String, List<String>> sent) {
        return sent.apply("version").stream()
                .filter(v -> v.matches("\\d{1,9}"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(0);
    }

    /** The same, saved over another version: a decision of who has seen that one. */
    WorkActionForm over(int other) {
        return new WorkActionForm(offer, filled, other);
    }

    boolean isRight() {
        return filled.isRight();
    }

    /** Whether it was said for which day the state holds. Only where nothing is wrong. */
    boolean saysDay() {
        return filled.value(offer.day()).isPresent();
    }

    /** For which day the state holds: today, where nothing else is said. Only where nothing is wrong. */
    LocalDate day(LocalDate today) {
        return filled.value(offer.day()).orElse(today);
    }

    /** A field as the page shows it. */
    public FieldView field(String id) {
        return FieldView.of(filled, id);
    }

    public List<FieldView> fields() {
        return FieldView.all(filled);
    }

    /** What was typed, put into an action; only where nothing is wrong. */
    WorkAction on(WorkAction base, String by) {
        return new WorkAction(
                base.id(),
                base.plan(),
                base.unit(),
                base.year(),
                filled.known(offer.measure()),
                filled.known(WorkActionFields.TITLE),
                filled.known(WorkActionFields.OWNER),
                base.id() == 0
                        ? Deadline.of(
                                filled.known(WorkActionFields.DUE),
                                by,
                                base.deadline().byOffice())
                        : base.deadline(),
                WorkAction.State.of(filled.known(WorkActionFields.STATE)),
                filled.known(WorkActionFields.SHARE).intValue(),
                filled.value(WorkActionFields.NOTE).orElse(""),
                money(),
                base.withdrawn(),
                version,
                by,
                base.at(),
                base.synthetic(),
                base.steps(),
                base.evidence());
    }

    private List<Money> money() {
        return Stream.of(Source.values())
                .map(source -> new Money(
                        source, amount(WorkActionFields.budget(source)), amount(WorkActionFields.spent(source))))
                .filter(m -> m.budget().signum() > 0 || m.spent().signum() > 0)
                .toList();
    }

    private BigDecimal amount(Field<BigDecimal> field) {
        return filled.value(field).orElse(BigDecimal.ZERO.setScale(2));
    }
}
