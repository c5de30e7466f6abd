package org.qingmiao.cli;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.StartProblem;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.TokenScope;
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
    private static final int LONGEST_DAYS = 366;

    @Mixin
    Installation installation = new Installation();

    @Parameters(paramLabel = "LOGIN", description = "For whom.")
    String login = "";

    @Option(names = "--name", description = "What it is for (default: ${DEFAULT-VALUE}).", defaultValue = "api")
    String name = "api";

    @Option(names = "--days", description = "How long it holds (default: ${DEFAULT-VALUE}).", defaultValue = "90")
    int days;

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            split = ",",
            description = "What it may do: read, submit, admin (default: ${DEFAULT-VALUE}).",
            defaultValue = "read,submit")
    String[] scopes = {};

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        Set<TokenScope> asked = asked();
        if (days < 1 || days > LONGEST_DAYS) {
            throw new StartProblem(Messages.of("cli.token.days_out_of_range"));
        }
        try (var context = Application.start(installation, WebApplicationType.NONE, 0)) {
            Accounts accounts = context.getBean(Accounts.class);
            if (accounts.find(login).isEmpty()) {
                throw new StartProblem(Messages.of("cli.token.no_account", login));
            }
            String token =
                    ActorContext.asSystem("token", () -> accounts.newToken(login, name, asked, Duration.ofDays(days)));
            spec.commandLine().getOut().println(token);
        }
        return 0;
    }

    private Set<TokenScope> asked() {
        Set<TokenScope> asked = EnumSet.noneOf(TokenScope.class);
        for (String scope : scopes) {
            asked.add(TokenScope.of(scope.strip())
                    .orElseThrow(() -> new StartProblem(Messages.of("cli.token.no_scope", scope))));
        }
        return asked;
    }
}
