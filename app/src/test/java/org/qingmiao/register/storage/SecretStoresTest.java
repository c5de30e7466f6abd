package org.qingmiao.register.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.TestDatabase;
import org.qingmiao.register.storage.RecordDraft.RowDraft;
import org.qingmiao.register.storage.UnitPlaces.UnitPlace;
import org.qingmiao.register.storage.layout.LayoutMigration;
import org.qingmiao.register.storage.layout.SecrecyBand;
import org.qingmiao.register.storage.layout.TableLayout;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** What is sealed and who reported: out of reach of the record, and each look is an entry. */
class SecretStoresTest {
    static final String SECTIONS = """
        sections:
          all:
            label: a | All
            why: w | Why
            fields: { day: { label: d | D, type: date } }
          vault:
            label: v | Vault
            why: w | Why
            class: sealed
            fields: { deed: { label: d | Deed, type: text } }
          hearing:
            label: h | Hearing
            why: w | Why
            class: sealed
            many: 9
            fields: { words: { label: w | Words, type: text } }
          source:
            label: s | Source
            why: w | Why
            class: apart
            fields: { reporter: { label: r | Reporter, type: worker } }
        """;

    @TempDir
    Path folder;

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient owner = JdbcClient.create(database.ownerDataSource());
    private final List<AuditEntry> entries = new ArrayList<>();
    private TableLayout layout;
    private JdbcClient application;
    private TransactionTemplate transaction;
    private Reach all;

    @BeforeEach
    void lay_out() throws SQLException {
        layout = TableLayout.of(
                PackRegisters.of(folder, "sample", SampleRegister.HEAD + SECTIONS + SampleRegister.LIFE));
        LayoutMigration migration = new LayoutMigration(database.ownerDataSource());
        migration.apply(migration.plan(layout).orElseThrow());
        owner.sql("""
            INSERT INTO org_unit (id, code, kind, name_zh, name_en, short_zh, short_en)
            VALUES ('root', 'root', 'district', 'r', 'r', 'r', 'r')
            """).update();
        var source = new SingleConnectionDataSource(database.dataSource().getConnection(), true);
        application = JdbcClient.create(source);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        all = Reach.everything(layout.register());
    }

    static final ApartKey KEY = new ApartKey() {
        @Override
        public byte[] token(UUID record) {
            return bytes(~record.getMostSignificantBits(), ~record.getLeastSignificantBits());
        }

        @Override
        public byte[] seal(UUID record) {
            return token(record);
        }

        @Override
        public UUID open(byte[] sealed) {
            ByteBuffer buffer = ByteBuffer.wrap(sealed);
            return new UUID(~buffer.getLong(), ~buffer.getLong());
        }

        private static byte[] bytes(long high, long low) {
            return ByteBuffer.allocate(16).putLong(high).putLong(low).array();
        }
    };

