package org.qingmiao.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.qingmiao.platform.DatabaseServer;
import org.qingmiao.platform.Lang;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.PermissionExplanation;
import org.qingmiao.safeguard.PermissionExplanations;
import org.qingmiao.safeguard.PermissionWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "permissions",
        description = "Who may do what, and why.",
        mixinStandardHelpOptions = true,
        subcommands = PermissionsCommand.Explain.class)
final class PermissionsCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return 2;
    }

    @Command(
            name = "explain",
            description = "Say for every action whether a person may, by which grant and rule, or what is missing; "
                    + "a running server goes on.",
            mixinStandardHelpOptions = true)
    static final class Explain implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "USER", description = "Login of the person.")
        String user = "";

        @Parameters(
                index = "1",
                paramLabel = "OBJECT",
                description = "unit:ID, round:ID/UNIT, or district.",
                defaultValue = "district")
        String object = "district";

        @Option(
                names = "--data",
                paramLabel = "DIR",
                defaultValue = "${env:QM_DATA:-data}",
                description = "Data folder.")
        Path data = Path.of("data");

        @Option(names = "--action", paramLabel = "ID", description = "Only this action, for example answer.read.")
        String action = "";

        @Option(names = "--lang", description = "zh or en (default: the terminal's).", defaultValue = "")
        String lang = "";

        @Spec
        @SuppressWarnings("NullAway.Init") // set by picocli
        CommandSpec spec;

        @Override
        public Integer call() {
            try (DatabaseServer server = DatabaseServer.ofData(data)) {
                var source = new DriverManagerDataSource(
                        server.url(), server.owner().user(), server.owner().password());
                tell(new PermissionExplanations(JdbcClient.create(source)).explain(user, object));
                return 0;
            }
        }

        private void tell(PermissionExplanation explanation) {
            Lang language = lang.isEmpty() ? Qm.language() : Lang.of(lang.toLowerCase(Locale.ROOT));
            PermissionWords words = new PermissionWords(language);
            PrintWriter out = spec.commandLine().getOut();
            for (PermissionExplanation.Line line : explanation.lines()) {
                Action asked = line.action();
                if (action.isEmpty() || action.equals(asked.id())) {
                    out.printf(
                            "%-3s %-18s %s: %s%n",
                            line.may() ? "yes" : "no",
                            asked.id(),
                            words.action(asked),
                            words.reason(line, explanation));
                }
            }
        }
    }
}
