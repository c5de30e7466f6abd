package org.qingmiao.register.trial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingmiao.register.definition.DebtRule;
import org.qingmiao.register.definition.HandOver;
import org.qingmiao.register.definition.Section;

/** What a record owes by its deadlines and its hand-overs, each worked out when it is asked for. */
final class Debts {
    private final TrialRun run;
    private final DebtStart start;
    private final DueTrial due;
    private final DoneTrial done;
    private final Map<String, List<Debt>> known = new LinkedHashMap<>();
    private final Set<String> inWork = new HashSet<>();

    Debts(TrialRun run) {
        this.run = run;
        this.start = new DebtStart(run);
        this.due = new DueTrial(run);
        this.done = new DoneTrial(run);
    }

    /** All that stand, in the order of the definition, hand-overs last. */
    List<Debt> standing() {
        List<Debt> standing = new ArrayList<>();
        run.trial().register().deadlines().keySet().forEach(id -> standing.addAll(of(id)));
        for (HandOver handOver : run.trial().register().handOvers().values()) {
            standing.addAll(of(handOver.id() + ".accept"));
            handOver.returns().keySet().forEach(r -> standing.addAll(of(handOver.id() + "." + r)));
        }
        return standing.stream().filter(Debt::stands).toList();
    }

    /** Those of one name; a debt that hangs on itself is none. */
    List<Debt> of(String id) {
        if (!known.containsKey(id) && inWork.add(id)) {
            List<Debt> found = find(id);
            inWork.remove(id);
            known.put(id, found);
        }
        return known.getOrDefault(id, List.of());
    }

    private List<Debt> find(String id) {
        DebtRule rule = run.trial().register().deadlines().get(id);
        if (rule != null) {
            return deadline(rule);
        }
        int dot = id.indexOf('.');
        HandOver handOver = dot < 0 ? null : run.trial().register().handOvers().get(id.substring(0, dot));
        return handOver == null
                ? List.of()
                : handOver(handOver, id.substring(dot + 1)).stream().toList();
    }

    private List<Debt> deadline(DebtRule rule) {
        boolean ofRecord = rule.debtor() instanceof DebtRule.Debtor.OfRecord;
        if (!ofRecord || !start.runs(rule)) {
            return List.of();
        }
        return switch (rule.each().orElse(null)) {
            case null -> one(rule, run.record()).stream().toList();
            case DebtRule.Each.OfSection each -> {
                Section section = run.trial().register().sections().get(each.section());
                yield section == null
                        ? List.of()
                        : run.record().rows(section).stream()
                                .flatMap(row -> one(rule, row).stream())
                                .toList();
            }
            // Lists that lie outside of the record: a roll, a plan of visits.
            case DebtRule.Each.OfList each -> List.of();
        };
    }

    private Optional<Debt> one(DebtRule rule, View view) {
        Optional<Instant> from = start.of(rule, view);
        if (from.isEmpty()) {
            return Optional.empty();
        }
        Instant begin = from.get();
        if (rule.every().isPresent()) {
            // A beginning that nobody said is now; what was done before it counts then.
            Instant since = begin.equals(run.now()) ? Instant.EPOCH : begin;
            Optional<Instant> last = rule.done().flatMap(d -> done.last(d, view, since));
            return due.every(rule, view, begin, last).map(d -> new Debt(rule.id(), d, Optional.empty()));
        }
        Optional<Instant> fulfilled = rule.done().flatMap(d -> done.first(d, view, begin));
        return due.once(rule, view, begin).map(d -> new Debt(rule.id(), d, fulfilled));
    }

    private Optional<Debt> handOver(HandOver handOver, String part) {
        Optional<Instant> offered = run.handOvers().offered(handOver.id());
        if (part.equals("accept")) {
            Optional<Instant> answered =
                    run.handOvers().accepted(handOver).or(() -> run.handOvers().stage(handOver.id(), "refused"));
            return offered.flatMap(o -> handOver.accept().flatMap(l -> due.limit(l, run.record(), o)))
                    .map(d -> new Debt(handOver.id() + ".accept", d, answered));
        }
        HandOver.Return answer = handOver.returns().get(part);
        return answer == null ? Optional.empty() : answer(handOver, answer, offered);
    }

    private Optional<Debt> answer(HandOver handOver, HandOver.Return answer, Optional<Instant> offered) {
        boolean closed = run.handOvers().isClosed(handOver.id())
                && run.handOvers().returned(handOver, answer).isEmpty();
        boolean owed = !closed && answer.when().map(run.record()::holds).orElse(true);
        Optional<Instant> from = switch (answer.after().orElse("")) {
            case "" -> offered;
            case "accepted" -> run.handOvers().accepted(handOver);
            case String before ->
                Optional.ofNullable(handOver.returns().get(before))
                        .flatMap(b -> run.handOvers().returned(handOver, b));
        };
        return owed
                ? from.flatMap(f -> answer.limit().flatMap(l -> due.limit(l, run.record(), f)))
                        .map(d -> new Debt(
                                handOver.id() + "." + answer.id(),
                                d,
                                run.handOvers().returned(handOver, answer)))
                : Optional.empty();
    }

    /** Until when it is owed first; a day where days are counted. */
    @Nullable
    Object due(String id) {
        List<Debt> open = id.isEmpty() ? standing() : of(id);
        return open.stream()
                .filter(d -> d.done().isEmpty())
                .min(Comparator.comparing(d -> d.due().end()))
                .map(d -> d.due().exact() && !id.isEmpty()
                        ? (Object) d.due().end()
                        : d.due().day())
                .orElse(null);
    }

    boolean isLate(String id) {
        List<Debt> all = id.isEmpty() ? standing() : of(id);
        return all.stream().anyMatch(d -> d.isLate(run.now()));
    }

    /** Whether all that was owed was fulfilled in time. */
    boolean isMet(String id) {
        return !of(id).isEmpty()
                && of(id).stream()
                        .allMatch(d ->
                                d.done().isPresent() && !d.due().isLate(d.done().get()));
    }

    boolean isOpen(String id) {
        return of(id).stream().anyMatch(d -> d.done().isEmpty());
    }

    Map<String, Object> sums(String id) {
        long fulfilled = of(id).stream().filter(d -> d.done().isPresent()).count();
        long all = of(id).size();
        return Map.of("all", all, "done", fulfilled, "open", all - fulfilled);
    }
}
