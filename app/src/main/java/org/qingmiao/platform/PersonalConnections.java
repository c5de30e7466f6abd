package org.qingmiao.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections that know for whom they work. Before a statement is made, the settings {@code qm.login},
 * {@code qm.purpose} and so on are brought up to what {@link ActorContext} says; a connection that already carries them is not asked
 * again, so this costs one round trip at most, and none where a program goes on working for the same person. As the
 * settings are compared each time, nothing of the last user is left when a connection is used by the next.
 */
final class PersonalConnections extends DelegatingDataSource implements AutoCloseable {
    private static final Set<String> MAKE_STATEMENTS =
            Set.of("prepareStatement", "createStatement", "prepareCall", "unwrap");
    private static final String SET = """
            SELECT set_config('qm.login', ?, false), set_config('qm.purpose', ?, false),
                   set_config('qm.address', ?, false), set_config('qm.session', ?, false)
            """;

    /** What each physical connection of the pool was told last; keys are compared by identity. */
    private final Cache<PGConnection, ActorContext> told =
            Caffeine.newBuilder().weakKeys().build();

    private final HikariDataSource pool;

    PersonalConnections(HikariDataSource pool) {
        super(pool);
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        // Who acts may have to be read from the session: asked now, so that nobody waits for a second connection.
        ActorContext.present();
        return personal(super.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        ActorContext.present();
        return personal(super.getConnection(user, password));
    }

    private Connection personal(Connection connection) throws SQLException {
        PGConnection physical = connection.unwrap(PGConnection.class);
        return (Connection) Proxy.newProxyInstance(
                PersonalConnections.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new Personal(connection, physical));
    }

    @Override
    public void close() {
        pool.close();
    }

    /** Tells a connection for whom it works before it makes a statement. */
    private final class Personal implements InvocationHandler {
        private final Connection connection;
        private final PGConnection physical;

        Personal(Connection connection, PGConnection physical) {
            this.connection = connection;
            this.physical = physical;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object[] arguments) throws Throwable {
            String name = method.getName();
            if (MAKE_STATEMENTS.contains(name)) {
                tell();
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
            } finally {
                if (name.equals("rollback")) {
                    // What was told inside the transaction is taken back with it.
                    told.invalidate(physical);
                }
            }
        }

        private void tell() throws SQLException {
            ActorContext present = ActorContext.present();
            if (present.equals(told.getIfPresent(physical))) {
                return;
            }
            // Forgotten first: if this fails, the next statement tries again.
            told.invalidate(physical);
            try (var statement = connection.prepareStatement(SET)) {
                statement.setString(1, present.name());
                statement.setString(2, present.purpose());
                statement.setString(3, present.address());
                statement.setString(4, present.session());
                statement.execute();
            }
            told.put(physical, present);
        }
    }
}
