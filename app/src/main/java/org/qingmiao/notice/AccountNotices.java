package org.qingmiao.notice;

import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.AccountMessages;
import org.springframework.stereotype.Component;

/** What becomes of accounts, as notices. */
@Component
class AccountNotices implements AccountMessages {
    private static final String KIND = "account.change";

    private final Notices notices;

    AccountNotices(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void tell(String to, Text title, String link) {
        ActorContext.runAsSystem("notices", () -> notices.send(new Notice(to, KIND, title, Text.same(""), link)));
    }
}
