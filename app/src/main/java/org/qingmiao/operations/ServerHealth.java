package org.qingmiao.operations;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.qingmiao.operations.HealthCheck.Level;
import org.qingmiao.platform.ActorContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The database and the disk on which it lies. */
@Component
class ServerHealth {
    private static final long MEGABYTE = 1L << 20;
    private static final long SPACE_LOW = 2_048 * MEGABYTE;
    /** The embedded database does not start with less than 300 MB. */
    private static final long SPACE_OUT = 300 * MEGABYTE;

    private final JdbcClient db;
    private final Path data;

    ServerHealth(JdbcClient db, @Value("${qingmiao.data:}") String data) {
        this.db = db;
        this.data = Path.of(data).toAbsolutePath();
    }

    boolean answers() {
        try {
            return ActorContext.asSystem(
                            "health",
                            () -> db.sql("SELECT 1").query(Integer.class).single())
                    == 1;
        } catch (DataAccessException e) {
            return false;
        }
    }

    private record Database(String version, long bytes) {}

    HealthCheck database() {
        long begin = System.nanoTime();
        try {
            Database found = ActorContext.asSystem(
                    "health",
                    () -> db.sql("""
                        SELECT current_setting('server_version'), pg_database_size(current_database())
                        """)
                            .query((row, n) -> new Database(row.getString(1), row.getLong(2)))
                            .single());
            long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
            return HealthCheck.of(
                    "database",
                    Level.GOOD,
                    "operations.health.database",
                    found.version,
                    found.bytes / MEGABYTE,
                    Math.max(1, millis));
        } catch (DataAccessException e) {
            return HealthCheck.of("database", Level.BROKEN, "operations.health.database.broken");
        }
    }

    HealthCheck storage() {
        try {
            FileStore store = Files.getFileStore(data);
            long free = store.getUsableSpace();
            Level level = free < SPACE_OUT ? Level.BROKEN : free < SPACE_LOW ? Level.WARNING : Level.GOOD;
            return HealthCheck.of(
                    "storage", level, "operations.health.storage", free / MEGABYTE, store.getTotalSpace() / MEGABYTE);
        } catch (IOException e) {
            return HealthCheck.of("storage", Level.BROKEN, "operations.health.storage.broken");
        }
    }
}
