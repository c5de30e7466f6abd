package org.qingmiao.register.storage;

import java.util.function.Supplier;
import org.qingmiao.register.storage.layout.SecrecyBand;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Goes to the role of a band for one act, and comes back; a transaction that fails comes back by itself. */
record BandRole(JdbcClient db, SecrecyBand band) {
    <T> T act(Supplier<T> act) {
        db.sql("SET LOCAL ROLE " + band.role()).update();
        T done = act.get();
        db.sql("RESET ROLE").update();
        return done;
    }
}
