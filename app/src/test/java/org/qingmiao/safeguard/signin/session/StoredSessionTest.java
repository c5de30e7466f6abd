package org.qingmiao.safeguard.signin.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qingmiao.platform.SettableClock;
import org.qingmiao.platform.TestDatabase;

class StoredSessionTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T00:00:00Z"));
    private final Sessions sessions = new Sessions(TestDatabase.fresh().systemJdbc(), clock);

    private String begun() {
        StoredSession session = sessions.createSession();
        session.setAttribute("word", "kept");
        sessions.save(session);
        return session.getId();
    }

    private boolean use(String id) {
        StoredSession session = sessions.findById(id);
        if (session == null) {
            return false;
        }
        session.setLastAccessedTime(Instant.EPOCH);
        sessions.save(session);
        return true;
    }

    @Test
    void it_ends_thirty_minutes_after_its_last_use() {
        String id = begun();
        clock.forward(Duration.ofMinutes(29));
        assertThat(use(id)).isTrue();
        clock.forward(Duration.ofMinutes(29));
        assertThat(use(id)).isTrue();
        clock.forward(Duration.ofMinutes(30));
        assertThat(use(id)).isFalse();
    }

    @Test
    void it_ends_twelve_hours_after_it_began_however_busy() {
        String id = begun();
        for (int i = 1; i < 48; i++) {
            clock.forward(Duration.ofMinutes(15));
            assertThat(use(id)).as("%d quarters of an hour", i).isTrue();
        }
        clock.forward(Duration.ofMinutes(15));
        assertThat(use(id)).isFalse();
    }

    @Test
    void a_session_ended_elsewhere_does_not_come_back_by_being_used() {
        String id = begun();
        StoredSession inUse = java.util.Objects.requireNonNull(sessions.findById(id));
        sessions.deleteById(id);
        inUse.setAttribute("word", "again");
        sessions.save(inUse);
        assertThat(sessions.findById(id)).isNull();
    }

    @Test
    void only_known_classes_come_out_of_the_table() {
        byte[] foreign = SessionContent.write(Map.of("x", new java.io.File("/tmp")));
        assertThat(SessionContent.read(foreign)).isEmpty();
        byte[] known = SessionContent.write(Map.of("x", "y"));
        assertThat(SessionContent.read(known)).containsEntry("x", "y");
    }
}
