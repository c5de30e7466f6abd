package org.qingmiao.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.qingmiao.platform.backup.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "restore",
        description =
                "Bring a backup into an empty data folder; it is checked before anything is touched. Asks for what "
                        + "it was sealed with: --key-file (backup.key of the old data folder) or a passphrase.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "A file that backup wrote.")
    Path file = Path.of("");

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "Empty or missing folder.")
    Path data = Path.of("data");

    @Mixin
    BackupKeys keys = new BackupKeys();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        Backup.Manifest restored = Backup.restore(file, data, keys.toOpen(file));
        spec.commandLine()
                .getOut()
                .printf("%s: %d tables, %d rows%n", data, restored.tables().size(), restored.rows());
        return 0;
    }
}
