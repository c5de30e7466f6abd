package org.qingmiao.safeguard;

import org.qingmiao.page.PersonNames;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AccountNames implements PersonNames {
    /** Who wrote what a demo begins with. */
    private static final String DEMO = "demo";

    private final JdbcClient db;

    private final Accounts accounts;

    AccountNames(JdbcClient db, Accounts accounts) {
        this.db = db;
        this.accounts = accounts;
    }

    @Override
    public boolean areInvented() {
        return accounts.areInvented();
    }

    @Override
    public Text of(String login) {
        if (login.equals(DEMO)) {
            return Messages.of("safeguard.by_demo");
        }
        // As the system: whose name stands beside a value is told to whoever sees the value.
        return ActorContext.asSystem(
                        "names",
                        () -> db.sql("SELECT name_zh, name_en FROM account WHERE login = :login")
                                .param("login", login)
                                .query((row, n) -> new Text(row.getString(1), row.getString(2)))
                                .optional())
                .orElseGet(() -> Text.same(login));
    }
}
