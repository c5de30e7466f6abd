package org.qingmiao.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.qingmiao.platform.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "backup",
        description = "Write all data to one file; a running server goes on.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    @Option(names = "--data", paramLabel = "DIR", defaultValue = "${env:QM_DATA:-data}", description = "Data folder.")
    Path data = Path.of("data");

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "File to write.")
    Path out = Path.of("");

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        Backup.Manifest written = Backup.write(data, out);
        PrintWriter print = spec.commandLine().getOut();
        print.printf("%s: %d tables, %d rows%n", out, written.tables().size(), written.rows());
        Path key = data.resolve("secret.key");
        if (Files.exists(key)) {
            print.printf("备份不含密钥，请另行保管 %s / The key is not in the backup, keep it elsewhere: %s%n", key, key);
        }
        return 0;
    }
}
