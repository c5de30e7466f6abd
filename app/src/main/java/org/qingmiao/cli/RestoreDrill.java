package org.qingmiao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.qingmiao.platform.DatabaseServer;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.StartProblem;
import org.qingmiao.platform.backup.Backup;
import org.qingmiao.platform.backup.BackupEntries;
import org.qingmiao.platform.backup.BackupKey;
import org.qingmiao.safeguard.audit.AuditVerification;

/**
 * A backup that was never restored is a hope: this restores one beside the installation, checks it and removes it again.
 * What came of it is an entry of the installation's record, a failure too.
 */
final class RestoreDrill {
    private final Path file;
    private final Path data;
    /** On the disk of the data, which has room for them, and readable by whoever reads the data. */
    private final Path copy;

    RestoreDrill(Path file, Path data) {
        this.file = file;
        this.data = data;
        this.copy = data.resolve("drill");
    }

    /**
     * What came back.
     *
     * @param entries of the record, all of them checked
     * @param time from the first byte read to a database that answers
     */
    record Outcome(int tables, long rows, long entries, Duration time) {}

    /**
     * Tries it.
     *
     * @param key asked once there is a file; none for files from before they were sealed
     * @throws StartProblem if it does not come back whole, or is not of this installation
     */
    Outcome run(Supplier<Optional<BackupKey>> key) throws SQLException {
        if (!Files.isRegularFile(file)) {
            throw new StartProblem(Messages.of("cli.drill.no_file", file));
        }
        try (DatabaseServer installation = DatabaseServer.ofData(data)) {
            return tried(installation, key);
        }
    }

    private Outcome tried(DatabaseServer installation, Supplier<Optional<BackupKey>> key) throws SQLException {
        // What a drill that was broken off left behind.
        remove();
        Outcome outcome;
        try {
            outcome = restored(installation, key.get());
        } catch (StartProblem problem) {
            failed(installation, problem.sentence().en());
            throw problem;
        } catch (SQLException | RuntimeException problem) {
            failed(installation, problem.getClass().getSimpleName());
            throw problem;
        } finally {
            remove();
        }
        BackupEntries.tried(
                installation,
                file,
                Map.of(
                        "rows", Long.toString(outcome.rows),
                        "entries", Long.toString(outcome.entries),
                        "seconds", Long.toString(outcome.time.toSeconds())));
        return outcome;
    }

    private void failed(DatabaseServer installation, String problem) throws SQLException {
        BackupEntries.failed(installation, file, Map.of("problem", problem));
    }

    private Outcome restored(DatabaseServer installation, Optional<BackupKey> key) throws SQLException {
        long begin = System.nanoTime();
        Backup.Manifest manifest = Backup.restore(file, copy, key);
        Duration time = Duration.ofNanos(System.nanoTime() - begin);
        // Always the embedded one: the installation itself may lie on a server elsewhere.
        try (DatabaseServer server = DatabaseServer.start(copy, Map.of())) {
            AuditVerification.Outcome record = AuditVerification.of(server, copy);
            mustBeWhole(record);
            mustBeOurs(installation, record);
            return new Outcome(manifest.tables().size(), manifest.rows(), record.entries(), time);
        }
    }

    private void mustBeWhole(AuditVerification.Outcome record) {
        record.fault().ifPresent(fault -> {
            throw new StartProblem(Messages.of("cli.drill.record_not_whole", file, fault.entry()));
        });
    }

    /** The backup's record is the beginning of the installation's, or it is a backup of something else. */
    private void mustBeOurs(DatabaseServer installation, AuditVerification.Outcome record) throws SQLException {
        if (record.number() == 0) {
            return;
        }
        String head;
        try (Connection connection = DriverManager.getConnection(
                        installation.url(),
                        installation.owner().user(),
                        installation.owner().password());
                var system = connection.prepareStatement("SELECT set_config('qm.login', '*restore drill', false)");
                PreparedStatement entry = connection.prepareStatement(
                        "SELECT encode(hash, 'hex') FROM audit_entry WHERE chain = 0 AND seq = ?")) {
            system.execute();
            entry.setLong(1, record.number());
            try (ResultSet rows = entry.executeQuery()) {
                head = rows.next() ? rows.getString(1) : "";
            }
        }
        if (!record.head().equals(head)) {
            throw new StartProblem(Messages.of("cli.drill.not_ours", file));
        }
    }

    private void remove() {
        if (!Files.exists(copy)) {
            return;
        }
        try (var files = Files.walk(copy)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new StartProblem(Messages.of("cli.drill.copy_left", copy));
        }
    }
}
