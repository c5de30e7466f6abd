package org.qingmiao.register.storage;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.storage.UnitPlaces.UnitPlace;
import org.qingmiao.register.storage.layout.LayoutTable;
import org.qingmiao.register.storage.layout.SecrecyBand;
import org.qingmiao.register.storage.layout.TableLayout;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Who keeps a record and to whom it is handed. Both stand in each of its tables, so that no policy has to look elsewhere.
 * Either is done by the engine for somebody whose step allows it, within a reach that holds both units.
 */
public final class RecordPlacement {
    private final JdbcClient db;
    private final TransactionOperations transaction;
    private final Audit audit;
    private final Clock clock;
    private final RecordWatcher watcher;

    public RecordPlacement(JdbcClient db, TransactionOperations transaction, Audit audit, Clock clock) {
        this(db, transaction, audit, clock, RecordWatcher.NONE);
    }

    /** @param watcher is told of every record that moves */
    public RecordPlacement(
            JdbcClient db, TransactionOperations transaction, Audit audit, Clock clock, RecordWatcher watcher) {
        this.db = db;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
        this.watcher = watcher;
    }

    /** The same by another clock. */
    public RecordPlacement by(Clock other) {
        return new RecordPlacement(db, transaction, audit, other, watcher);
    }

    /**
     * Gives a record to another unit; it is a version of its own. What lies apart stays with the unit to which it was told.
     *
     * @param basedOn the version that the writer saw
     * @param unit id of the unit that keeps it from now on
     * @throws RecordRefused if it is in another version by now, or out of reach
     */
    public void move(TableLayout layout, Reach reach, StoredRecord.Key record, int basedOn, String unit) {
        UnitPlace place = new UnitPlaces(db).of(unit);
        within(layout.register(), reach, () -> {
            RecordStatements to = new RecordStatements();
            String now = to.constant("timestamptz", clock.instant().truncatedTo(ChronoUnit.MICROS));
            String by = to.constant("text", ActorContext.present().person().orElse(null));
            LayoutTable main = layout.main();
            to.add(
                    "moved",
                    "UPDATE " + main.sql() + " SET unit = " + place.unit() + ", unit_ord = " + place.ord()
                            + ", version = version + 1, step = NULL, reason = NULL, changed_at = " + now
                            + ", changed_by = " + by
                            + which(to, "id", record) + " AND version = " + basedOn
                            + RecordStatements.returningOld(main));
            to.keep("moved", main, basedOn + 1, now);
            run(to, "SELECT 1 FROM moved");
            others(layout).forEach(table -> place(table, record, place));
            audit.record(AuditEntry.act(
                    "register.move",
                    "record:" + layout.register().id() + "/" + record.id(),
                    unit,
                    Map.of("unit", unit)));
            vault(layout, record, place);
            watcher.written(layout, record);
            reach.tell(db, layout.register());
        });
    }

    private void place(LayoutTable table, StoredRecord.Key record, UnitPlace place) {
        RecordStatements to = new RecordStatements();
        String sql = "UPDATE " + table.sql() + " SET unit_ord = " + place.ord() + which(to, id(table), record);
        db.sql(sql).params(to.constants()).update();
    }

    /** What is sealed goes with the record, whether or not there is something. The last act: it reaches the vault alone. */
    private void vault(TableLayout layout, StoredRecord.Key record, UnitPlace place) {
        List<LayoutTable> sealed = layout.tables().stream()
                .filter(t -> t.band() == SecrecyBand.SEALED)
                .toList();
        if (!sealed.isEmpty()) {
            Reach.everything(layout.register()).tell(db, layout.register());
            new BandRole(db, SecrecyBand.SEALED).act(() -> {
                sealed.forEach(table -> place(table, record, place));
                return true;
            });
            Reach.nothing().tell(db, layout.register());
        }
    }

