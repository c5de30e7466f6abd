package org.qingmiao.cli;

import java.util.Locale;
import org.qingmiao.evaluation.JudgedCases;
import org.qingmiao.plan.CheckCommand;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.StartProblem;
import org.qingmiao.tools.CalcCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands behind {@code ./qm}. */
@Command(
        name = "qm",
        description = "Qingmiao runs a district's children's development plan.",
        mixinStandardHelpOptions = true,
        version = "Qingmiao 0.1",
        subcommands = {
            CommandLine.HelpCommand.class,
            DemoCommand.class,
            ServeCommand.class,
            ImportCommand.class,
            ReportCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            TokenCommand.class,
            ProposalsCommand.class,
            AuditCommand.class,
            VerifyCommand.class,
            PermissionsCommand.class
        })
public final class Qm {
    private Qm() {}

    public static void main(String[] args) {
        int status = commandLine().execute(args);
        if (status != ServeCommand.RUNNING) {
            System.exit(status);
        }
    }

    static CommandLine commandLine() {
        CommandLine qm = new CommandLine(new Qm());
        qm.addSubcommand(new CheckCommand(new JudgedCases()));
        qm.addSubcommand("calc", CalcCommand.commandLine(language()));
        return qm.setExecutionExceptionHandler(Qm::explain);
    }

    /** A start problem is one sentence; anything else is a fault of ours and keeps its trace. */
    private static int explain(Exception e, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartProblem problem) {
                command.getErr().println(problem.sentence().in(language()));
                return 1;
            }
        }
        throw e;
    }

    /** The language of the terminal. */
    static Lang language() {
        return Lang.of(Locale.getDefault().toLanguageTag());
    }
}
