package org.qingmiao.cli;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "drill",
        description =
                "Restore a backup into a folder of its own, check every table and the record in it, and remove the"
                        + " folder; a running server goes on. Leaves an entry, so that /admin/health says when it was"
                        + " tried last and what came of it. Give --key-file to try the key that is kept elsewhere.",
        mixinStandardHelpOptions = true)
final class DrillCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "A file that backup wrote.")
    Path file = Path.of("");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:QM_DATA:-data}",
            description = "Data folder of the installation; DIR/drill is used and removed.")
    Path data = Path.of("data");

    @Mixin
    BackupKeys keys = new BackupKeys();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Override
    public Integer call() throws SQLException {
        RestoreDrill.Outcome outcome = new RestoreDrill(file, data).run(() -> keys.toOpen(file, data));
        spec.commandLine()
                .getOut()
                .printf(
                        "%s: %d tables, %d rows, record of %d entries intact, restored in %d s%n",
                        file,
                        outcome.tables(),
                        outcome.rows(),
                        outcome.entries(),
                        outcome.time().toSeconds());
        return 0;
    }
}
