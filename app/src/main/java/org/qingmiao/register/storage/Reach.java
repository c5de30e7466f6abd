package org.qingmiao.register.storage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.storage.layout.ReachColumn;
import org.qingmiao.register.storage.layout.ReachSettings;
import org.qingmiao.register.storage.layout.SecrecyBand;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * How far somebody sees into a register, band by band. What is not named is not there.
 *
 * @param bands intervals of places of units ({@code register.unit_place}), disjoint
 * @param handed places of the units to which records were handed that somebody may see
 * @param opens locks that are open
 * @param split by section the codes whose rows are there, {@code *} for all
 * @param claims by columns of records, beside the unit that keeps them
 */
public record Reach(
        Map<SecrecyBand, List<Interval>> bands,
        Map<SecrecyBand, List<Integer>> handed,
        Set<String> opens,
        Map<String, Set<String>> split,
        Map<SecrecyBand, Claims> claims) {
    /** All units. */
    public static final Interval ALL = new Interval(1, Integer.MAX_VALUE - 1);

    public Reach {
        bands = Map.copyOf(bands);
        handed = Map.copyOf(handed);
        opens = Set.copyOf(opens);
        split = Map.copyOf(split);
        claims = Map.copyOf(claims);
    }

    /** One that asks nothing but the unit that keeps a record, and to which it was handed. */
    public Reach(
            Map<SecrecyBand, List<Interval>> bands,
            Map<SecrecyBand, List<Integer>> handed,
            Set<String> opens,
            Map<String, Set<String>> split) {
        this(bands, handed, opens, split, Map.of());
    }

    /**
     * What is asked of columns of records ({@link ReachColumn}).
     *
     * @param names people or units that are looked for, by column
     * @param where a condition counts, by column; disjoint
     */
    public record Claims(Map<String, Set<String>> names, Map<String, List<Interval>> where) {
        static final Claims NONE = new Claims(Map.of(), Map.of());

        public Claims {
            names = Map.copyOf(names);
            where = Map.copyOf(where);
        }
    }

    /**
     * A unit and all below it.
     *
     * @param last inclusive
     */
    public record Interval(int first, int last) {
        public boolean holds(int place) {
            return first <= place && place <= last;
        }
    }

    /** Of the system: jobs, imports, the engine itself. */
    public static Reach everything(Register register) {
        Map<SecrecyBand, List<Interval>> bands = new LinkedHashMap<>();
        for (SecrecyBand band : SecrecyBand.values()) {
            bands.put(band, List.of(ALL));
        }
        Map<String, Set<String>> split = new LinkedHashMap<>();
        register.sections().keySet().forEach(s -> split.put(s, Set.of("*")));
        return new Reach(bands, Map.of(), register.access().locks().keySet(), split);
    }

    /** Of nobody. */
    static Reach nothing() {
        return new Reach(Map.of(), Map.of(), Set.of(), Map.of());
    }

    /** Of a duty that sees these bands in one interval. */
    public static Reach of(Interval interval, SecrecyBand... bands) {
        Map<SecrecyBand, List<Interval>> reach = new LinkedHashMap<>();
        for (SecrecyBand band : bands) {
            reach.put(band, List.of(interval));
        }
        return new Reach(reach, Map.of(), Set.of(), Map.of());
    }

    /** The same with every lock open and rows of every code: of who was found to have the key before. */
    public Reach unlocked(Register register) {
        Reach everything = everything(register);
        return new Reach(bands, handed, everything.opens(), everything.split());
    }

    /**
     * Does something in a transaction that was told how far it reaches.
     *
     * @throws RecordRefused if the database does not take it
     */
    <T> T within(JdbcClient db, TransactionOperations transaction, Register register, Supplier<T> act) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                tell(db, register);
                return act.get();
            }));
        } catch (DataAccessException e) {
            throw RecordRefused.of(e);
        }
    }

    /**
     * Tells the transaction; it holds until its end. All that an earlier reach said of the register is taken back.
     *
     * @throws IllegalArgumentException if a register of millions is reached in several intervals: ask for each alone
     */
    public void tell(JdbcClient db, Register register) {
        Map<String, String> settings = settings(register);
        StringBuilder sql = new StringBuilder("SELECT ");
        List<Object> values = new ArrayList<>();
        settings.forEach((name, value) -> {
            sql.append(values.isEmpty() ? "" : ", ").append("set_config(?, ?, true)");
            values.add(name);
            values.add(value);
        });
        db.sql(sql.toString()).params(values).query((row, n) -> "").list();
    }

    Map<String, String> settings(Register register) {
        String id = register.id();
        Map<String, String> settings = new LinkedHashMap<>();
        for (SecrecyBand band : SecrecyBand.values()) {
            List<Interval> parts = bands.getOrDefault(band, List.of()).stream()
                    .sorted(Comparator.comparingInt(Interval::first))
                    .toList();
            if (register.mass() && parts.size() > 1) {
                throw new IllegalArgumentException("several intervals of " + id);
            }
            boolean none = parts.isEmpty();
            settings.put(
                    ReachSettings.low(id, band),
                    none ? "" : "" + parts.getFirst().first());
            settings.put(
                    ReachSettings.high(id, band),
                    none ? "" : "" + parts.getLast().last());
            settings.put(ReachSettings.parts(id, band), parts.size() < 2 ? "" : bounds(parts));
            List<Integer> to = handed.getOrDefault(band, List.of());
            settings.put(ReachSettings.handed(id, band), to.isEmpty() ? "" : array(to));
            Claims asked = claims.getOrDefault(band, Claims.NONE);
            ReachColumn.of(register).forEach(c -> settings.put(ReachSettings.by(id, band, c), asked(asked, c)));
        }
        register.access()
                .locks()
                .keySet()
                .forEach(l -> settings.put(ReachSettings.opens(id, l), opens.contains(l) ? "on" : ""));
        register.sections().values().stream().filter(s -> s.split().isPresent()).forEach(s -> {
            Set<String> codes = new TreeSet<>(split.getOrDefault(s.id(), Set.of()));
            settings.put(ReachSettings.split(id, s.id()), codes.isEmpty() ? "" : ConstantText.of(List.copyOf(codes)));
        });
        return settings;
    }

    private static String asked(Claims asked, ReachColumn column) {
        List<String> names = List.copyOf(new TreeSet<>(asked.names().getOrDefault(column.name(), Set.of())));
        List<Interval> where = asked.where().getOrDefault(column.name(), List.of()).stream()
                .sorted(Comparator.comparingInt(Interval::first))
                .toList();
        if (!names.isEmpty()) {
            return ConstantText.of(names);
        }
        return where.isEmpty() ? "" : bounds(where);
    }

    /** Beginnings and what comes after each end, rising: an odd count of them up to a place means that it is inside. */
    private static String bounds(List<Interval> parts) {
        List<Integer> bounds = new ArrayList<>();
        for (Interval part : parts) {
            boolean adjoins = !bounds.isEmpty() && bounds.getLast() >= part.first();
            if (adjoins) {
                bounds.set(bounds.size() - 1, Math.max(bounds.getLast(), part.last() + 1));
            } else {
                bounds.add(part.first());
                bounds.add(part.last() + 1);
            }
        }
        return array(bounds);
    }

    private static String array(List<Integer> numbers) {
        return ConstantText.of(numbers.stream().map(String::valueOf).toList());
    }
}
