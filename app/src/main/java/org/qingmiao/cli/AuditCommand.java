package org.qingmiao.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.qingmiao.platform.DatabaseServer;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.StartProblem;
import org.qingmiao.safeguard.audit.AuditFault;
import org.qingmiao.safeguard.audit.AuditHead;
import org.qingmiao.safeguard.audit.AuditVerification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "audit",
        description = "The record of who did what.",
        mixinStandardHelpOptions = true,
        subcommands = {AuditCommand.Verify.class, AuditRestartCommand.class})
final class AuditCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return 2;
    }

    @Command(
            name = "verify",
            description = "Check that no entry was changed, removed, moved or slipped in; a running server goes on. "
                    + "Exit 0: prints number of entries and head. Exit 1: names the first wrong entry.",
            mixinStandardHelpOptions = true)
    static final class Verify implements Callable<Integer> {
        @ParentCommand
        @SuppressWarnings("NullAway.Init") // set by picocli
        AuditCommand parent;

        @Option(
                names = "--data",
                paramLabel = "DIR",
                defaultValue = "${env:QM_DATA:-data}",
                description = "Data folder.")
        Path data = Path.of("data");

        @Option(
                names = "--head",
                paramLabel = "NUMBER:HASH",
                description = "What was kept outside, from a mail or a paper; may be given several times.")
        List<String> heads = List.of();

        @Spec
        @SuppressWarnings("NullAway.Init") // set by picocli
        CommandSpec spec;

        @Override
        public Integer call() {
            List<AuditHead> given = heads.stream().map(Verify::head).toList();
            try (DatabaseServer server = DatabaseServer.ofData(data)) {
                return tell(AuditVerification.of(server, data, given));
            } catch (SQLException e) {
                throw new StartProblem(Messages.of("cli.audit.not_read", e.getMessage()));
            }
        }

        private static AuditHead head(String typed) {
            return AuditHead.of(typed)
                    .orElseThrow(() -> new StartProblem(Messages.of("cli.audit.head_malformed", typed)));
        }

        private int tell(AuditVerification.Outcome outcome) {
            if (outcome.fault().isPresent()) {
                AuditFault fault = outcome.fault().get();
                String entry = fault.entry();
                spec.commandLine()
                        .getErr()
                        .println(Messages.in(Qm.language(), fault.kind().key(), entry));
                return 1;
            }
            PrintWriter out = spec.commandLine().getOut();
            out.printf("%d entries, head %s%n", outcome.entries(), outcome.head());
            out.printf("%d:%s%n", outcome.number(), outcome.head());
            heads.forEach(head -> out.println(Messages.in(Qm.language(), "safeguard.audit.head.same", head)));
            if (!outcome.signed()) {
                out.println(Messages.in(Qm.language(), "safeguard.audit.unsigned"));
            }
            return 0;
        }
    }
}
