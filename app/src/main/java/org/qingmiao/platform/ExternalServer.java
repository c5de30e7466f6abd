package org.qingmiao.platform;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** A PostgreSQL that somebody else runs. */
record ExternalServer(String url, Login owner, Login application) implements DatabaseServer {
    private static final int MAJOR = 18;

    static ExternalServer of(Map<String, String> environment) {
        String given = environment.getOrDefault("QM_DB_URL", "");
        Properties properties = Driver.parseURL(given, new Properties());
        if (properties == null) {
            throw new StartProblem(Messages.of("platform.database.url_malformed"));
        }
        Login owner = new Login(
                properties.getProperty(PGProperty.USER.getName(), "postgres"),
                properties.getProperty(PGProperty.PASSWORD.getName(), ""));
        Login application = new Login(
                environment.getOrDefault("QM_DB_APP_USER", owner.user()),
                environment.getOrDefault("QM_DB_APP_PASSWORD", owner.password()));
        ExternalServer server = new ExternalServer(withoutCredentials(given), owner, application);
        server.mustAnswer();
        return server;
    }

    private static String withoutCredentials(String url) {
        return url.replaceAll("([?&])(user|password)=[^&]*", "$1")
                .replaceAll("[?&]+$", "")
                .replace("?&", "?");
    }

    private void mustAnswer() {
        try (var connection = DriverManager.getConnection(url, owner.user(), owner.password())) {
            int major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < MAJOR) {
                throw new StartProblem(Messages.of("platform.database.too_old", major));
            }
        } catch (SQLException e) {
            throw new StartProblem(Messages.of("platform.database.no_answer", e.getMessage()));
        }
    }

    @Override
    public void close() {
        // Not ours to stop.
    }
}
