package org.qingmiao.cli;

import java.util.Locale;
import org.qingmiao.evaluation.live.JudgedCases;
import org.qingmiao.plan.compiler.CheckCommand;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.StartProblem;
import org.qingmiao.register.command.MigrateCommand;
import org.qingmiao.register.command.RegistersCommand;
import org.qingmiao.register.command.TryCommand;
import org.qingmiao.tools.command.CalcCommand;
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
            DrillCommand.class,
            TokenCommand.class,
            ProposalsCommand.class,
            AuditCommand.class,
            VerifyCommand.class,
            PermissionsCommand.class,
            MigrateCommand.class,
            RecountCommand.class,
            RotateKeysCommand.class,
            RegistersCommand.class,
            TryCommand.class
        })
public final class Qm {
    private static final String PARALLELISM = "jdk.virtualThreadScheduler.parallelism";
    private static final int CARRIERS = 32;

    private Qm() {}

    public static void main(String[] args) {
        shareProcessors();
        int status = commandLine().execute(args);
        if (status != ServeCommand.RUNNING) {
            System.exit(status);
        }
    }

    /**
     * Requests are virtual threads, which leave the processor only when they wait: as many large files at once as there are
     * processors would keep everybody else waiting until they were read. With more carriers the system shares it out. To be
     * called before the first of them starts.
     */
    static void shareProcessors() {
        if (System.getProperty(PARALLELISM) == null) {
            System.setProperty(PARALLELISM, Integer.toString(CARRIERS));
        }
    }

    static CommandLine commandLine() {
        CommandLine qm = new CommandLine(new Qm());
        // Before the calculators are added, which have words of their own.
        qm.setParameterExceptionHandler(new OwnWords(qm.getParameterExceptionHandler()));
        qm.addSubcommand(new CheckCommand(new JudgedCases()));
        qm.addSubcommand("calc", CalcCommand.commandLine(language()));
        return qm.setExecutionExceptionHandler(Qm::explain);
    }

    /** Each command says itself what is wrong with its flags, if it has words for it. */
    private record OwnWords(CommandLine.IParameterExceptionHandler usual)
            implements CommandLine.IParameterExceptionHandler {
        @Override
        public int handleParseException(CommandLine.ParameterException error, String[] arguments) throws Exception {
            CommandLine.IParameterExceptionHandler own = error.getCommandLine().getParameterExceptionHandler();
            return (own instanceof OwnWords ? usual : own).handleParseException(error, arguments);
        }
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
