package org.qingmiao.cli;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.qingmiao.platform.DatabaseServer;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.StartProblem;
import org.qingmiao.safeguard.audit.AuditRestart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "restart",
        description = "After an alarm was looked into: put the contradicted lines aside and begin to sign anew. "
                + "Leaves an entry with the reason.",
        mixinStandardHelpOptions = true)
final class AuditRestartCommand implements Callable<Integer> {
    @Option(names = "--data", paramLabel = "DIR", defaultValue = "${env:QM_DATA:-data}", description = "Data folder.")
    Path data = Path.of("data");

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "What was found out.")
    String reason = "";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        if (reason.isBlank()) {
            throw new StartProblem(Messages.of("cli.audit_restart.reason_missing"));
        }
        try (DatabaseServer server = DatabaseServer.ofData(data)) {
            Path aside = AuditRestart.of(server, data, reason.strip())
                    .orElseThrow(() -> new StartProblem(Messages.of("cli.audit_restart.no_alarm")));
            spec.commandLine().getOut().println(aside);
            return 0;
        } catch (SQLException e) {
            throw new StartProblem(Messages.of("cli.audit_restart.not_begun_anew", e.getMessage()));
        }
    }
}
