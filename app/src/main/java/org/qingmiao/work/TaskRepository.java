package org.qingmiao.work;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.qingmiao.platform.LockScope;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tasks as they are stored, written as the system. */
@Component
class TaskRepository {
    /** So many names share what is locked of a source, so that a round of a thousand units locks no thousand names. */
    private static final int LOCKS = 64;

    private static final RowCallbackHandler NOTHING = row -> {};

    private final JdbcClient db;
    private final AudienceNumbers audiences;
    private final Clock clock;

    TaskRepository(JdbcClient db, AudienceNumbers audiences, Clock clock) {
        this.db = db;
        this.audiences = audiences;
        this.clock = clock;
    }

    /** Which task. */
    record Key(String plan, String id, String turn) {
        static Key of(OpenTask task) {
            return new Key(task.plan(), task.task().id(), task.turn());
        }
    }

    /** Whoever writes tasks of the same subjects waits until the transaction ends, so that the last one saw all that came before. */
    void hold(String source, Collection<String> subjects) {
        lock(source, subjects.stream().map(s -> Math.floorMod(s.hashCode(), LOCKS)));
    }

    /** The same for all subjects of a source. */
    void holdAll(String source) {
        lock(source, Stream.iterate(0, n -> n + 1).limit(LOCKS));
    }

    private void lock(String source, Stream<Integer> names) {
        LockScope.mustLast();
        Integer[] rising = names.distinct().sorted().toArray(Integer[]::new);
        db.sql("SELECT pg_advisory_xact_lock(hashtext('work_task/' || :source), n) "
                        + "FROM (SELECT unnest(:names::int[]) AS n ORDER BY 1) AS names")
                .param("source", source)
                .param("names", rising)
                .query(NOTHING);
    }

    /** Writes tasks that are new or otherwise than stored; says how many. */
    int write(String source, List<OpenTask> tasks) {
        if (tasks.isEmpty()) {
            return 0;
        }
        Set<String> keys = new HashSet<>();
        tasks.forEach(t -> Stream.concat(t.owed().stream(), t.known().stream()).forEach(a -> keys.add(a.key())));
        Map<String, Integer> numbers = audiences.with(source, keys);
        return db.sql("""
            INSERT INTO work_task AS t (source, plan, id, turn, subject, unit, title_zh, title_en, link, due, at_once,
                                        shown_from, owed, known, opened_at)
            SELECT :source, g.plan, g.id, g.turn, g.subject, g.unit, g.zh, g.en, g.link, g.due::date, g.at_once,
                   g.shown::timestamptz, g.owed::int8multirange, g.known::int8multirange, :now
              FROM unnest(:plan::text[], :id::text[], :turn::text[], :subject::text[], :unit::text[], :zh::text[],
                          :en::text[], :link::text[], :due::text[], :atOnce::bool[], :shown::text[], :owed::text[],
                          :known::text[])
                   AS g (plan, id, turn, subject, unit, zh, en, link, due, at_once, shown, owed, known)
            ON CONFLICT (plan, id, turn) DO UPDATE
               SET source = excluded.source, subject = excluded.subject, unit = excluded.unit,
                   title_zh = excluded.title_zh, title_en = excluded.title_en, link = excluded.link,
                   due = excluded.due, at_once = excluded.at_once, shown_from = excluded.shown_from,
                   owed = excluded.owed, known = excluded.known
             WHERE (t.source, t.subject, t.unit, t.title_zh, t.title_en, t.link, t.due, t.at_once, t.shown_from,
                    t.owed, t.known)
                IS DISTINCT FROM (excluded.source, excluded.subject, excluded.unit, excluded.title_zh,
                    excluded.title_en, excluded.link, excluded.due, excluded.at_once, excluded.shown_from,
                    excluded.owed, excluded.known)
            """)
                .param("source", source)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .params(columns(tasks, numbers))
                .update();
    }

    private Map<String, Object> columns(List<OpenTask> tasks, Map<String, Integer> numbers) {
        return Map.ofEntries(
                Map.entry("plan", texts(tasks, OpenTask::plan)),
                Map.entry("id", texts(tasks, t -> t.task().id())),
                Map.entry("turn", texts(tasks, OpenTask::turn)),
                Map.entry("subject", texts(tasks, OpenTask::subject)),
                Map.entry("unit", texts(tasks, t -> t.task().unit())),
                Map.entry("zh", texts(tasks, t -> t.task().title().zh())),
                Map.entry("en", texts(tasks, t -> t.task().title().en())),
                Map.entry("link", texts(tasks, t -> t.task().link())),
                Map.entry("due", dues(tasks)),
                Map.entry("atOnce", tasks.stream().map(t -> t.task().atOnce()).toArray(Boolean[]::new)),
                Map.entry("shown", texts(tasks, t -> t.shownFrom().toString())),
                Map.entry("owed", texts(tasks, t -> audiences.borne(t.owed(), numbers))),
                Map.entry("known", texts(tasks, t -> audiences.borne(t.known(), numbers))));
    }

    private static String[] texts(List<OpenTask> tasks, Function<OpenTask, String> text) {
        return tasks.stream().map(text).toArray(String[]::new);
    }

    /** What has no day is null there. */
    private static String[] dues(List<OpenTask> tasks) {
        String[] dues = new String[tasks.size()];
        for (int n = 0; n < dues.length; n++) {
            int at = n;
            tasks.get(n).task().due().ifPresent(due -> dues[at] = due.toString());
        }
        return dues;
    }

    /** Which tasks of a source are stored, of some subjects. */
    Set<Key> stored(String source, Set<String> subjects) {
        return Set.copyOf(db.sql("SELECT plan, id, turn FROM work_task WHERE source = :source "
                        + "AND subject = ANY (:subjects::text[])")
                .param("source", source)
                .param("subjects", subjects.toArray(String[]::new))
                .query((row, n) -> new Key(row.getString(1), row.getString(2), row.getString(3)))
                .list());
    }

    /** Which tasks of a source are stored. */
    Set<Key> stored(String source) {
        return new HashSet<>(db.sql("SELECT plan, id, turn FROM work_task WHERE source = :source")
                .param("source", source)
                .query((row, n) -> new Key(row.getString(1), row.getString(2), row.getString(3)))
                .list());
    }

    /** What is done, or nobody's work any more. */
    int remove(Collection<Key> keys) {
        if (keys.isEmpty()) {
            return 0;
        }
        return db.sql("""
            DELETE FROM work_task t USING unnest(:plan::text[], :id::text[], :turn::text[]) AS g (plan, id, turn)
             WHERE t.plan = g.plan AND t.id = g.id AND t.turn = g.turn
            """)
                .param("plan", keys.stream().map(Key::plan).toArray(String[]::new))
                .param("id", keys.stream().map(Key::id).toArray(String[]::new))
                .param("turn", keys.stream().map(Key::turn).toArray(String[]::new))
                .update();
    }

    /** Forgets groups of people of whom no task of a source is. */
    void tidy(String source) {
        audiences.forget(source);
    }

    /** What belongs to no source any more. */
    int removeOthers(Collection<String> sources) {
        return db.sql("DELETE FROM work_task WHERE source <> ALL (:sources::text[])")
                .param("sources", sources.toArray(String[]::new))
                .update();
    }
}
