package org.qingmiao.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.StartProblem;
import org.qingmiao.register.count.Recount;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "recount",
        description = "Count registers again from their records alone and put right what is kept otherwise.",
        mixinStandardHelpOptions = true,
        footer = "Exit 1 if --check finds a difference, or if one is left.")
final class RecountCommand implements Callable<Integer> {
    @Mixin
    Installation installation = new Installation();

    @Parameters(arity = "0..*", paramLabel = "REGISTER", description = "Which (default: all whose records are kept).")
    List<String> registers = List.of();

    @Option(names = "--check", description = "Only tell the differences.")
    boolean check;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        try (var context = Application.start(installation, WebApplicationType.NONE, 0)) {
            Recount recount = context.getBean(Recount.class);
            List<Recount.Outcome> outcomes = ActorContext.asSystem(
                    "recount", () -> recount.run(r -> registers.isEmpty() || registers.contains(r), !check));
            for (String asked : registers) {
                if (outcomes.stream().noneMatch(o -> o.register().equals(asked))) {
                    throw new StartProblem(Messages.of("cli.recount.no_register", asked));
                }
            }
            outcomes.forEach(this::tell);
            boolean wrong = outcomes.stream()
                    .anyMatch(o -> check ? !o.agrees() : !o.unbalanced().isEmpty());
            return wrong ? 1 : 0;
        }
    }

    private void tell(Recount.Outcome outcome) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%s: %d records, %d differing%n", outcome.register(), outcome.records(), outcome.differing());
        outcome.differences().forEach((count, by) -> out.printf("  %s by %s%n", count, by.toPlainString()));
        outcome.unbalanced().forEach((count, by) -> out.printf("  %s: log differs by %s%n", count, by.toPlainString()));
    }
}
