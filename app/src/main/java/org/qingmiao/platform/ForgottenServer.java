package org.qingmiao.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The database server that a killed process left behind. */
final class ForgottenServer {
    private ForgottenServer() {}

    /** A killed process leaves its database server running; it is stopped in order before a new one starts. */
    static void stop(Path database) throws IOException {
        Path pidFile = database.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        ProcessHandle.of(pid).filter(ForgottenServer::isPostgres).ifPresent(ForgottenServer::stop);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().orElse("").toLowerCase(Locale.ROOT).contains("postgres");
    }

    private static void stop(ProcessHandle process) {
        try {
            // SIGINT is PostgreSQL's fast shutdown: open transactions are rolled back, the log is written.
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            process.onExit().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | ExecutionException | TimeoutException e) {
            throw new StartProblem(Messages.of("platform.data_folder.process_left", process.pid()));
        }
    }
}
