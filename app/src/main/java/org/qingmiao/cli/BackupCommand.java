package org.qingmiao.cli;

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
        spec.commandLine()
                .getOut()
                .printf("%s: %d tables, %d rows%n", out, written.tables().size(), written.rows());
        return 0;
    }
}
