package org.qingmiao.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.backup.Backup;
import org.qingmiao.platform.backup.BackupKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "backup",
        description =
                "Write all data to one sealed file; a running server goes on. Without a key or a passphrase the key of "
                        + "the data folder is used (backup.key, made at the first backup).",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    @Option(names = "--data", paramLabel = "DIR", defaultValue = "${env:QM_DATA:-data}", description = "Data folder.")
    Path data = Path.of("data");

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "File to write.")
    Path out = Path.of("");

    @Mixin
    BackupKeys keys = new BackupKeys();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        BackupKey key = keys.toSeal(data);
        Backup.Manifest written = Backup.write(data, out, key);
        PrintWriter print = spec.commandLine().getOut();
        print.printf("%s: %d tables, %d rows, %s%n", out, written.tables().size(), written.rows(), key);
        print.println(Messages.of("cli.backup.keys_elsewhere").bilingual());
        Objects.requireNonNull(written.secrets()).outside().forEach(secret -> print.println("  " + secret));
        return 0;
    }
}
