package org.qingmiao.voice;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.qingmiao.notice.Notice;
import org.qingmiao.notice.Notices;
import org.qingmiao.platform.Job;
import org.qingmiao.platform.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clock of reports of harm. The law says "at once" (未成年人保护法 11); the district's own measure of it is a number of
 * minutes, 60 unless {@code qingmiao.voice.harm-minutes} says otherwise. When it has run out, those on duty are told again,
 * every hour until the report is passed on, and leaders are told that one waits.
 */
@Component
class HarmClock implements Job {
    private static final Duration LOOK = Duration.ofMinutes(1);
    private static final Duration AGAIN = Duration.ofHours(1);

    private final SuggestionRepository table;
    private final VoiceRecipients people;
    private final Notices notices;
    private final Clock clock;
    private final Duration allowed;

    HarmClock(
            SuggestionRepository table,
            VoiceRecipients people,
            Notices notices,
            Clock clock,
            @Value("${qingmiao.voice.harm-minutes:60}") int minutes) {
        this.table = table;
        this.people = people;
        this.notices = notices;
        this.clock = clock;
        this.allowed = Duration.ofMinutes(minutes);
    }

    /** Until when a report that is known from now on is to be passed on. */
    Instant handOverBy() {
        return clock.instant().plus(allowed);
    }

    @Override
    public String name() {
        return "harm-reports";
    }

    @Override
    public Schedule schedule() {
        return FixedDelay.of(LOOK);
    }

    @Override
    @Transactional
    public void run() {
        int late = table.alarm(clock.instant().minus(AGAIN));
        if (late > 0) {
            people.onDuty().forEach(login -> tell(login, late, "/voice?state=held"));
            people.leaders().forEach(login -> tell(login, late, "/notices"));
        }
    }

    private void tell(String login, int late, String link) {
        notices.send(new Notice(
                login,
                "suggestion.held",
                Messages.of("voice.notice.held.late", late, allowed.toMinutes()),
                Messages.of("voice.notice.held.body"),
                link));
    }
}
