package org.qingmiao.platform;

import java.io.Closeable;

/**
 * The PostgreSQL that everything is kept in: one of our own in the data folder, or any other by its address. The owner
 * changes the schema; the application's own role may not, and row-level security binds it.
 */
public interface DatabaseServer extends Closeable {
    /** JDBC address without credentials. */
    String url();

    Login owner();

    Login application();

    @Override
    void close();

    /** Name and password of a database role. */
    record Login(String user, String password) {}

    /**
     * The external server that {@code QM_DB_URL} names; it says {@code user} and {@code password} as parameters.
     * {@code QM_DB_APP_USER} and {@code QM_DB_APP_PASSWORD} name the application's role, if it is another.
     */
    static DatabaseServer external(java.util.Map<String, String> environment) {
        return ExternalServer.of(environment);
    }

    /**
     * Starts the embedded server, or takes the external one if {@code QM_DB_URL} is set.
     *
     * @param folder data folder, made if missing
     * @throws StartProblem if it cannot start
     */
    static DatabaseServer start(java.nio.file.Path folder, java.util.Map<String, String> environment) {
        return environment.getOrDefault("QM_DB_URL", "").isBlank()
                ? EmbeddedServer.start(folder)
                : ExternalServer.of(environment);
    }

    /**
     * The server of a folder that holds data already: the running one, which goes on after closing this, or one
     * started for the time being.
     *
     * @throws StartProblem if there is no data in the folder
     */
    static DatabaseServer ofData(java.nio.file.Path folder) {
        java.util.Map<String, String> environment = System.getenv();
        if (!environment.getOrDefault("QM_DB_URL", "").isBlank()) {
            return ExternalServer.of(environment);
        }
        return DataFolder.running(folder).orElseGet(() -> {
            if (!java.nio.file.Files.exists(folder.resolve("postgresql"))) {
                throw new StartProblem(Messages.of("platform.data_folder.empty", folder));
            }
            return start(folder, environment);
        });
    }
}
