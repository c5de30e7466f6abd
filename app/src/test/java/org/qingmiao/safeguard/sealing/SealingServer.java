package org.qingmiao.safeguard.sealing;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.qingmiao.platform.DatabaseServer;
import org.qingmiao.safeguard.SecretSealing;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A server that seals, with a ring of its own in its memory, on a database that others use too. */
final class SealingServer implements AutoCloseable {
    private static final RingAge QUICK =
            new RingAge(Duration.ofMillis(150), Duration.ofMillis(400), Duration.ofMillis(5));
    private static final String TABLE = "child_household";

    final StoredKeyRings rings;
    final SecretSealing sealing;
    private final DataSource owner;
    private final HikariDataSource pool = new HikariDataSource();
    private final JdbcClient db = JdbcClient.create(pool);

    SealingServer(DatabaseServer database, OuterKey outer) {
        this.owner = owner(database);
        this.rings = new StoredKeyRings(owner, outer, QUICK);
        this.sealing = new SecretSealing(rings);
        pool.setDataSource(owner);
        pool.setMaximumPoolSize(3);
        rings.start();
    }

    static DataSource owner(DatabaseServer database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(database.owner().user());
        source.setPassword(database.owner().password());
        source.setOptions("-c qm.login=*test");
        return source;
    }

    static SealedSource households() {
        String owner = "ARRAY['" + TABLE + ":' || t.id]";
        return () -> List.of(SealedColumn.bytesBesideKey(TABLE, "sealed", "key_id", owner));
    }

    KeyRotation rotation(SealedSource... sources) {
        return new KeyRotation(owner, rings, List.of(sources));
    }

    String keyId() {
        return rings.fresh().activeId();
    }

    UUID add(String words) {
        UUID id = UUID.randomUUID();
        add(id, sealed(id, words));
        return id;
    }

    void add(UUID id, byte[] sealed) {
        db.sql("INSERT INTO child_household (id, district, unit_ord, key_id, sealed, made_by, made_at)"
                        + " VALUES (:id, 1, 1, :key, :sealed, 'anna', :at)")
                .param("id", id)
                .param("key", SecretSealing.keyOf(sealed).isEmpty() ? keyId() : SecretSealing.keyOf(sealed))
                .param("sealed", sealed)
                .param("at", OffsetDateTime.of(2026, 12, 2, 0, 0, 0, 0, ZoneOffset.UTC))
                .update();
    }

    void change(UUID id, String words) {
        byte[] sealed = sealed(id, words);
        db.sql("UPDATE child_household SET sealed = :sealed, key_id = :key WHERE id = :id")
                .param("id", id)
                .param("key", SecretSealing.keyOf(sealed))
                .param("sealed", sealed)
                .update();
    }

    private byte[] sealed(UUID id, String words) {
        return sealing.seal(TABLE + ":" + id, words.getBytes(StandardCharsets.UTF_8));
    }

    String words(UUID id) {
        byte[] sealed = db.sql("SELECT sealed FROM child_household WHERE id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
        return new String(sealing.open(TABLE + ":" + id, sealed), StandardCharsets.UTF_8);
    }

    /** So many rows whose value tells the key, and so many that say it beside the value. */
    List<Long> under(String key) {
        return List.of(count("substr(sealed, 1, 6) = decode('7101' || :key, 'hex')", key), count("key_id = :key", key));
    }

    long rows() {
        return count(":key <> ''", "all");
    }

    private long count(String where, String key) {
        return db.sql("SELECT count(*) FROM child_household WHERE " + where)
                .param("key", key)
                .query(Long.class)
                .single();
    }

    String state(String key) {
        return db.sql("SELECT state FROM sealing_key WHERE use = 'values' AND id = :key")
                .param("key", key)
                .query(String.class)
                .single();
    }

    @Override
    public void close() {
        rings.stop();
        pool.close();
    }
}
