package org.qingmiao.safeguard.sealing;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A connection of the owner at the system's work, beside those of the pool: nobody who holds one of these ever waits for
 * another, and what is read is what stands there now, whatever transaction asks.
 *
 * @param connection not committing by itself
 */
record OwnerWork(Connection connection) implements AutoCloseable {
    /** Values are read a few at a time: contents of files are among them. */
    private static final int FETCHED = 20;

    static OwnerWork on(DataSource owner, String work) {
        try {
            Connection connection = owner.getConnection();
            try (var set = connection.prepareStatement("SELECT set_config('qm.login', ?, false)")) {
                set.setString(1, "*" + work);
                set.execute();
            }
            connection.setAutoCommit(false);
            return new OwnerWork(connection);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("no connection of the owner", e);
        }
    }

    JdbcClient db() {
        JdbcTemplate template = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        template.setFetchSize(FETCHED);
        return JdbcClient.create(template);
    }

    RingRows ring() {
        return new RingRows(db());
    }

    void commit() {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("not committed", e);
        }
    }

    /** What was not committed did not happen. */
    @Override
    public void close() {
        try (connection) {
            connection.rollback();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("not closed", e);
        }
    }
}
