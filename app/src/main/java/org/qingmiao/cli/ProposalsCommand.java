package org.qingmiao.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.StartProblem;
import org.qingmiao.safeguard.ConsoleConfirmation;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "proposals",
        description =
                "What administrators proposed and a second person has to confirm. Where there is one administrator "
                        + "alone, whoever looks after the server is the second person; it is written in the record.",
        mixinStandardHelpOptions = true)
final class ProposalsCommand implements Callable<Integer> {
    @Mixin
    Installation installation = new Installation();

    @Option(names = "--confirm", paramLabel = "ID", description = "Confirm this one.", defaultValue = "")
    String confirm = "";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        try (var context = Application.start(installation, WebApplicationType.NONE, 0)) {
            ConsoleConfirmation proposals = context.getBean(ConsoleConfirmation.class);
            PrintWriter out = spec.commandLine().getOut();
            Lang lang = Qm.language();
            if (confirm.isEmpty()) {
                ActorContext.asSystem("console", () -> proposals.pending(lang)).forEach(out::println);
            } else {
                ConsoleConfirmation.Outcome outcome =
                        ActorContext.asSystem("console", () -> proposals.confirm(confirm));
                if (outcome.problem().isPresent()) {
                    throw new StartProblem(outcome.problem().get());
                }
                outcome.code().ifPresent(out::println);
            }
            out.flush();
        }
        return 0;
    }
}
