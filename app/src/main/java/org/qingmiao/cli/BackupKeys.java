package org.qingmiao.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.StartProblem;
import org.qingmiao.platform.backup.Backup;
import org.qingmiao.platform.backup.BackupKey;
import picocli.CommandLine.Option;

/** With what a backup is sealed or opened: a key or a passphrase, from a file or the environment. */
final class BackupKeys {
    private static final int SHORTEST = 12;

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "File with the key: 32 bytes in base64 (or QM_BACKUP_KEY with the key itself).")
    @Nullable
    Path keyFile;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "File with a passphrase in place of a key (or QM_BACKUP_PASSPHRASE).")
    @Nullable
    Path passphraseFile;

    private final Map<String, String> environment = System.getenv();

    private Optional<BackupKey> given() {
        if (keyFile != null) {
            return Optional.of(BackupKey.ofFile(keyFile));
        }
        if (passphraseFile != null) {
            return Optional.of(new BackupKey.Passphrase(read(passphraseFile)));
        }
        String key = environment.getOrDefault("QM_BACKUP_KEY", "");
        String passphrase = environment.getOrDefault("QM_BACKUP_PASSPHRASE", "");
        return !key.isEmpty()
                ? Optional.of(BackupKey.ofText(key))
                : !passphrase.isEmpty() ? Optional.of(new BackupKey.Passphrase(passphrase)) : Optional.empty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new StartProblem(Messages.of("cli.backup.passphrase_file_unreadable", file));
        }
    }

    /** What was given, else the key of the data folder, which is made at the first backup. */
    BackupKey toSeal(Path data) {
        BackupKey key = given().orElseGet(() -> {
            // Not for a folder that is none: a key would be all that is in it.
            if (!Files.isDirectory(data)) {
                throw new StartProblem(Messages.of("cli.backup.no_data_folder", data));
            }
            return BackupKey.ofData(data);
        });
        if (key instanceof BackupKey.Passphrase phrase && phrase.words().length() < SHORTEST) {
            throw new StartProblem(Messages.of("cli.backup.passphrase_too_short"));
        }
        return key;
    }

    /** What was given, else a passphrase typed at the terminal, if one is needed and there is a terminal. */
    Optional<BackupKey> toOpen(Path file) {
        Optional<BackupKey> key = given();
        return key.isPresent() || !Backup.asksForPassphrase(file)
                ? key
                : Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .map(console -> console.readPassword(
                                "%s: ", Messages.of("cli.backup.passphrase").bilingual()))
                        .map(typed -> new BackupKey.Passphrase(new String(typed)));
    }

    /** The same; without either the key of the data folder from which the backup came. */
    Optional<BackupKey> toOpen(Path file, Path data) {
        Optional<BackupKey> key = toOpen(file);
        return key.isPresent() || Backup.asksForPassphrase(file) ? key : BackupKey.present(data);
    }
}
