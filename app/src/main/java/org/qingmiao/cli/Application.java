package org.qingmiao.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.qingmiao.Qingmiao;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.DatabaseServer;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.StartProblem;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.audit.Audit;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Starts the platform. The database starts while Spring reads its classes, since both take about as long. */
final class Application {
    private Application() {}

    /**
     * Starts with what was accepted.
     *
     * @throws StartProblem if a jar is not what was built or a pack not what was accepted
     */
    static ConfigurableApplicationContext start(Installation installation, WebApplicationType type, int port) {
        return start(installation, type, port, Acceptance::mustHold);
    }

    /** A demo takes its pack as it is. */
    static ConfigurableApplicationContext demo(Installation installation, int port) {
        return start(installation, WebApplicationType.SERVLET, port, acceptance -> {});
    }

    /**
     * Starts without a web server to accept program and packs as they are.
     *
     * @throws StartProblem if the person is no administrator
     */
    static ConfigurableApplicationContext accept(Installation installation, String login) {
        return ActorContext.as(login, () -> {
            Consumer<ConfigurableApplicationContext> mayAccept = context -> {
                boolean may = context.getBean(Accounts.class)
                        .find(login)
                        .filter(person -> context.getBean(Permissions.class).may(person, Action.SYSTEM_CARE, ""))
                        .isPresent();
                if (!may) {
                    throw new StartProblem(Messages.of("cli.verify.no_administrator", login));
                }
            };
            return start(installation, WebApplicationType.NONE, 0, acceptance -> {}, mayAccept);
        });
    }

    /**
     * Starts without a web server, beside a server that may be running on the data folder. What is that one's part alone,
     * such as signing the record, is not done here: the folder is not told, so its outer key has to be given.
     *
     * @param key the outer key in base64
     */
    static ConfigurableApplicationContext beside(Installation installation, String key) {
        return start(
                installation,
                new Start(
                        WebApplicationType.NONE,
                        () -> DatabaseServer.ofData(installation.data),
                        Map.of("server.port", 0, "qingmiao.data", "", "QM_SECRET_KEY", key)),
                Acceptance::mustHold,
                context -> {});
    }

    /** On what database and with which properties something starts. */
    private record Start(WebApplicationType type, Supplier<DatabaseServer> database, Map<String, Object> properties) {}

    private static ConfigurableApplicationContext start(
            Installation installation, WebApplicationType type, int port, Consumer<Acceptance> asked) {
        return start(installation, type, port, asked, context -> {});
    }

    private static ConfigurableApplicationContext start(
            Installation installation,
            WebApplicationType type,
            int port,
            Consumer<Acceptance> asked,
            Consumer<ConfigurableApplicationContext> allowed) {
        Map<String, Object> properties = Map.of(
                "server.port",
                port,
                "qingmiao.data",
                installation.data.toAbsolutePath().toString());
        Supplier<DatabaseServer> database = () -> DatabaseServer.start(installation.data, System.getenv());
        return start(installation, new Start(type, database, properties), asked, allowed);
    }

    private static ConfigurableApplicationContext start(
            Installation installation,
            Start start,
            Consumer<Acceptance> asked,
            Consumer<ConfigurableApplicationContext> allowed) {
        // Logging starts once, before two threads ask for it at the same time.
        LoggerFactory.getILoggerFactory();
        // Read beside the start of the database; nothing of the program answers before it is done.
        CompletableFuture<Acceptance> acceptance = CompletableFuture.supplyAsync(() -> {
            Acceptance found = Acceptance.of(installation);
            asked.accept(found);
            return found;
        });
        CompletableFuture<DatabaseServer> database = CompletableFuture.supplyAsync(start.database());
        ConfigurableApplicationContext started = new SpringApplicationBuilder(Qingmiao.class)
                .web(start.type())
                .properties(LogFormat.properties(System.getenv()))
                .properties(start.properties())
                .properties(Map.of("qingmiao.packs", packs(installation.packs)))
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean(DatabaseServer.class, () -> verified(database, acceptance)))
                .run();
        try {
            allowed.accept(started);
            Audit audit = started.getBean(Audit.class);
            if (ActorContext.present().name().isEmpty()) {
                ActorContext.runAsSystem("start", () -> join(acceptance).keep(audit));
            } else {
                join(acceptance).keep(audit);
            }
            return started;
        } catch (RuntimeException e) {
            started.close();
            throw e;
        }
    }

    /** The database of a program that is not to start is stopped again. */
    private static DatabaseServer verified(
            CompletableFuture<DatabaseServer> database, CompletableFuture<Acceptance> acceptance) {
        DatabaseServer server = join(database);
        try {
            join(acceptance);
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static String packs(Path[] packs) {
        return Arrays.stream(packs).map(Path::toString).collect(Collectors.joining(","));
    }

    private static <T> T join(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StartProblem problem) {
                throw problem;
            }
            throw e;
        }
    }
}
