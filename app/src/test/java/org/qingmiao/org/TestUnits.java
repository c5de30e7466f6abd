package org.qingmiao.org;

import java.util.Collection;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Stored org units for tests of other rooms. */
public final class TestUnits {
    private TestUnits() {}

    public static OrgUnits of(DataSource database, Collection<OrgUnit> units) {
        OrgUnitRepository table = new OrgUnitRepository(
                JdbcClient.create(database), new TransactionTemplate(new JdbcTransactionManager(database)));
        table.store(units);
        return table;
    }
}
