package org.qingmiao.register.trial;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qingmiao.register.definition.Fulfilment;
import org.qingmiao.register.definition.RegisterStep;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.formula.StateGraph;

/** Whether and when a debt was fulfilled. What was fulfilled at a time that nobody said counts as fulfilled in time. */
final class DoneTrial {
    private final TrialRun run;

    DoneTrial(TrialRun run) {
        this.run = run;
    }

    /** The first time at or after the start. */
    Optional<Instant> first(Fulfilment fulfilment, View view, Instant start) {
        return times(fulfilment, view, start).filter(t -> !isBefore(t, start)).min(Comparator.naturalOrder());
    }

    /** The last time at or after the start. */
    Optional<Instant> last(Fulfilment fulfilment, View view, Instant start) {
        return times(fulfilment, view, start).filter(t -> !isBefore(t, start)).max(Comparator.naturalOrder());
    }

    /** What is dated by a day may have happened at any time of it. */
    private boolean isBefore(Instant time, Instant start) {
        boolean midnight =
                time.equals(run.trial().clock().start(run.trial().clock().day(time)));
        return midnight
                ? run.trial().clock().day(time).isBefore(run.trial().clock().day(start))
                : time.isBefore(start);
    }

    private Stream<Instant> times(Fulfilment fulfilment, View view, Instant start) {
        return switch (fulfilment) {
            case Fulfilment.ByStep f -> f.steps().stream().flatMap(s -> taken(s, f.steps(), view, start).stream());
            case Fulfilment.ByRow f -> rows(f, start);
            // Records of other registers lie elsewhere.
            case Fulfilment.ByRecord f -> Stream.empty();
            case Fulfilment.ByHandOver f -> run.handOvers().stage(f.handOver(), f.stage()).stream();
            case Fulfilment.FlagOff f -> run.flags().isSet(f.flag()) ? Stream.empty() : Stream.of(start);
            case Fulfilment.Leaving f -> left(f.state(), start);
            case Fulfilment.Filled f -> filled(f.field(), view, start);
            case Fulfilment.Condition f -> view.holds(f.formula()) ? Stream.of(start) : Stream.empty();
            case Fulfilment.AnyOf f -> f.ways().stream().flatMap(w -> times(w, view, start));
        };
    }

    private Optional<Instant> taken(String id, List<String> any, View view, Instant start) {
        RegisterStep step = run.trial().register().steps().get(id);
        Optional<Instant> at = run.moments().step(id);
        if (at.isPresent() || step == null || step.to().isEmpty()) {
            return at;
        }
        return isBehind(step, any, view) ? Optional.of(start) : Optional.empty();
    }

    /**
     * Whether a row, or the record, stands where one comes only by the step, or another that would do: behind the state to which
     * nothing else leads, and not where the step would still be taken.
     */
    private boolean isBehind(RegisterStep step, List<String> any, View view) {
        String to = step.to().orElseThrow();
        if (step.section().isPresent() && view instanceof RowView row) {
            Section section =
                    run.trial().register().sections().get(step.section().get());
            return section != null && run.trial().onlyThrough(section, to).contains(String.valueOf(row.state()));
        }
        StateGraph graph = run.trial().compiled().graph();
        boolean alone = run.trial().register().steps().values().stream()
                .filter(other -> !any.contains(other.id()))
                .noneMatch(other -> other.to().filter(to::equals).isPresent()
                        || other.moves().containsValue(to));
        return step.section().isEmpty()
                && alone
                && run.state()
                        .filter(state -> !graph.leaves(step.id()).contains(state))
                        .filter(run.trial().onlyThrough(to)::contains)
                        .isPresent();
    }

    private Stream<Instant> rows(Fulfilment.ByRow fulfilment, Instant start) {
        Section section = run.trial().register().sections().get(fulfilment.section());
        return section == null
                ? Stream.empty()
                : run.record().rows(section).stream()
                        .filter(row -> fulfilment.where().map(row::holds).orElse(true))
                        .map(row -> RowPeriods.moment(row, run).orElse(start));
    }

    private Stream<Instant> left(String state, Instant start) {
        boolean there = run.state().filter(state::equals).isPresent();
        if (there) {
            return Stream.empty();
        }
        return Stream.of(run.trial().register().steps().values().stream()
                .filter(s -> run.trial().compiled().graph().leaves(s.id()).contains(state))
                .filter(s -> s.to().filter(to -> !to.equals(state)).isPresent())
                .flatMap(s -> run.moments().step(s.id()).stream())
                .filter(t -> !t.isBefore(start))
                .min(Comparator.naturalOrder())
                .orElse(start));
    }

    /** A field that holds a time says itself when it was filled. */
    private Stream<Instant> filled(String field, View view, Instant start) {
        Object value = view.get(field);
        boolean empty = value == null || value instanceof List<?> list && list.isEmpty();
        return empty ? Stream.empty() : Stream.of(run.moments().moment(value).orElse(start));
    }
}
