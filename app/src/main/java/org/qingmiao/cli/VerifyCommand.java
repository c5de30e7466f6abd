package org.qingmiao.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.StartProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        description = "Check program and plan packs against what was built and accepted. Exit 1 if something differs.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @Mixin
    Installation installation = new Installation();

    @Option(names = "--accept", description = "Accept the packs as they are now; the server must be stopped.")
    boolean accept;

    @Option(names = "--as", paramLabel = "LOGIN", description = "The administrator who accepts.")
    @Nullable
    String login;

    @Option(names = "--write", hidden = true, description = "At the end of a build: write the list of digests.")
    boolean write;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        if (write) {
            Software.running().ifPresent(Software::write);
            return 0;
        }
        if (accept) {
            String by = Optional.ofNullable(login)
                    .orElseThrow(() -> new StartProblem(Messages.of("cli.verify.name_administrator")));
            Application.accept(installation, by).close();
        }
        Acceptance acceptance = Acceptance.of(installation);
        acceptance.subjects().forEach(this::tell);
        return acceptance.subjects().stream()
                        .allMatch(s -> s.isSoftware() || s.differing().isEmpty())
                ? 0
                : 1;
    }

    private void tell(Acceptance.Subject subject) {
        PrintWriter out = spec.commandLine().getOut();
        String state = subject.isNew() ? "new" : subject.differing().isEmpty() ? "accepted" : "changed";
        out.printf("%s: %s %s%n", subject.name(), state, subject.now().digest());
        subject.differing().forEach(file -> out.println("  " + file));
    }
}
