package org.qingmiao.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.qingmiao.platform.StartProblem;
import org.qingmiao.safeguard.Accounts;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "token",
        description = "Make a token with which a program uses the API for a person; it is shown once.",
        mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {
    @Mixin
    Installation installation = new Installation();

    @Parameters(paramLabel = "LOGIN", description = "For whom.")
    String login = "";

    @Option(names = "--name", description = "What it is for (default: ${DEFAULT-VALUE}).", defaultValue = "api")
    String name = "api";

    @Option(names = "--days", description = "How long it holds (default: ${DEFAULT-VALUE}).", defaultValue = "90")
    int days;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        try (var context = Application.start(installation, WebApplicationType.NONE, 0)) {
            Accounts accounts = context.getBean(Accounts.class);
            if (accounts.find(login).isEmpty()) {
                throw new StartProblem("没有账号 " + login, "There is no account " + login);
            }
            spec.commandLine().getOut().println(accounts.newToken(login, name, Duration.ofDays(days)));
        }
        return 0;
    }
}
