package org.qingmiao.platform;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A process of its own that writes a committed and an open row, says so, and waits to be killed. */
final class KilledServer {
    static final String READY = "ready to be killed";

    private KilledServer() {}

    public static void main(String[] args) throws Exception {
        DatabaseServer server = DatabaseServer.start(Path.of(args[0]), Map.of());
        try (Connection connection = DriverManager.getConnection(
                        server.url(), server.owner().user(), server.owner().password());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (word text)");
            statement.execute("INSERT INTO kept VALUES ('committed')");
            connection.setAutoCommit(false);
            statement.execute("INSERT INTO kept VALUES ('open')");
            System.out.println(READY);
            new CountDownLatch(1).await();
        }
    }
}
