package org.qingmiao.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.qingmiao.exchange.SpooledFile;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.StartProblem;
import org.qingmiao.reporting.intake.ImportOutcome;
import org.qingmiao.reporting.intake.Imports;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Person;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        description = "Bring values in from an Excel or CSV file, whole or not at all.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    @Mixin
    Installation installation = new Installation();

    @Parameters(
            paramLabel = "FILE",
            description = "Excel (.xlsx) or CSV with columns element, unit, period, options, value.")
    Path file = Path.of("");

    @Option(names = "--as", paramLabel = "LOGIN", description = "Who brings it in.", required = true)
    String login = "";

    @Option(names = "--keep-good", description = "Write the good rows though others are wrong.")
    boolean keepGood;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, where a round asks for the values.")
    String reason = "";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        if (!Files.isReadable(file)) {
            throw new StartProblem(Messages.of("cli.import.cannot_read", file));
        }
        SpooledFile sent = new SpooledFile(file.getFileName().toString(), file);
        try (var context = Application.start(installation, WebApplicationType.NONE, 0)) {
            Person person = context.getBean(Accounts.class)
                    .find(login)
                    .orElseThrow(() -> new StartProblem(Messages.of("cli.import.no_account", login)));
            Imports imports = context.getBean(Imports.class);
            ImportOutcome outcome = ActorContext.as(login, () -> imports.bring(sent, keepGood, person, reason));
            return tell(outcome);
        }
    }

    private int tell(ImportOutcome outcome) {
        PrintWriter err = spec.commandLine().getErr();
        outcome.problems()
                .forEach(p -> err.println(p.at() + ": " + p.message().in(Qm.language())
                        + p.see().map(path -> " " + path).orElse("")));
        spec.commandLine()
                .getOut()
                .printf(
                        "changed %d, unchanged %d, problems %d%n",
                        outcome.changed(),
                        outcome.unchanged(),
                        outcome.problems().size());
        return outcome.problems().isEmpty() ? 0 : 1;
    }
}
