package org.qingmiao.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.work.OpenTask.Audience;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Audiences as the numbers that tasks bear: that of the group, and within it that of the unit. */
@Component
class AudienceNumbers {
    private static final int BITS_OF_UNIT = 32;

    private final JdbcClient db;
    private final OrgUnits units;

    AudienceNumbers(JdbcClient db, OrgUnits units) {
        this.db = db;
        this.units = units;
    }

    /** All groups of a source that stored tasks bear, with their numbers. Asked as the system. */
    Map<String, Integer> of(String source) {
        return db
                .sql("SELECT key, no FROM work_audience WHERE source = :source")
                .param("source", source)
                .query((row, n) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The same of all sources, by source. */
    Map<String, Map<String, Integer>> all() {
        Map<String, Map<String, Integer>> all = new HashMap<>();
        db.sql("SELECT source, key, no FROM work_audience").query(row -> {
            all.computeIfAbsent(row.getString(1), s -> new HashMap<>()).put(row.getString(2), row.getInt(3));
        });
        return all;
    }

    /** The same, with numbers for those that are new. */
    Map<String, Integer> with(String source, Set<String> keys) {
        Map<String, Integer> numbers = of(source);
        String[] fresh =
                keys.stream().filter(k -> !numbers.containsKey(k)).sorted().toArray(String[]::new);
        if (fresh.length == 0) {
            return numbers;
        }
        db.sql("INSERT INTO work_audience (source, key) SELECT :source, k FROM unnest(:keys::text[]) k "
                        + "ON CONFLICT DO NOTHING")
                .param("source", source)
                .param("keys", fresh)
                .update();
        return of(source);
    }

    /** Groups that no task bears any more are forgotten. */
    void forget(String source) {
        db.sql("""
            DELETE FROM work_audience WHERE source = :source AND no NOT IN (
                SELECT (lower(part) >> 32)::integer FROM work_task, unnest(owed + known) AS part WHERE source = :source)
            """).param("source", source).update();
    }

    /** What a task bears. */
    String borne(Collection<Audience> audiences, Map<String, Integer> numbers) {
        Set<Long> all = new TreeSet<>();
        audiences.forEach(a -> all.add(number(Objects.requireNonNull(numbers.get(a.key())), a.unit())));
        return ranges(all);
    }

    /** What somebody is told to reach. */
    String reached(Map<String, Set<String>> reach, Map<String, Integer> numbers) {
        Set<Long> all = new TreeSet<>();
        reach.forEach((key, of) -> {
            Integer group = numbers.get(key);
            if (group != null) {
                of.forEach(unit -> all.add(number(group, unit)));
            }
        });
        return ranges(all);
    }

    /** A unit that is not there any more, or not yet, is none: nobody acts for it. */
    private long number(int group, String unit) {
        boolean known = units.tree().find(unit).isPresent();
        return ((long) group << BITS_OF_UNIT) + (known ? units.key(unit) : 0);
    }

    /** As PostgreSQL reads a multirange: numbers that follow each other are one range. */
    private static String ranges(Set<Long> rising) {
        List<String> ranges = new ArrayList<>();
        long first = -1;
        long next = -1;
        for (long number : rising) {
            if (number != next) {
                add(ranges, first, next);
                first = number;
            }
            next = number + 1;
        }
        add(ranges, first, next);
        return "{" + String.join(",", ranges) + "}";
    }

    private static void add(List<String> ranges, long first, long next) {
        if (first >= 0) {
            ranges.add("[" + first + "," + next + ")");
        }
    }
}
