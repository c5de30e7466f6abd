package org.qingmiao.register.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.qingmiao.platform.DatabaseServer;
import org.qingmiao.platform.backup.Backup;
import org.qingmiao.platform.backup.BackupKey;
import org.qingmiao.register.storage.RecordDraft.Change;
import org.qingmiao.register.storage.RecordDraft.RowDraft;
import org.qingmiao.register.storage.layout.LayoutMigration;
import org.qingmiao.register.storage.layout.TableLayout;
import org.qingmiao.register.storage.value.FieldCipher;
import org.qingmiao.register.storage.value.RecordClaims;
import org.qingmiao.safeguard.audit.AuditVerification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A backup holds the tables that definitions became, and comes back where no pack is. */
class RegisterBackupTest {
    @TempDir
    Path folder;

    private static DataSource source(DatabaseServer server, DatabaseServer.Login login) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server.url());
        source.setUser(login.user());
        source.setPassword(login.password());
        return source;
    }

    private static JdbcClient system(DatabaseServer server) {
        PGSimpleDataSource owner = (PGSimpleDataSource) source(server, server.owner());
        owner.setOptions("-c qm.login=*test");
        return JdbcClient.create(owner);
    }

    private static TableLayout laidOut(DataSource owner, TableLayout layout) {
        LayoutMigration migration = new LayoutMigration(owner);
        migration.apply(migration.plan(layout).orElseThrow());
        return layout;
    }

    private TableLayout layout(String id, String sections) {
        return TableLayout.of(PackRegisters.of(
                folder.resolve("pack-" + id),
                id,
                SampleRegister.HEAD.replace("id: sample", "id: " + id) + sections + SampleRegister.LIFE));
    }

    /** Every row of every table, as text. */
    private static Map<String, List<String>> rows(DatabaseServer server) {
        JdbcClient owner = system(server);
        Map<String, List<String>> rows = new TreeMap<>();
        owner.sql("SELECT oid::regclass::text FROM pg_class WHERE relnamespace = 'register'::regnamespace"
                        + " AND relkind = 'r'")
                .query(String.class)
                .list()
                .forEach(table -> rows.put(
                        table,
                        owner.sql("SELECT t::text FROM " + table + " t ORDER BY 1")
                                .query(String.class)
                                .list()));
        return rows;
    }

    @Test
    void records_with_rows_history_and_secrets_come_back_as_they_were() throws Exception {
        Path data = folder.resolve("one");
        Path file = folder.resolve("all.backup");
        Map<String, List<String>> before;
        try (DatabaseServer server = DatabaseServer.start(data, Map.of())) {
            DataSource owner = source(server, server.owner());
            Flyway.configure()
                    .dataSource(owner)
                    .locations("classpath:db/migration")
                    .outOfOrder(true)
                    .load()
                    .migrate();
            system(server).sql("""
                INSERT INTO org_unit (id, code, kind, name_zh, name_en, short_zh, short_en)
                VALUES ('root', 'root', 'district', 'r', 'r', 'r', 'r')
                """).update();
            records(server, owner);
            before = rows(server);
            Backup.write(data, file, BackupKey.ofData(data));
        }
        for (String table : List.of(
                "register.sample",
                "register.\"sample~history\"",
                "register.\"sample.visit\"",
                "register.\"sample.visit~history\"",
                "register.\"secret+sealed\"",
                "register.\"secret+sealed~history\"",
                "register.\"secret+apart\"",
                "register.\"secret.hearing\"",
                "register.\"secret.hearing~history\"",
                "register.secret_request",
                "register.number_series",
                "register.layout")) {
            assertThat(before.get(table)).as(table).isNotEmpty();
        }
        Path other = folder.resolve("two");
        Backup.restore(file, other, Optional.of(BackupKey.ofData(data)));
        try (DatabaseServer server = DatabaseServer.start(other, Map.of())) {
            assertThat(rows(server)).isEqualTo(before);
            assertThat(AuditVerification.of(server, other).fault()).isEmpty();
            assertThat(new LayoutMigration(source(server, server.owner()))
                            .plan(layout("secret", SecretStoresTest.SECTIONS)))
                    .isEmpty();
            assertThat(JdbcClient.create(source(server, server.owner()))
                            .sql("SELECT count(*) FROM register.sample")
                            .query(Long.class)
                            .single())
                    .as("rows that the owner sees who is not at the system's work")
                    .isZero();
        }
    }

    private void records(DatabaseServer server, DataSource owner) throws Exception {
        TableLayout first = laidOut(owner, layout("sample", SampleRegister.SECTIONS));
        TableLayout secret = laidOut(owner, layout("secret", SecretStoresTest.SECTIONS));
        var single = new SingleConnectionDataSource(
                source(server, server.application()).getConnection(), true);
        JdbcClient application = JdbcClient.create(single);
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(single));
        RecordStore store = new RecordStore(application, transaction, e -> {}, Clock.systemUTC(), FieldCipher.NONE);
        Reach all = Reach.everything(first.register());
        RowDraft visit = SampleRegister.row("visit", 1, Map.of("visit.at", LocalDate.of(2026, 1, 1)));
        StoredRecord.Key key = store.create(
                        first, all, SampleRegister.creation("root", Map.of("all.line", "one", "all.phone", "1"), visit))
                .record();
        TableLayout second = laidOut(
                owner,
                layout(
                        "sample",
                        SampleRegister.SECTIONS.replace(
                                "phone: { label: l | L,", "mobile: { was: [phone], label: l | L,")));
        RowDraft again = new RowDraft(
                "visit", visit.id(), Optional.empty(), 1, "", "", Map.of("visit.at", LocalDate.of(2026, 1, 2)));
        store.change(
                second,
                all,
                new Change(
                        key,
                        1,
                        Optional.of("closed"),
                        Map.of(),
                        RecordClaims.NONE,
                        Map.of("all.mobile", "2", "secret.note", "n"),
                        java.util.Set.of(),
                        List.of(again),
                        Map.of(),
                        Optional.of(new RecordDraft.Act("begin", Optional.of("because"))),
                        Optional.empty(),
                        Optional.empty()));
        new RecordNumbers(application)
                .next(
                        layout("numbered", SampleRegister.SECTIONS + "number: \"N-{000}\"\n")
                                .register(),
                        new UnitPlaces(application).of("root"),
                        LocalDate.of(2026, 1, 1));
        secrets(secret, application, transaction, store);
    }

    private static void secrets(
            TableLayout layout, JdbcClient application, TransactionTemplate transaction, RecordStore store) {
        Reach all = Reach.everything(layout.register());
        var place = new UnitPlaces(application).of("root");
        StoredRecord.Key key = store.create(layout, all, SampleRegister.creation("root", Map.of()))
                .record();
        SealedStore vault = new SealedStore(application, transaction, e -> {}, Clock.systemUTC(), FieldCipher.NONE);
        vault.put(layout, all, place, key, 0, Map.of("vault.deed", "first"));
        vault.put(layout, all, place, key, 1, Map.of("vault.deed", "second"));
        RowDraft hearing = SampleRegister.row("hearing", 0, Map.of("hearing.words", "first"));
        vault.saveRow(layout, all, place, key, hearing, 0);
        vault.saveRow(layout, all, place, key, hearing, 1);
        application
                .sql("SELECT set_config('qm.login', '*test', false)")
                .query((row, n) -> "")
                .list();
        application.sql("""
            INSERT INTO register.secret_request (district, id, register, record, about, asked_by, duty, purpose, asked_at)
            VALUES (1, gen_random_uuid(), 'secret', gen_random_uuid(), 'one', 'li', 'lead', 'court', now())
            """).update();
        new ApartStore(application, transaction, e -> {}, FieldCipher.NONE, SecretStoresTest.KEY)
                .add(layout, all, place, key.id(), Map.of("source.reporter", "zhang"));
    }
}
