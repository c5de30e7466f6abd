package org.qingmiao.workplan.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.qingmiao.field.CodeType;
import org.qingmiao.field.DayType;
import org.qingmiao.field.Field;
import org.qingmiao.field.FieldSet;
import org.qingmiao.field.FilledForm;
import org.qingmiao.field.Option;
import org.qingmiao.field.ScaledType;
import org.qingmiao.field.TextType;
import org.qingmiao.field.WholeType;
import org.qingmiao.page.FieldView;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.workplan.Deadline;
import org.qingmiao.workplan.UnitMeasure;
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
public record WorkActionForm(Offer offer, FilledForm filled, int version) {
    private static final int TITLE_MAX = 200;
    private static final int NOTE_MAX = 2000;
    private static final int COMPLETE = 100;
    private static final ScaledType YUAN = ScaledType.between(2, "0", "999999999999.99");

    private static final Field<String> TITLE =
            Field.required("title", label("title"), TextType.line(TITLE_MAX)).saying("workplan.wrong.title", TITLE_MAX);
    private static final Field<String> OWNER =
            Field.required("owner", label("owner"), TextType.line(TITLE_MAX)).saying("workplan.wrong.owner");
    private static final Field<LocalDate> DUE =
            Field.required("due", label("due"), DayType.any()).saying("workplan.wrong.due");
    private static final Field<String> STATE =
            Field.required("state", label("state"), new CodeType(states())).saying("workplan.wrong.state");
    private static final Field<Long> SHARE =
            Field.required("share", label("share"), new WholeType(0, COMPLETE)).saying("workplan.wrong.share");
    private static final Field<String> NOTE = Field.optional("note", label("note"), TextType.paragraphs(NOTE_MAX))
            .saying("workplan.wrong.note", NOTE_MAX);

    private static final Map<Source, Field<BigDecimal>> BUDGET = money("budget");
    private static final Map<Source, Field<BigDecimal>> SPENT = money("spent");

    private static Text label(String field) {
        return Messages.of("workplan.field." + field);
    }

    private static List<Option> states() {
        return Stream.of(WorkAction.State.values())
                .map(s -> new Option(s.id(), Messages.of("workplan.state." + s.id())))
                .toList();
    }

    /** A field for each source, in their order. */
    private static Map<Source, Field<BigDecimal>> money(String kind) {
        Map<Source, Field<BigDecimal>> fields = new EnumMap<>(Source.class);
        for (Source source : Source.values()) {
            Text label = Messages.of("workplan.money.of", words("source." + source.id()), words("col." + kind));
            fields.put(
                    source,
                    Field.optional(kind + "." + source.id(), label, YUAN).saying("workplan.wrong.money"));
        }
        return fields;
    }

    private static Text words(String key) {
        return Messages.of("workplan." + key);
    }

    /**
     * What can be chosen.
     *
     * @param measures of the unit
     * @param first the day before which nothing can have happened
     * @param today the day after which nothing can have happened
     */
    record Offer(List<Option> measures, LocalDate first, LocalDate today) {
        static Offer of(Plan plan, List<UnitMeasure> measures, LocalDate today) {
            List<Option> options = measures.stream()
                    .map(m -> new Option(m.measure().id(), label(m)))
                    .toList();
            return new Offer(options, LocalDate.of(plan.head().from(), 1, 1), today);
        }

        private static Text label(UnitMeasure m) {
            String ref = m.clause().ref() + " ";
            return new Text(
                    ref + m.measure().name().zh(), ref + m.measure().name().en());
        }

        private FieldSet fields() {
            List<Field<?>> fields = new ArrayList<>(List.of(measure(), TITLE, OWNER, DUE, STATE, SHARE, day()));
            for (Source source : Source.values()) {
                fields.addAll(List.of(field(BUDGET, source), field(SPENT, source)));
            }
            fields.add(NOTE);
            return new FieldSet(fields);
        }

