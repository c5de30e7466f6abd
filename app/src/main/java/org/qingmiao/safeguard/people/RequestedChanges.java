package org.qingmiao.safeguard.people;

import java.util.Optional;
import org.qingmiao.safeguard.signin.factor.KnownPeople;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Does what somebody asked of their own account and what was granted. */
@Component
class RequestedChanges {
    private final JdbcClient db;
    private final Erasure erasure;
    private final KnownPeople known;

    RequestedChanges(JdbcClient db, Erasure erasure, KnownPeople known) {
        this.db = db;
        this.erasure = erasure;
        this.known = known;
    }

    /** Makes the change, or says by the key of a text why not. */
    Optional<String> make(AccountRequest request) {
        if (request.kind() == AccountRequest.Kind.ERASURE) {
            return erasure.erase(request.login());
        }
        db.sql("UPDATE account SET name_zh = :zh, name_en = :en WHERE login = :login")
                .param("zh", request.name().zh())
                .param("en", request.name().en())
                .param("login", request.login())
                .update();
        known.forget(request.login());
        return Optional.empty();
    }
}