    @Test
    void the_vault_keeps_versions_of_its_own_and_the_record_tells_nothing() {
        UnitPlace place = new UnitPlaces(application).of("root");
        RecordStore store =
                new RecordStore(application, transaction, entries::add, Clock.systemUTC(), FieldCipher.NONE);
        StoredRecord.Key key = store.create(layout, all, SampleRegister.creation("root", Map.of()))
                .record();
        StoredRecord before = store.read(layout, all, key).orElseThrow();
        SealedStore vault =
                new SealedStore(application, transaction, entries::add, Clock.systemUTC(), FieldCipher.NONE);
        assertThat(vault.put(layout, all, place, key, 0, Map.of("vault.deed", "first")))
                .isEqualTo(1);
        assertThat(vault.put(layout, all, place, key, 1, Map.of("vault.deed", "second")))
                .isEqualTo(2);
        assertThatThrownBy(() -> vault.put(layout, all, place, key, 1, Map.of("vault.deed", "late")))
                .isInstanceOf(RecordRefused.class);
        assertThat(store.read(layout, all, key)).contains(before);
        entries.clear();
        assertThatThrownBy(() -> vault.look(layout, all, key, Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThat(ActorContext.forPurpose("court", () -> vault.look(layout, all, key, Map.of()))
                        .values())
                .containsEntry("vault.deed", "second");
        assertThat(entries)
                .singleElement()
                .satisfies(e -> assertThat(e.purpose()).isEqualTo("court"));
        assertThat(application.sql("SELECT current_user").query(String.class).single())
                .isEqualTo("qm_app");
    }

    @Test
    void who_reported_cannot_be_joined_with_the_record_and_nobody_is_its_author() {
        UnitPlace place = new UnitPlaces(application).of("root");
        RecordStore store =
                new RecordStore(application, transaction, entries::add, Clock.systemUTC(), FieldCipher.NONE);
        StoredRecord.Key key = ActorContext.as(
                        "zhang", () -> store.create(layout, all, SampleRegister.creation("root", Map.of())))
                .record();
        ApartStore apart = new ApartStore(application, transaction, entries::add, FieldCipher.NONE, KEY);
        apart.add(layout, all, place, key.id(), Map.of("source.reporter", "zhang"));
        StoredRecord record = store.read(layout, all, key).orElseThrow();
        assertThat(record.head().createdBy()).isEmpty();
        assertThat(record.head().changedBy()).isEmpty();
        String stored = owner.sql("SELECT t::text FROM register.\"sample+apart\" t")
                .query(String.class)
                .single();
        assertThat(stored).contains("zhang").doesNotContain(key.id().toString());
        assertThat(ActorContext.forPurpose("answer", () -> apart.look(layout, all, key, List.of(), Map.of())))
                .containsExactly(Map.of("source.reporter", "zhang"));
    }

    @Test
    void rows_of_the_vault_have_versions_of_their_own_and_what_was_taken_out_stays_in_their_history() {
        UnitPlace place = new UnitPlaces(application).of("root");
        StoredRecord.Key key = store().create(layout, all, SampleRegister.creation("root", Map.of()))
                .record();
        SealedStore vault = vault();
        RowDraft row = SampleRegister.row("hearing", 0, Map.of("hearing.words", "first"));
        vault.saveRow(layout, all, place, key, row, 0);
        RowDraft changed =
                new RowDraft("hearing", row.id(), Optional.empty(), 0, "", "", Map.of("hearing.words", "second"));
        vault.saveRow(layout, all, place, key, changed, 1);
        assertThatThrownBy(() -> vault.saveRow(layout, all, place, key, row, 1)).isInstanceOf(RecordRefused.class);
        assertThat(words(vault, key)).containsExactly("second");
        assertThat(store().read(layout, all, key).orElseThrow().rows()).isEmpty();
        vault.removeRow(layout, all, key, "hearing", row.id(), 2);
        assertThat(words(vault, key)).isEmpty();
        assertThat(owner.sql("SELECT \"hearing.words\" FROM register.\"sample.hearing~history\" ORDER BY version")
                        .query(String.class)
                        .list())
                .containsExactly("first", "second");
        assertThat(entries)
                .filteredOn(e -> e.action().equals("register.sealed.save"))
                .allSatisfy(
                        e -> assertThat(e.toString()).doesNotContain(key.id().toString(), "first", "second"));
    }

    private List<Object> words(SealedStore vault, StoredRecord.Key key) {
        return ActorContext.forPurpose("court", () -> vault.look(layout, all, key, Map.of()))
                .rows()
                .getOrDefault("hearing", List.of())
                .stream()
                .map(row -> row.values().get("hearing.words"))
                .toList();
    }

    private RecordStore store() {
        return new RecordStore(application, transaction, entries::add, Clock.systemUTC(), FieldCipher.NONE);
    }

    private SealedStore vault() {
        return new SealedStore(application, transaction, entries::add, Clock.systemUTC(), FieldCipher.NONE);
    }

    @Test
    void what_is_sealed_goes_with_its_record_to_another_unit() {
        owner.sql("""
            INSERT INTO org_unit (id, code, kind, parent, name_zh, name_en, short_zh, short_en)
            VALUES ('part', 'part', 'community', 'root', 'r', 'r', 'r', 'r')
            """).update();
        UnitPlaces places = new UnitPlaces(application);
        StoredRecord.Key key = store().create(layout, all, SampleRegister.creation("root", Map.of()))
                .record();
        vault().put(layout, all, places.of("root"), key, 0, Map.of("vault.deed", "moved"));
        new RecordPlacement(application, transaction, entries::add, Clock.systemUTC())
                .move(layout, all, key, 1, "part");
        Reach part = Reach.of(places.of("part").alone(), SecrecyBand.SEALED);
        assertThat(vault().judged(layout, part, key).values()).containsEntry("vault.deed", "moved");
        Reach root = Reach.of(places.of("root").alone(), SecrecyBand.SEALED);
        assertThat(vault().judged(layout, root, key).values()).isEmpty();
    }

    @Test
    void entries_that_lie_apart_are_given_out_to_who_shows_their_token_and_never_as_a_list() {
        UnitPlace place = new UnitPlaces(application).of("root");
        ApartStore apart = new ApartStore(application, transaction, entries::add, FieldCipher.NONE, KEY);
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        apart.add(layout, all, place, one, Map.of("source.reporter", "zhang"));
        apart.add(layout, all, place, other, Map.of("source.reporter", "wang"));
        int listed = transaction.execute(status -> {
            all.tell(application, layout.register());
            application.sql("SET LOCAL ROLE qm_apart").update();
            return application
                    .sql("SELECT count(*)::int FROM register.\"sample+apart\"")
                    .query(Integer.class)
                    .single();
        });
        assertThat(listed).isZero();
        StoredRecord.Key key = new StoredRecord.Key(place.district(), one);
        assertThat(ActorContext.forPurpose("answer", () -> apart.look(layout, all, key, List.of(other), Map.of())))
                .containsExactly(Map.of("source.reporter", "zhang"), Map.of("source.reporter", "wang"));
    }
}
