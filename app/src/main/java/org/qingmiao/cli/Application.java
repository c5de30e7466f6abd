package org.qingmiao.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.qingmiao.Qingmiao;
import org.qingmiao.platform.DatabaseServer;
import org.qingmiao.platform.StartProblem;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Starts the platform. The database starts while Spring reads its classes, since both take about as long. */
final class Application {
    private Application() {}

    static ConfigurableApplicationContext start(Installation installation, WebApplicationType type, int port) {
        // Logging starts once, before two threads ask for it at the same time.
        LoggerFactory.getILoggerFactory();
        CompletableFuture<DatabaseServer> database =
                CompletableFuture.supplyAsync(() -> DatabaseServer.start(installation.data, System.getenv()));
        return new SpringApplicationBuilder(Qingmiao.class)
                .web(type)
                .properties(Map.of(
                        "server.port", port,
                        "qingmiao.packs", packs(installation.packs),
                        "qingmiao.data", installation.data.toAbsolutePath().toString()))
                .initializers(context ->
                        ((GenericApplicationContext) context).registerBean(DatabaseServer.class, () -> join(database)))
                .run();
    }

    private static String packs(Path[] packs) {
        return Arrays.stream(packs).map(Path::toString).collect(Collectors.joining(","));
    }

    private static DatabaseServer join(CompletableFuture<DatabaseServer> database) {
        try {
            return database.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StartProblem problem) {
                throw problem;
            }
            throw e;
        }
    }
}
