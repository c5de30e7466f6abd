package org.qingmiao.safeguard.people;

import java.util.List;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.safeguard.PersonalDataSource;
import org.qingmiao.safeguard.signin.factor.ApiTokens;
import org.qingmiao.safeguard.signin.session.Sessions;
import org.springframework.stereotype.Component;

/** What lets somebody in at this moment: sessions, tokens, and what other rooms opened. */
@Component
class OpenWaysIn {
    private final Sessions sessions;
    private final ApiTokens tokens;
    private final List<PersonalDataSource> rooms;

    OpenWaysIn(Sessions sessions, ApiTokens tokens, List<PersonalDataSource> rooms) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.rooms = List.copyOf(rooms);
    }

    /** Ends them all. */
    void end(String login) {
        sessions.endAll(login);
        tokens.revokeAll(login);
        ActorContext.runAsSystem("session.end", () -> rooms.forEach(room -> room.endWaysIn(login)));
    }
}
