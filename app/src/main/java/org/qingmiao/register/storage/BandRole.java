package org.qingmiao.register.storage;

import java.util.Objects;
import java.util.function.Supplier;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.storage.layout.SecrecyBand;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Goes to the role of a band for one act, and comes back; a transaction that fails comes back by itself. */
record BandRole(JdbcClient db, SecrecyBand band) {
    <T> T act(Supplier<T> act) {
        db.sql("SET LOCAL ROLE " + band.role()).update();
        T done = act.get();
        db.sql("RESET ROLE").update();
        return done;
    }

    /** Something that is done in a transaction that was told how far it reaches; who does it goes to the role where needed. */
    <T> T within(TransactionOperations transaction, Register register, Reach reach, Supplier<T> act) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                reach.tell(db, register);
                return act.get();
            }));
        } catch (DataAccessException e) {
            throw RecordRefused.of(e);
        }
    }
}
