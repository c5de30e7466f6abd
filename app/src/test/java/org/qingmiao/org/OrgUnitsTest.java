package org.qingmiao.org;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.qingmiao.platform.TestDatabase;
import org.qingmiao.platform.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The tree that is shown is the one that is kept. */
class OrgUnitsTest {
    private final DataSource database = TestDatabase.fresh().dataSource();
    private final TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(database));
    private final OrgUnitRepository units = new OrgUnitRepository(JdbcClient.create(database), transactions);

    private static OrgUnit unit(String name) {
        return new OrgUnit("north", "north", "district", null, Text.same(name), Text.same(name), true);
    }

    @Test
    void units_of_a_transaction_that_is_rolled_back_are_never_shown() {
        transactions.executeWithoutResult(status -> {
            units.store(List.of(unit("North")));
            assertThat(units.tree().size()).isZero();
            status.setRollbackOnly();
        });
        assertThat(units.tree().size()).isZero();
    }

    @Test
    void units_are_shown_when_their_transaction_is_over() {
        transactions.executeWithoutResult(status -> units.store(List.of(unit("North"))));
        assertThat(units.tree().get("north").name().zh()).isEqualTo("North");
        units.store(List.of(unit("Northern")));
        assertThat(units.tree().get("north").name().zh()).isEqualTo("Northern");
    }
}
