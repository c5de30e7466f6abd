package org.qingmiao.register.trial;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.register.definition.HandOver;

/** How far hand-overs have come, by the moments that were given and the stamps in fields. */
final class HandOvers {
    private final TrialRun run;

    HandOvers(TrialRun run) {
        this.run = run;
    }

    /** When it was offered: as given, else by the step that offers it, unless it was taken back. */
    Optional<Instant> offered(String id) {
        return given(id + ".offered").or(() -> given(id + ".withdrawn").isPresent() ? Optional.empty() : byStep(id));
    }

    private Optional<Instant> byStep(String id) {
        return run.trial().register().steps().values().stream()
                .filter(s -> s.effects().handOver().contains(id))
                .flatMap(s -> run.moments().step(s.id()).stream())
                .max(Comparator.naturalOrder());
    }

    /** Whether nothing of it is owed any more. */
    boolean isClosed(String id) {
        return given(id + ".ended").isPresent();
    }

    Optional<Instant> accepted(HandOver handOver) {
        return given(handOver.id() + ".accepted")
                .or(() -> handOver.accept().flatMap(HandOver.Limit::stamps).flatMap(run.moments()::ofField));
    }

    /** When an answer came. */
    Optional<Instant> returned(HandOver handOver, HandOver.Return answer) {
        return given(handOver.id() + "." + answer.id()).or(() -> answer.stamps().flatMap(run.moments()::ofField));
    }

    private Optional<Instant> given(String what) {
        return run.record().given().moment(what);
    }

    /** When it reached a stage: offered, accepted, answered, ended, refused. */
    Optional<Instant> stage(String id, String stage) {
        HandOver handOver = run.trial().register().handOvers().get(id);
        if (handOver == null) {
            return answer(id, stage);
        }
        return switch (stage) {
            case "offered" -> offered(id);
            case "accepted" -> accepted(handOver);
            case "answered" -> given(id + ".answered").or(() -> answered(handOver));
            case "ended" -> given(id + ".ended").or(() -> stage(id, "answered")).or(() -> given(id + ".refused"));
            default -> given(id + "." + stage);
        };
    }

    /** One answer: {@code police.decision}. */
    private Optional<Instant> answer(String id, String stage) {
        int dot = id.indexOf('.');
        HandOver handOver = dot < 0 ? null : run.trial().register().handOvers().get(id.substring(0, dot));
        HandOver.Return answer = handOver == null ? null : handOver.returns().get(id.substring(dot + 1));
        return handOver == null || answer == null || stage.equals("refused")
                ? Optional.empty()
                : returned(handOver, answer);
    }

    /** When the last of all answers came; without answers, when it was accepted. */
    private Optional<Instant> answered(HandOver handOver) {
        List<Optional<Instant>> answers = handOver.returns().values().stream()
                .filter(r -> r.when().map(run.record()::holds).orElse(true))
                .map(r -> returned(handOver, r))
                .toList();
        if (answers.isEmpty()) {
            return accepted(handOver);
        }
        return answers.stream().allMatch(Optional::isPresent)
                ? answers.stream().flatMap(Optional::stream).max(Comparator.naturalOrder())
                : Optional.empty();
    }

    @Nullable
    Object asked(String function, String id) {
        return switch (function) {
            case "hand_over" -> row(id);
            case "refusals" -> refusals(id);
            case "all_answered" -> stage(id, "answered").isPresent();
            default -> stage(id, function).isPresent();
        };
    }

    /** How often it was refused: each time is given by its number, where there were several. */
    private int refusals(String id) {
        int count = 0;
        while (given(id + ".refused_" + (count + 1)).isPresent()) {
            count++;
        }
        return count == 0 && stage(id, "refused").isPresent() ? 1 : count;
    }

    /** Those that were offered. */
    List<Map<String, Object>> all() {
        return run.trial().register().handOvers().keySet().stream()
                .filter(id -> offered(id).isPresent() || stage(id, "accepted").isPresent())
                .map(this::row)
                .toList();
    }

    private Map<String, Object> row(String id) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", id);
        for (String stage : List.of("offered", "accepted", "answered", "ended", "refused")) {
            Optional<Instant> at = stage(id, stage);
            row.put(stage, at.isPresent());
            at.ifPresent(moment -> row.put(stage + "_at", moment));
        }
        return row;
    }
}