    /**
     * Opens sections of a record to units, and closes them to those that are not named.
     *
     * @param sections that they see; the head of the record is open to them with any
     * @param places of the units; none takes it back
     * @throws RecordRefused if it is out of reach
     * @throws IllegalArgumentException if the register declares no hand-overs
     */
    public void hand(
            TableLayout layout, Reach reach, StoredRecord.Key record, Set<String> sections, List<Integer> places) {
        Map<Integer, Set<String>> opened = new TreeMap<>();
        places.forEach(place -> opened.put(place, sections));
        hand(layout, reach, record, opened);
    }

    /**
     * Opens sections of a record to units, to each its own, and closes all that are not named. Earlier versions are open to
     * none of them.
     *
     * @param opened sections by the place of the unit that sees them
     * @throws RecordRefused if it is out of reach
     * @throws IllegalArgumentException if the register declares no hand-overs
     */
    public void hand(TableLayout layout, Reach reach, StoredRecord.Key record, Map<Integer, Set<String>> opened) {
        if (!layout.main().hasColumn("handed")) {
            throw new IllegalArgumentException("records of " + layout.register().id() + " are not handed over");
        }
        within(layout.register(), reach, () -> {
            RecordStatements main = new RecordStatements();
            main.add("handed", handed(main, layout.main(), record, opened.keySet()) + " RETURNING id");
            run(main, "SELECT 1 FROM handed");
            others(layout).forEach(table -> spread(table, record, opened));
            Set<String> sections = new TreeSet<>();
            opened.values().forEach(sections::addAll);
            audit.record(AuditEntry.act(
                    "register.hand",
                    "record:" + layout.register().id() + "/" + record.id(),
                    "",
                    Map.of("sections", String.join(", ", sections), "units", "" + opened.size())));
        });
    }

    /**
     * Opens what was written since to the units to which sections of the record are open: rows that are new bear no mark of
     * it yet.
     */
    public void spread(TableLayout layout, Reach reach, StoredRecord.Key record, Map<Integer, Set<String>> opened) {
        within(layout.register(), reach, () -> others(layout).forEach(table -> spread(table, record, opened)));
    }

    private void spread(LayoutTable table, StoredRecord.Key record, Map<Integer, Set<String>> opened) {
        RecordStatements to = new RecordStatements();
        Set<Integer> places = seeing(table, opened);
        String sql = handed(to, table, record, places) + " AND handed <> " + to.constant("integer[]", array(places));
        db.sql(sql).params(to.constants()).update();
    }

    private static Set<Integer> seeing(LayoutTable table, Map<Integer, Set<String>> opened) {
        Set<Integer> places = new TreeSet<>();
        opened.forEach((place, sections) -> {
            if (holds(table, sections)) {
                places.add(place);
            }
        });
        return places;
    }

    private static String handed(RecordStatements to, LayoutTable table, StoredRecord.Key record, Set<Integer> places) {
        return "UPDATE " + table.sql() + " SET handed = " + to.constant("integer[]", array(places))
                + which(to, id(table), record);
    }

    private static String array(Set<Integer> places) {
        return places.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private static boolean holds(LayoutTable table, Set<String> sections) {
        return table.section()
                .map(sections::contains)
                .orElseGet(() -> table.fields().stream()
                        .anyMatch(f ->
                                sections.contains(f.path().substring(0, f.path().indexOf('.')))));
    }

    private static String which(RecordStatements to, String id, StoredRecord.Key record) {
        return " WHERE district = " + record.district() + " AND " + id + " = " + to.constant("uuid", record.id());
    }

    private static String id(LayoutTable table) {
        return table.isOfRows() ? "record" : "id";
    }

    private static List<LayoutTable> others(TableLayout layout) {
        return layout.tables().stream()
                .filter(t -> !t.equals(layout.main()) && t.band().isWithRecord())
                .toList();
    }

    private void run(RecordStatements to, String last) {
        if (db.sql(to.sql(last))
                .params(to.constants())
                .query((row, n) -> 1)
                .list()
                .isEmpty()) {
            throw RecordRefused.outOfReach();
        }
    }

    private void within(Register register, Reach reach, Runnable act) {
        reach.within(db, transaction, register, () -> {
            act.run();
            return true;
        });
    }
}
