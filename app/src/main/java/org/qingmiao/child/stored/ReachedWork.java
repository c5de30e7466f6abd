package org.qingmiao.child.stored;

import java.util.Objects;
import java.util.function.Supplier;
import org.qingmiao.child.ChildReach;
import org.qingmiao.platform.ActorContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Work within the reach of somebody, which the database is told for one transaction; or whole, as the system. */
@Component
public class ReachedWork {
    private final JdbcClient db;
    private final TransactionOperations transaction;

    ReachedWork(JdbcClient db, TransactionOperations transaction) {
        this.db = db;
        this.transaction = transaction;
    }

    /** What an act comes to. */
    @FunctionalInterface
    public interface Work<T> extends Supplier<T> {}

    public <T> T within(ChildReach reach, Work<T> work) {
        return done(() -> {
            db.sql("SELECT set_config('qm.child_reach', :reach, true)")
                    .param("reach", reach.written())
                    .query((row, n) -> "")
                    .list();
            return work.get();
        });
    }

    /** Whoever asks; for what is judged whole and not shown. */
    public <T> T whole(String what, Work<T> work) {
        return ActorContext.asSystem(what, () -> done(work));
    }

    private <T> T done(Work<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
