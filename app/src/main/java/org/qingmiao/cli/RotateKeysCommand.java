package org.qingmiao.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.DatabaseServer;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.sealing.KeyRotation;
import org.qingmiao.safeguard.sealing.LostKeys;
import org.qingmiao.safeguard.sealing.OuterKey;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "rotate-keys",
        description =
                "Give everything that is sealed a new key while servers go on. Ended before its time, the next run goes "
                        + "on with what is left.",
        mixinStandardHelpOptions = true,
        footer = "Exit 1 if something could not be opened, or was held by others all the time.")
final class RotateKeysCommand implements Callable<Integer> {
    @Mixin
    Installation installation = new Installation();

    @ArgGroup
    @Nullable
    Other other;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    /** What is done instead. */
    static final class Other {
        @Option(names = "--retire", description = "Only destroy the old keys under which nothing is left.")
        boolean retire;

        @Option(
                names = "--outer-key",
                paramLabel = "FILE",
                description = "Only wrap the keys by another outer key (32 bytes in base64); nothing is sealed anew.")
        @Nullable
        Path outerKey;

        @Option(
                names = "--lost",
                description = "The outer key is lost: begin with others; what they sealed stays closed.")
        boolean lost;
    }

    @Override
    public Integer call() {
        if (other != null && other.lost) {
            return lose();
        }
        try (var context = Application.beside(installation, outer().text())) {
            KeyRotation rotation = context.getBean(KeyRotation.class);
            if (other != null && other.retire) {
                return retire(rotation);
            }
            Path by = other == null ? null : other.outerKey;
            return by == null ? rotate(rotation) : wrap(rotation, by);
        }
    }

    private int rotate(KeyRotation rotation) {
        KeyRotation.Outcome outcome = rotation.run();
        counts(outcome.resealed(), Messages.of("cli.rotate_keys.resealed", outcome.key()));
        counts(outcome.refused(), Messages.of("cli.rotate_keys.refused"));
        outcome.empty().forEach(key -> say(Messages.of("cli.rotate_keys.empty", key)));
        if (!outcome.ended()) {
            say(Messages.of("cli.rotate_keys.not_ended"));
        }
        return outcome.ended() && outcome.refused().isEmpty() ? 0 : 1;
    }

    private int retire(KeyRotation rotation) {
        List<String> retired = rotation.retire();
        retired.forEach(key -> say(Messages.of("cli.rotate_keys.retired", key)));
        if (retired.isEmpty()) {
            say(Messages.of("cli.rotate_keys.none_to_retire"));
        }
        return 0;
    }

    private int wrap(KeyRotation rotation, Path file) {
        OuterKey by = OuterKey.ofFile(file);
        String before = rotation.outerId();
        rotation.wrap(by);
        boolean put = environment().isBlank() && by.putInto(installation.data, before);
        say(Messages.of(put ? "cli.rotate_keys.wrapped" : "cli.rotate_keys.wrapped_give", by.id(), before));
        return 0;
    }

    private int lose() {
        try (DatabaseServer server = DatabaseServer.ofData(installation.data)) {
            OuterKey present = outer();
            say(Messages.of("cli.rotate_keys.lost", LostKeys.of(server, present), present.id()));
            return 0;
        }
    }

    private OuterKey outer() {
        return OuterKey.of(environment(), installation.data.toString());
    }

    private static String environment() {
        return System.getenv().getOrDefault("QM_SECRET_KEY", "");
    }

    private void counts(Map<String, Long> byColumn, Text heading) {
        if (!byColumn.isEmpty()) {
            say(heading);
            PrintWriter out = spec.commandLine().getOut();
            byColumn.forEach((column, count) -> out.printf("  %s: %d%n", column, count));
        }
    }

    private void say(Text text) {
        spec.commandLine().getOut().println(text.in(Qm.language()));
    }
}