        private Field<String> measure() {
            return Field.required("measure", WorkActionForm.label("measure"), new CodeType(measures))
                    .saying("workplan.wrong.measure");
        }

        private Field<LocalDate> day() {
            return Field.optional("day", WorkActionForm.label("day"), new DayType(first, today))
                    .hint(words("day.hint"))
                    .saying("workplan.wrong.day", first, today);
        }
    }

    /** @param measure that is chosen; empty if none is yet */
    static WorkActionForm empty(Offer offer, int year, String measure) {
        FilledForm filled = FilledForm.empty(offer.fields())
                .with(offer.measure(), measure)
                .with(DUE, LocalDate.of(year, 12, 31))
                .with(STATE, WorkAction.State.NOT_BEGUN.id())
                .with(SHARE, 0L);
        return new WorkActionForm(offer, filled, 0);
    }

    static WorkActionForm of(Offer offer, WorkAction action) {
        FilledForm filled = FilledForm.empty(offer.fields())
                .with(offer.measure(), action.measure())
                .with(TITLE, action.title())
                .with(OWNER, action.owner())
                .with(DUE, action.due())
                .with(STATE, action.state().id())
                .with(SHARE, (long) action.share())
                .with(NOTE, action.note());
        for (Money money : action.money()) {
            filled = filled.with(field(BUDGET, money.source()), money.budget())
                    .with(field(SPENT, money.source()), money.spent());
        }
        return new WorkActionForm(offer, filled, action.version());
    }

    /**
     * Reads what was sent.
     *
     * @param sent the texts under a name
     * @param base what is changed; empty for a new one, whose deadline is set here
     */
    static WorkActionForm read(Offer offer, Function<String, List<String>> sent, Optional<WorkAction> base) {
        FilledForm filled = FilledForm.read(offer.fields(), withDeadline(sent, base));
        return new WorkActionForm(offer, judged(filled, base), version(sent));
    }

    /** A form that cannot change the deadline need not send it. */
    private static Function<String, List<String>> withDeadline(
            Function<String, List<String>> sent, Optional<WorkAction> base) {
        boolean silent = sent.apply(DUE.id()).stream().allMatch(String::isBlank);
        return name -> name.equals(DUE.id()) && silent && base.isPresent()
                ? List.of(base.get().due().toString())
                : sent.apply(name);
    }

    private static FilledForm judged(FilledForm filled, Optional<WorkAction> base) {
        Optional<Boolean> done = filled.value(STATE).map(WorkAction.State.DONE.id()::equals);
        Optional<Boolean> complete = filled.value(SHARE).map(share -> share == COMPLETE);
        boolean contradicts = done.isPresent() && complete.isPresent() && !done.equals(complete);
        FilledForm judged = contradicts ? filled.wrong(SHARE.id(), "workplan.wrong.done") : filled;
        boolean moved = base.isPresent()
                && filled.value(DUE).filter(base.get().due()::equals).isEmpty();
        return moved ? judged.wrong(DUE.id(), "workplan.wrong.deadline.here") : judged;
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
                filled.known(TITLE),
                filled.known(OWNER),
                base.id() == 0
                        ? Deadline.of(filled.known(DUE), by, base.deadline().byOffice())
                        : base.deadline(),
                WorkAction.State.of(filled.known(STATE)),
                filled.known(SHARE).intValue(),
                filled.value(NOTE).orElse(""),
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
                .map(source -> new Money(source, amount(BUDGET, source), amount(SPENT, source)))
                .filter(m -> m.budget().signum() > 0 || m.spent().signum() > 0)
                .toList();
    }

    private BigDecimal amount(Map<Source, Field<BigDecimal>> fields, Source source) {
        return filled.value(field(fields, source)).orElse(BigDecimal.ZERO.setScale(2));
    }

    private static Field<BigDecimal> field(Map<Source, Field<BigDecimal>> fields, Source source) {
        return Objects.requireNonNull(fields.get(source));
    }
}
