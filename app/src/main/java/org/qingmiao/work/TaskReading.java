package org.qingmiao.work;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.safeguard.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Looks at stored tasks in a transaction that was told of which audiences somebody is one. */
@Component
class TaskReading {
    private final List<TaskSource> sources;
    private final AudienceNumbers audiences;
    private final JdbcClient db;
    private final TransactionOperations transaction;
    private final Clock clock;

    TaskReading(
            List<TaskSource> sources,
            AudienceNumbers audiences,
            JdbcClient db,
            TransactionOperations transaction,
            Clock clock) {
        this.sources = List.copyOf(sources);
        this.audiences = audiences;
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Does something with what the database shows the person. */
    <T> T look(Person person, Function<TaskLook, T> look) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Map<String, String> reach = reach(person);
            db.sql("SELECT set_config('qm.task_owed', :owed, true), set_config('qm.task_known', :known, true)")
                    .params(reach)
                    .query((row, n) -> "")
                    .single();
            return look.apply(new TaskLook(db, reach, clock.instant()));
        }));
    }

    private Map<String, String> reach(Person person) {
        List<String> owed = new ArrayList<>();
        List<String> known = new ArrayList<>();
        Map<String, Map<String, Integer>> all = ActorContext.asSystem("tasks", audiences::all);
        for (TaskSource source : sources) {
            Map<String, Integer> numbers = all.getOrDefault(source.id(), Map.of());
            TaskReach reach = numbers.isEmpty() ? TaskReach.NONE : source.reach(person, numbers.keySet());
            owed.add(audiences.reached(reach.owes(), numbers));
            known.add(audiences.reached(reach.knows(), numbers));
        }
        return new HashMap<>(Map.of("owed", joined(owed), "known", joined(known)));
    }

    private static String joined(List<String> ranges) {
        return "{"
                + String.join(
                        ",",
                        ranges.stream()
                                .map(r -> r.substring(1, r.length() - 1))
                                .filter(r -> !r.isEmpty())
                                .toList())
                + "}";
    }
}
