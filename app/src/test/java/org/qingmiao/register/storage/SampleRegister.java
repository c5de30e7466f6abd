package org.qingmiao.register.storage;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qingmiao.platform.TestDatabase;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.storage.RecordDraft.Creation;
import org.qingmiao.register.storage.RecordDraft.RowDraft;
import org.qingmiao.register.storage.layout.LayoutMigration;
import org.qingmiao.register.storage.layout.TableLayout;
import org.qingmiao.register.storage.value.FieldCipher;
import org.qingmiao.register.storage.value.RecordClaims;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A register with a field of every kind, its tables in a fresh database with a tree of units, and a store. */
final class SampleRegister {
    static final String HEAD = """
        id: sample
        name: s | Sample
        about: place
        kept_by: [community]
        ground: { law: none, purpose: p | To test, keep: { years: 5, after: "all.day", local: here }, responsible: lead, assessment: none }
        """;
    static final String LIFE = """
        states: { open: o | Open, closed: { label: c | Closed, end: true } }
        flags: { danger: { label: d | Danger } }
        steps: { begin: { label: b | Begin, from: [], to: open, by: [lead] } }
        grants: [ { duty: lead, scope: subtree, fill: all } ]
        locks: { hidden: { label: h | Hidden, when: "flag('danger')" } }
        lists: { newest: { label: n | Newest, sort: [-day] } }
        """;
    static final String SECTIONS = """
        same: [line, day]
        sections:
          all:
            label: a | All
            why: w | Why
            fields:
              line: { label: l | L, type: text, absent: [unknown, refused] }
              words: { label: l | L, type: long_text }
              code: { label: l | L, type: code(list), proposed: "decide('t', day)" }
              codes: { label: l | L, type: codes(list), most: 3 }
              sure: { label: l | L, type: yes_no, absent: [unknown] }
              number: { label: l | L, type: whole, range: 0..40, absent: [none] }
              scaled: { label: l | L, type: scaled(2), range: -5..40.5 }
              ratio: { label: l | L, type: ratio(1) }
              money: { label: l | L, type: money }
              day: { label: l | L, type: date }
              rough: { label: l | L, type: date(precision), absent: [unknown] }
              month: { label: l | L, type: month }
              moment: { label: l | L, type: moment }
              days: { label: l | L, type: interval(date) }
              span: { label: l | L, type: interval(moment), absent: [unknown] }
              period: { label: l | L, type: period }
              term: { label: l | L, type: term }
              hours: { label: l | L, type: hours }
              unit: { label: l | L, type: unit, absent: [none] }
              units: { label: l | L, type: units }
              division: { label: l | L, type: division }
              place: { label: l | L, type: place, absent: [unknown] }
              name: { label: l | L, type: person_name }
              card: { label: l | L, type: resident_id, encrypted: true }
              phone: { label: l | L, type: phone }
              file: { label: l | L, type: file }
              signature: { label: l | L, type: signature }
              worker: { label: l | L, type: worker }
              child: { label: l | L, type: child }
              person: { label: l | L, type: person }
              persons: { label: l | L, type: persons }
              either: { label: l | L, type: person_or_unit }
              household: { label: l | L, type: household }
              other: { label: l | L, type: record(sample) }
              score: { label: l | L, type: score(guardian) }
              rate: { label: l | L, type: rate(aid) }
              grid: { label: l | L, type: grid(items; good bad) }
              marks: { label: l | L, type: scaled(1), list: 9 }
              moments: { label: l | L, type: moment, list: 4 }
          secret:
            label: s | Secret
            why: w | Why
            class: sensitive
            fields: { note: { label: n | Note, type: text } }
          eye:
            label: e | Eye
            why: w | Why
            per: [right, left]
            fields: { ucva: { label: u | U, type: scaled(1) } }
          visit:
            label: v | Visit
            why: w | Why
            many: 50
            fields:
              at: { label: a | At, type: date, required: row }
              told: { label: t | Told, type: text, class: sensitive }
          sheet:
            label: s | Sheet
            why: w | Why
            many: 3
            within: visit
            fixed: row
            fields: { points: { label: p | P, type: whole } }
          stay:
            label: s | Stay
            why: w | Why
            many: 9
            during: [from, to]
            fields:
              from: { label: f | From, type: date, required: row }
              to: { label: t | To, type: date }
        """;

    final TestDatabase database = TestDatabase.fresh();
    final JdbcClient owner = JdbcClient.create(database.ownerDataSource());
    final List<AuditEntry> entries = new ArrayList<>();
    final Register register;
    final TableLayout layout;
    final Reach everything;
    final UnitPlaces places;
    final RecordStore store;
    final RecordPlacement placement;

    SampleRegister(Path folder) {
        this(folder, "");
    }

    /** @param more that is written into its definition */
    SampleRegister(Path folder, String more) {
        register = PackRegisters.of(folder, "sample", HEAD + SECTIONS + LIFE + more);
        layout = TableLayout.of(register);
        everything = Reach.everything(register);
        LayoutMigration migration = new LayoutMigration(database.ownerDataSource());
        migration.apply(migration.plan(layout).orElseThrow());
        units();
        var source = database.dataSource();
        var application = JdbcClient.create(
                new org.springframework.jdbc.datasource.SingleConnectionDataSource(connection(source), true));
        places = new UnitPlaces(application);
        var single = new org.springframework.jdbc.datasource.SingleConnectionDataSource(connection(source), true);
        store = new RecordStore(
                JdbcClient.create(single),
                new TransactionTemplate(new DataSourceTransactionManager(single)),
                entries::add,
                Clock.systemUTC(),
                new Backwards());
        placement = new RecordPlacement(
                JdbcClient.create(single),
                new TransactionTemplate(new DataSourceTransactionManager(single)),
                entries::add,
                Clock.systemUTC());
    }

    private static java.sql.Connection connection(javax.sql.DataSource source) {
        try {
            return source.getConnection();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void units() {
        unit("district", null);
        for (String street : List.of("street-a", "street-b")) {
            unit(street, "district");
            for (int i = 1; i <= 3; i++) {
                unit(street + "-" + i, street);
            }
        }
    }

    void unit(String id, @org.jspecify.annotations.Nullable String parent) {
        owner.sql("""
            INSERT INTO org_unit (id, code, kind, parent, name_zh, name_en, short_zh, short_en, synthetic)
            VALUES (:id, :id, 'community', :parent, :id, :id, :id, :id, true)
            """).param("id", id).param("parent", parent).update();
    }

    static Creation creation(String unit, Map<String, Object> values, RowDraft... rows) {
        return new Creation(
                UUID.randomUUID(),
                unit,
                "open",
                Optional.empty(),
                Set.of(),
                Set.of(),
                RecordClaims.NONE,
                values,
                List.of(rows),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static RowDraft row(String section, int position, Map<String, Object> values) {
        return new RowDraft(section, UUID.randomUUID(), Optional.empty(), position, "", "", values);
    }

    /** Turns texts round with the name of their place: enough to see that the database has another text. */
    private static final class Backwards implements FieldCipher {
        @Override
        public byte[] seal(String of, String text) {
            return new StringBuilder(of + "\n" + text)
                    .reverse()
                    .toString()
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }

        @Override
        public String open(String of, byte[] sealed) {
            String[] both = new StringBuilder(new String(sealed, java.nio.charset.StandardCharsets.UTF_8))
                    .reverse()
                    .toString()
                    .split("\n", 2);
            if (!both[0].equals(of)) {
                throw new IllegalStateException("sealed for " + both[0]);
            }
            return both[1];
        }
    }
}
