package org.qingmiao.safeguard.signin;

import java.util.Optional;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.safeguard.FirstStart;
import org.qingmiao.safeguard.signin.factor.OneTimeCodes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A code for the first administrator, also where the last one has left. */
@Component
class AdministratorCode implements FirstStart {
    private final JdbcClient db;
    private final OneTimeCodes codes;

    AdministratorCode(JdbcClient db, OneTimeCodes codes) {
        this.db = db;
        this.codes = codes;
    }

    @Override
    public Optional<String> code() {
        return ActorContext.asSystem("first start", () -> {
            if (hasAdministrator()) {
                codes.forget(OneTimeCodes.FIRST_START);
                return Optional.empty();
            }
            return Optional.of(codes.make(OneTimeCodes.FIRST_START));
        });
    }

    boolean hasAdministrator() {
        // One of a subtree alone could never make another for the whole.
        return db.sql("SELECT EXISTS (SELECT qm_district_managers())")
                .query(Boolean.class)
                .single();
    }
}
