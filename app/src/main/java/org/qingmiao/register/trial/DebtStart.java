package org.qingmiao.register.trial;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.qingmiao.register.clock.DueClock;
import org.qingmiao.register.definition.DebtRule;
import org.qingmiao.register.definition.Due;
import org.qingmiao.register.definition.Occasion;
import org.qingmiao.register.definition.Section;

/** When a deadline begins to run, and whether it runs at all. */
final class DebtStart {
    private final TrialRun run;

    DebtStart(TrialRun run) {
        this.run = run;
    }

    /** Whether the states, flags and conditions under which it runs are met, and nothing holds it up. */
    boolean runs(DebtRule rule) {
        DebtRule.Running running = rule.condition();
        boolean inState = running.states().isEmpty()
                || run.state().filter(running.states()::contains).isPresent();
        return inState
                && running.flags().stream().allMatch(run.flags()::isSet)
                && running.where()
                        .filter(w -> !isOfRow(rule))
                        .map(run.record()::holds)
                        .orElse(true)
                && running.when()
                        .filter(w -> !isOfRow(rule))
                        .map(run.record()::holds)
                        .orElse(true)
                && rule.pause()
                        .flatMap(DebtRule.Pause::during)
                        .filter(run.record()::holds)
                        .isEmpty();
    }

    private static boolean isOfRow(DebtRule rule) {
        return rule.each().isPresent();
    }

    /** Where counting begins; empty if that has not happened, or the record does not say when. */
    Optional<Instant> of(DebtRule rule, View view) {
        boolean runs = !isOfRow(rule)
                || rule.condition().where().map(view::holds).orElse(true)
                        && rule.condition().when().map(view::holds).orElse(true);
        if (!runs) {
            return Optional.empty();
        }
        if (rule.after().isPresent()) {
            return happened(rule.after().get(), view);
        }
        DebtRule.Running running = rule.condition();
        if (!running.states().isEmpty()) {
            Optional<Instant> entered = run.moments().enteredAny(new HashSet<>(running.states()));
            return entered.isPresent() || !isFixed(rule) ? entered : Optional.of(run.now());
        }
        Optional<Instant> flagged =
                running.flags().stream().flatMap(f -> flagged(f).stream()).max(Comparator.naturalOrder());
        return flagged.isPresent() ? flagged : Optional.of(begun(view));
    }

    /** Whether its end hangs on a day that is given and not on a beginning. */
    private static boolean isFixed(DebtRule rule) {
        return rule.before().isPresent()
                || rule.due().stream()
                        .flatMap(d -> d.cases().stream())
                        .anyMatch(c -> !(c.limit() instanceof Due.Limit.After));
    }

    /** A row without an occasion of its own begins when it is dated, a record when it came into its first state. */
    private Instant begun(View view) {
        Optional<Instant> dated = view instanceof RowView row ? RowPeriods.moment(row, run) : Optional.empty();
        return dated.or(() -> run.state().flatMap(run.moments()::entered)).orElseGet(run::now);
    }

    Optional<Instant> happened(Occasion occasion, View view) {
        return switch (occasion) {
            case Occasion.Entered o -> run.moments().entered(o.state());
            case Occasion.Taken o -> latest(o.steps());
            case Occasion.Flagged o -> flagged(o.flag());
            case Occasion.HandedOver o -> run.handOvers().offered(o.handOver());
            case Occasion.Missed o -> missed(o.deadline());
            case Occasion.Heard o ->
                o.events().stream()
                        .flatMap(e -> run.moments().moment(run.record().get(e)).stream())
                        .max(Comparator.naturalOrder());
            case Occasion.RowAdded o -> added(o.section());
            case Occasion.When o -> run.moments().moment(view.value(o.formula()));
            case Occasion.AnyOf o ->
                o.occasions().stream()
                        .flatMap(one -> happened(one, view).stream())
                        .min(Comparator.naturalOrder());
        };
    }

    private Optional<Instant> latest(List<String> steps) {
        return steps.stream().flatMap(s -> run.moments().step(s).stream()).max(Comparator.naturalOrder());
    }

    /** A flag that the record sets by itself was set when it is looked at, for all one knows. */
    private Optional<Instant> flagged(String flag) {
        return run.flags().isSet(flag) ? run.flags().set(flag).or(() -> Optional.of(run.now())) : Optional.empty();
    }

    private Optional<Instant> missed(String deadline) {
        return run.debts().of(deadline).stream()
                .filter(d -> d.isLate(run.now()))
                .map(d -> d.due().end())
                .min(Comparator.naturalOrder());
    }

    private Optional<Instant> added(String id) {
        Section section = run.trial().register().sections().get(id);
        return section == null
                ? Optional.empty()
                : run.record().rows(section).stream()
                        .flatMap(row -> RowPeriods.moment(row, run).stream())
                        .max(Comparator.naturalOrder());
    }

    /** The event that a deadline lies before. */
    Optional<LocalDate> event(DebtRule.Before before, View view) {
        return switch (before.event()) {
            case DebtRule.Anniversary.Birthday b ->
                view.get("child.birth") instanceof LocalDate birth
                        ? Optional.of(DueClock.birthday(birth, b.years()))
                        : Optional.empty();
            case DebtRule.Anniversary.OfRecord o ->
                run.moments().moment(view.value(o.day())).map(run.trial().clock()::day);
        };
    }
}
