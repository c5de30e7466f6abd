package org.qingmiao.register.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.expression.Rational;
import org.qingmiao.register.definition.Ordered;

/**
 * Answers to an instrument, and what they come to. Points are exact quotients, compared by multiplication across and
 * never rounded before.
 *
 * @param answers by item; {@link Instrument#CANNOT_JUDGE} where nobody can tell
 */
public record ScoredSheet(Instrument instrument, Map<String, String> answers) {
    public ScoredSheet {
        answers = Ordered.copy(answers);
    }

    /** Items without an answer; each item is answered or "cannot judge". */
    public List<String> unanswered() {
        return instrument.items().stream()
                .map(Instrument.Item::id)
                .filter(id -> !answers.containsKey(id))
                .toList();
    }

    /** Why an answer is none, by item: neither on the scale nor "cannot judge", or no item at all. */
    public List<String> wrong() {
        return answers.entrySet().stream()
                .filter(a -> instrument.item(a.getKey()).isEmpty()
                        || !a.getValue().equals(Instrument.CANNOT_JUDGE)
                                && number(a.getValue()).isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    private Optional<Integer> number(String answer) {
        return answer.matches("\\d{1,2}") && instrument.answers().containsKey(Integer.valueOf(answer))
                ? Optional.of(Integer.valueOf(answer))
                : Optional.empty();
    }

    private Optional<Integer> number(Instrument.Item item) {
        return Optional.ofNullable(answers.get(item.id())).flatMap(this::number);
    }

    /** The weight of what was not judged. */
    public Rational missingWeight() {
        return instrument.items().stream()
                .filter(i -> number(i).isEmpty())
                .map(Instrument.Item::weight)
                .reduce(Rational.ZERO, Rational::plus);
    }

    /** Whether too much was not judged for points to be given. */
    public boolean isRefused() {
        return missingWeight().compareTo(instrument.refuseOver()) > 0
                || missingWeight().equals(instrument.weight());
    }

    /** The points; empty if they are refused or an item has no answer at all. */
    public Optional<Rational> points() {
        return isRefused() || !unanswered().isEmpty() ? Optional.empty() : Optional.of(counted());
    }

    private Rational counted() {
        Rational sum = Rational.ZERO;
        for (Instrument.Item item : instrument.items()) {
            Rational answer = Rational.of(number(item).orElse(0));
            sum = sum.plus(answer.times(item.weight()));
        }
        if (instrument.result() == Instrument.Result.SUM) {
            return sum;
        }
        Rational judged = instrument.weight().minus(missingWeight());
        return sum.dividedBy(Rational.of(instrument.highestAnswer()))
                .times(instrument.weight())
                .dividedBy(judged);
    }

    /** The grade of the points. */
    public Optional<String> grade() {
        return points().flatMap(instrument::place)
                .map(at -> instrument.grades().get(at).grade());
    }

    /**
     * What several assessors come to: one alone stands; of two the worse, if their grades lie no further apart than the
     * instrument allows; of three and more the middle answer of each item. Empty where a further assessor is needed.
     */
    public static Optional<ScoredSheet> agreed(List<ScoredSheet> scores) {
        return switch (scores.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(scores.getFirst());
            case 2 -> worse(scores.getFirst(), scores.getLast());
            default -> Optional.of(middle(scores));
        };
    }

    private static Optional<ScoredSheet> worse(ScoredSheet one, ScoredSheet other) {
        Optional<Rational> first = one.points();
        Optional<Rational> second = other.points();
        if (first.isEmpty() || second.isEmpty()) {
            return first.isPresent() ? Optional.of(other) : Optional.of(one);
        }
        Instrument instrument = one.instrument();
        int apart = Math.abs(instrument
                        .place(first.get())
                        .orElse(instrument.grades().size())
                - instrument.place(second.get()).orElse(instrument.grades().size()));
        ScoredSheet worse = first.get().compareTo(second.get()) >= 0 ? one : other;
        return apart > instrument.apart() ? Optional.empty() : Optional.of(worse);
    }

    private static ScoredSheet middle(List<ScoredSheet> scores) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Instrument.Item item : scores.getFirst().instrument().items()) {
            List<Integer> given = new ArrayList<>(scores.stream()
                    .flatMap(s -> s.number(item).stream())
                    .sorted()
                    .toList());
            answers.put(
                    item.id(),
                    given.size() * 2 < scores.size()
                            ? Instrument.CANNOT_JUDGE
                            : String.valueOf(given.get(given.size() / 2)));
        }
        return new ScoredSheet(scores.getFirst().instrument(), answers);
    }

    /** As expressions see it; what is absent is left out. */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        instrument.items().forEach(i -> number(i).ifPresent(n -> values.put(i.id(), n)));
        put(values, "points", points().orElse(null));
        values.put("missing_weight", missingWeight());
        values.put("refused", isRefused());
        values.put("version", instrument.version());
        put(values, "grade", grade().orElse(null));
        return values;
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
