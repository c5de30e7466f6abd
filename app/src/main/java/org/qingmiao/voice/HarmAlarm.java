package org.qingmiao.voice;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.qingmiao.page.Alarm;
import org.qingmiao.page.AlarmSource;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.SignedIn;
import org.springframework.stereotype.Component;

/** A red line above every page of who is on duty, as long as a report of harm waits. */
@Component
public class HarmAlarm implements AlarmSource {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("M-d HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final SuggestionRepository table;
    private final Permissions permissions;
    private final Clock clock;

    HarmAlarm(SuggestionRepository table, Permissions permissions, Clock clock) {
        this.table = table;
        this.permissions = permissions;
        this.clock = clock;
    }

    @Override
    public Optional<Alarm> alarm() {
        return SignedIn.person()
                .filter(p -> permissions.may(p, Action.VOICE_MODERATE, ""))
                .flatMap(p -> table.waiting())
                .map(this::words);
    }

    private Alarm words(SuggestionRepository.Waiting waiting) {
        boolean late = waiting.handOverBy().isBefore(clock.instant());
        Text words = Messages.of(
                late ? "voice.alarm.late" : "voice.alarm",
                waiting.count(),
                lasting(Duration.between(waiting.oldest(), clock.instant())),
                MINUTE.format(waiting.handOverBy()));
        return new Alarm(words, "/voice?state=held");
    }

    /** A time in minutes up to an hour, then in hours, then in days. */
    public static Text lasting(Duration time) {
        if (time.toHours() < 1) {
            return Messages.of("voice.lasting.minutes", Math.max(0, time.toMinutes()));
        }
        return time.toDays() < 1
                ? Messages.of("voice.lasting.hours", time.toHours())
                : Messages.of("voice.lasting.days", time.toDays());
    }
}
